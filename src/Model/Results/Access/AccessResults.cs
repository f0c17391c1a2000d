using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What every zone can reach, kind of course by kind of course; and how the allocation ends by MSOA. Modelled.</summary>
/// <param name="LimitsMinutes">Minutes one way within which is counted, ascending.</param>
/// <param name="Kinds">Kinds of course that occur, by level, type, subject, and for whom.</param>
/// <param name="Zones">By zone in the dataset's order: its rows, as <see cref="Rows"/> reads them; kinds beyond the longest limit are left out.</param>
/// <param name="Msoas">MSOAs in the dataset's order: each level, then all.</param>
/// <param name="Areas">Areas in the order of <see cref="RunResult.Areas"/>: kinds of course that any of its young people takes.</param>
public sealed record AccessResults(
    ImmutableArray<int> LimitsMinutes, ImmutableArray<CourseKind> Kinds, ImmutableArray<ImmutableArray<int>> Zones, ImmutableArray<MsoaAccess> Msoas,
    ImmutableArray<AreaKindAccess> Areas)
{
    private const int AfterLimits = 12;

    /// <summary>Not looked at.</summary>
    public static AccessResults None { get; } = new([], [], [], [], []);

    /// <summary>
    /// Numbers of one row: kind; courses and places within each limit; nearest minutes; pounds a year; within the travel limit: providers, shares taken under choice and
    /// best in thousandths, value of one more place; E2SFCA places per 100 in thousandths; of the way to the nearest most minutes, changes, minutes on foot, leaving home and
    /// minutes early. −1 where not known.
    /// </summary>
    public int Width => RowWidth(LimitsMinutes.Length);

    /// <summary>The same for so many limits.</summary>
    /// <param name="limits">Number of limits.</param>
    public static int RowWidth(int limits) => 1 + (2 * limits) + AfterLimits;

    /// <summary>The rows of a zone, by kind.</summary>
    /// <param name="zone">Zone index.</param>
    public IEnumerable<AccessRow> Rows(int zone)
    {
        var numbers = Zones[zone];
        for (var start = 0; start < numbers.Length; start += Width)
        {
            var (at, after) = (start, start + Width - AfterLimits);
            int? Known(int offset) => numbers[after + offset] is >= 0 and var number ? number : null;
            yield return new AccessRow(
                Kinds[numbers[at]],
                [.. LimitsMinutes.Select((limit, index) => new ReachWithin(limit, numbers[at + 1 + (2 * index)], numbers[at + 2 + (2 * index)]))],
                numbers[after], Known(1), numbers[after + 2], Known(3) / 1000.0, Known(4) / 1000.0, Known(5), numbers[after + 6] / 1000.0)
            {
                Way = numbers[after + 7] < 0 ? null : new NearestWay(numbers[after + 7], numbers[after + 8], numbers[after + 9], numbers[after + 10], numbers[after + 11]),
            };
        }
    }
}

/// <summary>A kind of course.</summary>
/// <param name="Band">Level.</param>
/// <param name="Type">Kind of provision.</param>
/// <param name="SsaTier1">Sector subject area tier 1.</param>
/// <param name="PlanOnly">Whether its places are for holders of an education, health and care plan only; else any young person of the level may join.</param>
public readonly record struct CourseKind(LevelBand Band, ProvisionType Type, string SsaTier1, bool PlanOnly);

/// <summary>What a zone can reach of one kind of course: provision and travel only, never people.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Within">Courses with a place open, and their open places, by limit.</param>
/// <param name="NearestMinutes">Minutes one way to the nearest.</param>
/// <param name="NearestPoundsPerYear">Pounds a year to the cheapest of those within the longest limit, for who travels alone; null where the run's travel has no yearly cost.</param>
/// <param name="Providers">Different providers within the travel limit.</param>
/// <param name="TakenChoice">0..1: share of the open places within the travel limit that are taken in September as applications work today, by anybody; null with none in reach.</param>
/// <param name="TakenBest">The same in the best case.</param>
/// <param name="ValueOfOneMorePlace">Highest value of one more place among those within the travel limit, minutes-equivalents; null with none in reach.</param>
/// <param name="PlacesPer100Competing">E2SFCA: open places per 100 who compete at the level, of plan holders for places for them; the kinds that any may join add up to the level's.</param>
public sealed record AccessRow(
    CourseKind Kind, ImmutableArray<ReachWithin> Within, int NearestMinutes, int? NearestPoundsPerYear, int Providers, double? TakenChoice, double? TakenBest,
    int? ValueOfOneMorePlace, double PlacesPer100Competing)
{
    /// <summary>The way to the nearest, of who travels alone; null where only its minutes are known.</summary>
    public NearestWay? Way { get; init; }
}

/// <summary>A journey by 09:00 that takes the median minutes, modelled.</summary>
/// <param name="MostMinutes">Most minutes over the arrival deadlines and drawn departures.</param>
/// <param name="Changes">Changes between vehicles.</param>
/// <param name="WalkMinutes">Minutes on foot.</param>
/// <param name="LeaveMinutes">When it leaves home, minutes after midnight.</param>
/// <param name="EarlyMinutes">Mean minutes at the site before the course begins.</param>
public sealed record NearestWay(int MostMinutes, int Changes, int WalkMinutes, int LeaveMinutes, int EarlyMinutes);

/// <summary>How many young people of an area are newly placed on one kind of course. Counts leave through disclosure control only.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="PlacedChoice">Newly placed as applications work today.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
public sealed record AreaKindAccess(string AreaCode, CourseKind Kind, int PlacedChoice, int PlacedBest);

/// <summary>How the allocation ends for the young people of one MSOA. Counts leave through disclosure control only.</summary>
/// <param name="MsoaCode">MSOA 2021.</param>
/// <param name="Band">Level intended; null for all in scope.</param>
/// <param name="People">Null where fewer than <see cref="ColdSpotArea.SmallestDenominator"/> young people aged 16 and 17 live.</param>
public sealed record MsoaAccess(string MsoaCode, LevelBand? Band, MsoaPeople? People);

/// <summary>Young people of one MSOA and level.</summary>
/// <param name="Competing">Who compete for a place.</param>
/// <param name="PlacedChoice">Newly placed as applications work today.</param>
/// <param name="PlacedBest">Newly placed in the best case.</param>
public readonly record struct MsoaPeople(int Competing, int PlacedChoice, int PlacedBest);
