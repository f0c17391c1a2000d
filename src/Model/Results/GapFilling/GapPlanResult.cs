using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// What <c>fill_gaps</c> of a scenario came to: the lots that the run opened, and how good they are known to be. The one place from
/// which the lots of a stored run are read: <c>(await RunClient.ResultAsync(runId)).FilledGaps</c>, null where the scenario fills none.
/// A server needs no more for a resource of lots; everything in it is modelled, names no person and no provider's fill but that of
/// courses that do not exist yet, and <see cref="PlannedLot.NewlyPlacedBest"/>, <see cref="PlannedLot.FilledBest"/> and
/// <see cref="PlannedLot.LearnersInReach"/> are counts of people, to leave through the door for them.
/// </summary>
/// <param name="Plans">One for every <c>fill_gaps</c> that had something to give, in the scenario's order.</param>
public sealed record GapPlanResult(ImmutableArray<PlannedGaps> Plans)
{
    /// <summary>All lots, in the order in which to buy them, plan after plan.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<PlannedLot> Lots => Plans.SelectMany(plan => plan.Lots);
}

/// <summary>One plan of new places.</summary>
/// <param name="Name">Name of the modification.</param>
/// <param name="Asked">What was asked for, in words.</param>
/// <param name="Objective">What the search minimised.</param>
/// <param name="Lots">The lots, in the order in which to buy them.</param>
/// <param name="Placed">Young people with a place more than without the plan, best case.</param>
/// <param name="Gain">What the plan spares, in the objective's unit.</param>
/// <param name="Bound">What no plan within the same limits can exceed, minimum groups left out.</param>
/// <param name="Proven">Whether nothing better is possible in the model.</param>
/// <param name="Quality">Value, bound and gap in words.</param>
/// <param name="SinglePlaces">By number of single places from 0: what they spare at most.</param>
public sealed record PlannedGaps(
    string Name, string Asked, GapObjective Objective, ImmutableArray<PlannedLot> Lots, int Placed, long Gain, long Bound, bool Proven, string Quality, ImmutableArray<long> SinglePlaces)
{
    /// <summary>Lots that make the best case dearer where they stand in the order, as minimum groups allow: a group elsewhere closes.</summary>
    public int DearerLots { get; init; }

    /// <summary>By how much the worst of these does, in the objective's unit; 0 where none does.</summary>
    public long DearerWorst { get; init; }

    /// <summary>What ways of placing lots that need no optimiser come to within the same limits.</summary>
    public ImmutableArray<NaivePlanned> Naive { get; init; } = [];

    /// <summary>(bound − gain) ÷ bound, 0..1; 0 where nothing can be gained.</summary>
    public double Gap => Bound <= 0 ? 0 : Math.Max(0, (double)(Bound - Gain) / Bound);
}

/// <summary>A way of placing lots that needs no optimiser, for comparison.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Lots that it opens.</param>
/// <param name="Placed">Young people newly placed, best case.</param>
/// <param name="Gain">What it spares, in the objective's unit.</param>
public sealed record NaivePlanned(string Name, int Lots, int Placed, long Gain);

/// <summary>What new places are to do.</summary>
public enum GapObjective
{
    /// <summary>That most young people are newly placed: the best case's own cost, minutes-equivalents, in which having no place weighs far more than any journey.</summary>
    Placed,

    /// <summary>That assumed NEET falls most: expected NEET in millionths of a young person, by what being without a place is assumed to do.</summary>
    Neet,
}

/// <summary>A lot to buy: what to open, for whom, at what cost. Everything in it is modelled.</summary>
/// <param name="Number">Its place in the order in which to buy, from 1.</param>
/// <param name="Id">Id of the course that the scenario opens.</param>
/// <param name="Title">Title of the course.</param>
/// <param name="AreaCode">Area in which it stands.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Site">The site that spares most.</param>
/// <param name="SiteToBeFound">Whether site and provider are still to be found.</param>
/// <param name="OtherHosts">Other sites where the same lot would spare at least nine tenths as much, the best first.</param>
/// <param name="Type">Kind of provision.</param>
/// <param name="Level">Level.</param>
/// <param name="Ssa">Sector subject area, tier 1.</param>
/// <param name="Places">Places at each intake.</param>
/// <param name="IntakeMonths">Months in which groups start.</param>
/// <param name="MinimumGroup">Fewest learners with which it runs.</param>
/// <param name="LeadTimeMonths">Months from a decision to the first day.</param>
/// <param name="LearnersInReach">Young people looking for a place who could take it: conditions and travel.</param>
/// <param name="FilledBest">Learners in it, best case.</param>
/// <param name="NewlyPlacedBest">Young people with a place more after it than before it, best case, those counted who move and make room.</param>
/// <param name="Gain">What it spares after the lots before it, in the objective's unit.</param>
/// <param name="Costs">Pounds a year by payer, an estimate; a payer for whom no rate is published is left out.</param>
/// <param name="EnglishMathsPounds">Of them, for hours of English and maths.</param>
/// <param name="LagPounds">Of the first year, what a lagged allocation does not pay.</param>
/// <param name="Confidence">How far the row may be trusted.</param>
public record PlannedLot(
    int Number, string Id, string Title, string AreaCode, string AreaName, string Site, bool SiteToBeFound, ImmutableArray<string> OtherHosts, ProvisionType Type, Level Level, string Ssa,
    int Places, ImmutableArray<int> IntakeMonths, int MinimumGroup, int LeadTimeMonths, int LearnersInReach, int FilledBest, int NewlyPlacedBest, long Gain,
    ImmutableArray<PayerCost> Costs, double EnglishMathsPounds, double LagPounds, Confidence Confidence)
{
    /// <summary>Pounds a year, all payers.</summary>
    public double Pounds => Costs.Sum(cost => cost.PoundsAYear);
}
