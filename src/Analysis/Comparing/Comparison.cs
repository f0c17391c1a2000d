using System.Collections.Immutable;
using Pathways.Analysis.Indicators;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>What a scenario changes against another, all modelled. Differences are scenario less basis.</summary>
/// <param name="Basis">Name of the scenario that it is compared with.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="PersonByPerson">Whether both are about the same young people, so that who gains and who loses can be counted.</param>
/// <param name="Replications">Replications behind the intervals, paired: replication r of both has the same draws for all that both have.</param>
/// <param name="Areas">The areas, those most affected first (<see cref="AreaDifference.LargestChange"/>); then the authorities, then everything, last.</param>
/// <param name="Courses">Courses that opened, closed or have other places.</param>
/// <param name="Spots">Cold spots that are gone, new, smaller or larger.</param>
/// <param name="Zones">Zones in the dataset's order.</param>
/// <param name="Costs">Pounds a year more by who pays, as entered in the modifications; none where nothing was entered.</param>
public sealed record Comparison(
    string Basis, string Scenario, bool PersonByPerson, int Replications, ImmutableArray<AreaDifference> Areas,
    ImmutableArray<CourseDifference> Courses, ImmutableArray<SpotDifference> Spots, ImmutableArray<ZoneDifference> Zones, ImmutableArray<PayerCost> Costs)
{
    /// <summary>Expected NEET over the paired replications, by area and district.</summary>
    public ImmutableArray<NeetDifference> Neet { get; init; } = [];

    /// <summary>Which published indicators the scenario moves, and which not.</summary>
    public ImmutableArray<IndicatorEffect> Indicators { get; init; } = [];

    /// <summary>What the places that differ would cost where no cost was entered, at the national rate; null where no rates are at hand.</summary>
    public CostEstimate? Estimate { get; init; }

    /// <summary>The assumptions that the scenario's run prints.</summary>
    public ImmutableArray<Parameter> Assumptions { get; init; } = [];
}

/// <summary>A whole number in both runs.</summary>
/// <param name="Before">In the basis.</param>
/// <param name="After">In the scenario.</param>
public readonly record struct Pair(int Before, int After)
{
    /// <summary>After less before.</summary>
    public int More => After - Before;
}

/// <summary>What changes in one area.</summary>
/// <param name="Code">Code, as in <see cref="AreaResult.Code"/>.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What sort of area.</param>
/// <param name="Cells">By level, all levels, group and subject wanted first.</param>
/// <param name="Moves">Who gains and who loses.</param>
/// <param name="Gains">Of <paramref name="Moves"/>, those newly placed, over the replications; null where they cannot be paired.</param>
/// <param name="Losses">The same of those no longer placed.</param>
/// <param name="Places">Open places of courses taught in the area; all courses for everything.</param>
/// <param name="Used">Of these, taken in September.</param>
/// <param name="NeetBefore">Expected NEET of the basis, under the low, central and high assumption.</param>
/// <param name="NeetAfter">The same of the scenario.</param>
/// <param name="ZonesWithout">Zones without a suitable course in reach: Entry, Level 1, Level 2.</param>
/// <param name="MedianMinutes">Median journey of the newly placed, minutes one way; null where nobody is placed in one of the two.</param>
/// <param name="MedianPounds">Median cost of their journeys, pounds a year; null where not known.</param>
/// <param name="ApprenticeshipShortfallBefore">Young people at Level 2 and below who want an apprenticeship and are not expected to start one, basis.</param>
/// <param name="ApprenticeshipShortfallAfter">The same, scenario.</param>
public sealed record AreaDifference(
    string Code, string Name, AreaKind Kind, ImmutableArray<CellDifference> Cells, Moves Moves, ReplicationInterval? Gains, ReplicationInterval? Losses,
    Pair Places, Pair Used, AssumptionRange NeetBefore, AssumptionRange NeetAfter, ImmutableArray<Pair> ZonesWithout, Pair? MedianMinutes, Pair? MedianPounds,
    double ApprenticeshipShortfallBefore, double ApprenticeshipShortfallAfter)
{
    /// <summary>Places, journeys and zones over the paired replications; null where not looked at.</summary>
    public ProvisionDifference? Provision { get; init; }

    /// <summary>The year of those who compete in the basis, January and April included; null where it was not followed.</summary>
    public YearSteps? YearBefore { get; init; }

    /// <summary>The same of the scenario.</summary>
    public YearSteps? YearAfter { get; init; }

    /// <summary>All levels together.</summary>
    public CellDifference All => Cells.First(cell => cell.Kind == CellKind.All);

    /// <summary>
    /// By how many young people the step of the year differs that changes most, as the tables tell it: how many more or fewer have a place in September, are
    /// still there in January, enter a January place, or are on any course at the end of April. Who gains where another loses is not in it (<see cref="Moves"/>).
    /// </summary>
    public double LargestChange
    {
        get
        {
            var september = Math.Abs(All.Difference.Mean);
            return this is { YearBefore: { } before, YearAfter: { } after }
                ? new[]
                {
                    september, Math.Abs(after.PlacedSeptember - after.LeftByJanuary - before.PlacedSeptember + before.LeftByJanuary),
                    Math.Abs(after.EnteredJanuary - before.EnteredJanuary), Math.Abs(after.EndOfApril - before.EndOfApril),
                }.Max()
                : september;
        }
    }

    /// <summary>What the scenario adds to expected NEET: low, central, high.</summary>
    public AssumptionRange Neet => new(NeetAfter.Low - NeetBefore.Low, NeetAfter.Central - NeetBefore.Central, NeetAfter.High - NeetBefore.High);

    /// <summary>Open places left empty.</summary>
    public Pair Unused => new(Places.Before - Used.Before, Places.After - Used.After);
}

/// <summary>By what a cell picks young people.</summary>
public enum CellKind
{
    /// <summary>Level of the programme intended.</summary>
    Level,

    /// <summary>All levels in scope.</summary>
    All,

    /// <summary>A group.</summary>
    Group,

    /// <summary>Sector subject area wanted first.</summary>
    Subject,
}

/// <summary>Young people in scope with a place: newly placed, or keeping the one they hold.</summary>
/// <param name="Kind">By what the cell picks.</param>
/// <param name="Key">Level band, <see cref="EquityGroup"/> or sector subject area, tier 1 (empty for none named).</param>
/// <param name="People">Young people in scope.</param>
/// <param name="Placed">Of these, with a place as applications work today.</param>
/// <param name="Difference">More of them with a place, over the paired replications, with its 95 % interval.</param>
public sealed record CellDifference(CellKind Kind, string Key, Pair People, Pair Placed, ReplicationInterval Difference);

/// <summary>Who gains and who loses, counted one by one among young people in scope, as applications work today.</summary>
/// <param name="NewlyPlaced">Without a place in the basis, with one in the scenario.</param>
/// <param name="NoLongerPlaced">With a place in the basis, without one in the scenario.</param>
/// <param name="Shorter">With a place in both, and a shorter journey in the scenario.</param>
/// <param name="Longer">The same with a longer one.</param>
/// <param name="OtherCourse">With a place in both, on another course.</param>
/// <param name="OnlyBefore">Young people in the basis only.</param>
/// <param name="OnlyAfter">Young people in the scenario only.</param>
/// <param name="OnlyAfterPlaced">Of these, with a place.</param>
public readonly record struct Moves(
    int NewlyPlaced, int NoLongerPlaced, int Shorter, int Longer, int OtherCourse, int OnlyBefore, int OnlyAfter, int OnlyAfterPlaced);

/// <summary>A course whose places differ. It names no provider.</summary>
/// <param name="OfferId">Id of the course.</param>
/// <param name="Title">Title.</param>
/// <param name="Band">Level.</param>
/// <param name="SsaTier1">Sector subject area, tier 1.</param>
/// <param name="AreaName">Area of its site; null outside the county.</param>
/// <param name="OpenPlaces">Places open to applicants in September.</param>
/// <param name="Placed">Newly placed there.</param>
/// <param name="Closed">Whether it takes no entrants in the scenario.</param>
/// <param name="Opened">Whether it took none in the basis.</param>
public sealed record CourseDifference(
    string OfferId, string Title, LevelBand Band, string SsaTier1, string? AreaName, Pair OpenPlaces, Pair Placed, bool Closed, bool Opened)
{
    /// <summary>Young people there in the basis, and what becomes of them; null where the two are not about the same young people.</summary>
    public AffectedLearners? Affected { get; init; }

    /// <summary>Whether it is at risk: closed to entrants, or with fewer places.</summary>
    public bool AtRisk => Closed || OpenPlaces.More < 0;
}

/// <summary>Young people on a course in the basis, newly placed or with a place kept, and what becomes of them in the scenario, as applications work today.</summary>
/// <param name="Stay">On the same course.</param>
/// <param name="Elsewhere">On another.</param>
/// <param name="None">No suitable place found in the model.</param>
public readonly record struct AffectedLearners(int Stay, int Elsewhere, int None)
{
    /// <summary>All of them.</summary>
    public int All => Stay + Elsewhere + None;

    /// <summary>Sum of two.</summary>
    public static AffectedLearners operator +(AffectedLearners one, AffectedLearners other)
        => new(one.Stay + other.Stay, one.Elsewhere + other.Elsewhere, one.None + other.None);
}

/// <summary>What became of a cold spot.</summary>
public enum SpotChange
{
    /// <summary>None of its zones is cold any more.</summary>
    Gone,

    /// <summary>None of its zones was cold.</summary>
    New,

    /// <summary>Fewer zones.</summary>
    Shrunk,

    /// <summary>More zones.</summary>
    Grown,

    /// <summary>As many zones, of another kind.</summary>
    OtherKind,
}

/// <summary>A cold spot that is not as it was: cold-spot areas of one level that share zones, together.</summary>
/// <param name="Band">Level of the courses.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="AreaName">Area in which it lies.</param>
/// <param name="Zones">Cold zones.</param>
/// <param name="KindBefore">What was missing; the most severe kind; null where nothing was.</param>
/// <param name="KindAfter">What is missing.</param>
public sealed record SpotDifference(
    LevelBand Band, SpotChange Change, string Name, string AreaName, Pair Zones, ColdSpotKind? KindBefore, ColdSpotKind? KindAfter);

/// <summary>A zone: provision and travel only, never people.</summary>
/// <param name="Code">LSOA 2021.</param>
/// <param name="Before">In the basis.</param>
/// <param name="After">In the scenario.</param>
/// <param name="ColdBefore">Kind of cold spot by level (Entry, Level 1, Level 2); null where not cold.</param>
/// <param name="ColdAfter">The same in the scenario.</param>
public sealed record ZoneDifference(
    string Code, ZoneResult Before, ZoneResult After, ImmutableArray<ColdSpotKind?> ColdBefore, ImmutableArray<ColdSpotKind?> ColdAfter);
