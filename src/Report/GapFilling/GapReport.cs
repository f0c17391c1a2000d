using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

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
/// <param name="FilledChoice">Learners in it in September as applications work today; null before the real run.</param>
/// <param name="NewlyPlacedBest">Young people with a place more after it than before it, best case, those counted who move and make room.</param>
/// <param name="NewlyPlaced">Mean, lower and upper end: the plan's newly placed as applications work today, shared by the best case.</param>
/// <param name="Neet">Change of expected NEET, the plan's, shared likewise.</param>
/// <param name="Gain">What it spares after the lots before it, minutes-equivalents.</param>
/// <param name="Costs">Pounds a year by payer, an estimate.</param>
/// <param name="EnglishMathsPounds">Of them, for hours of English and maths.</param>
/// <param name="LagPounds">Of the first year, what a lagged allocation does not pay.</param>
/// <param name="Confidence">How far the row may be trusted.</param>
/// <param name="Indicators">Published indicators that it moves, in words.</param>
public sealed record LotRow(
    int Number, string Id, string Title, string AreaCode, string AreaName, string Site, bool SiteToBeFound, ImmutableArray<string> OtherHosts, ProvisionType Type, Level Level, string Ssa,
    int Places, ImmutableArray<int> IntakeMonths, int MinimumGroup, int LeadTimeMonths, int LearnersInReach, int FilledBest, int? FilledChoice, int NewlyPlacedBest,
    (double Mean, double? Lower, double? Upper)? NewlyPlaced, AssumptionRange? Neet, long Gain, ImmutableArray<PayerCost> Costs, double EnglishMathsPounds, double LagPounds,
    Confidence Confidence, string Indicators)
{
    /// <summary>Pounds a year, all payers.</summary>
    public double Pounds => Costs.Sum(cost => cost.PoundsAYear);
}

/// <summary>The value of one lot more in an area.</summary>
/// <param name="AreaName">Area.</param>
/// <param name="Course">The course and site that spare most there.</param>
/// <param name="NewlyPlaced">Young people with a place more, best case.</param>
/// <param name="Gain">What it spares, minutes-equivalents.</param>
public sealed record AreaNext(string AreaName, string Course, int NewlyPlaced, long Gain);

/// <summary>A way of placing lots that is compared with the plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Lots.</param>
/// <param name="NewlyPlaced">Young people newly placed, best case.</param>
/// <param name="Gain">What it spares, minutes-equivalents.</param>
public sealed record NaiveRow(string Name, int Lots, int NewlyPlaced, long Gain);

/// <summary>What the solver and the real run made of the plan.</summary>
/// <param name="PromisedGain">What the search promised, minutes-equivalents.</param>
/// <param name="SolvedGain">What OR-Tools' certified best cases before and after differ by.</param>
/// <param name="PlacedBest">Newly placed in the best case by those.</param>
/// <param name="PlacedChoice">Newly placed as applications work today: mean, lower and upper end over paired replications.</param>
/// <param name="Neet">Change of expected NEET.</param>
/// <param name="Solver">The solver's name.</param>
/// <param name="ResultHash">Hash of the real run's result.</param>
public sealed record Realised(
    long PromisedGain, long SolvedGain, int PlacedBest, (double Mean, double? Lower, double? Upper) PlacedChoice, AssumptionRange Neet, string Solver, string ResultHash);

/// <summary>A plan of new places with all that is known of it.</summary>
/// <param name="Asked">What was asked for, in words.</param>
/// <param name="Lots">The lots, in the order in which to buy them.</param>
/// <param name="PlacedBest">Newly placed in the best case, as the search has it.</param>
/// <param name="Gain">What the plan spares, minutes-equivalents.</param>
/// <param name="Bound">What no plan within the limits can exceed.</param>
/// <param name="FirstBound">The first bound: as many single places, each where it is best.</param>
/// <param name="Gap">(bound − gain) ÷ bound, 0..1.</param>
/// <param name="Proven">Whether nothing better is possible in the model.</param>
/// <param name="Quality">Value, bound, gap and time, in words.</param>
/// <param name="Seconds">Time of the search.</param>
/// <param name="SinglePlaces">By number of single places from 0: what they spare at most.</param>
/// <param name="Next">The value of one lot more by area, before the plan.</param>
/// <param name="Naive">Other ways of placing lots.</param>
/// <param name="Realised">What the real run made of it; null when it was not run.</param>
/// <param name="Notes">What the reader must know.</param>
public sealed record GapReport(
    string Asked, ImmutableArray<LotRow> Lots, int PlacedBest, long Gain, long Bound, long FirstBound, double Gap, bool Proven, string Quality, double Seconds,
    ImmutableArray<long> SinglePlaces, ImmutableArray<AreaNext> Next, ImmutableArray<NaiveRow> Naive, Realised? Realised, ImmutableArray<string> Notes);
