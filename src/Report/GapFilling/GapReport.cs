using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>A lot of a plan, with what a real run made of it and what it moves.</summary>
public sealed record LotRow : PlannedLot
{
    /// <summary>A lot as planned.</summary>
    public LotRow(PlannedLot planned)
        : base(planned)
    {
    }

    /// <summary>Learners in it in September as applications work today, mean over the replications; null before the real run.</summary>
    public double? FilledChoice { get; init; }

    /// <summary>Young people newly placed by it after the lots before it, as applications work today: mean, lower and upper end over paired replications; null before the real run.</summary>
    public (double Mean, double? Lower, double? Upper)? NewlyPlaced { get; init; }

    /// <summary>Change of expected NEET by it after the lots before it: mean over the replications.</summary>
    public AssumptionRange? Neet { get; init; }

    /// <summary>Published indicators that it moves, in words.</summary>
    public string Indicators { get; init; } = "";
}

/// <summary>The value of one lot more in an area; the figures are null where no extract covers the area's young people, so that they are not known.</summary>
/// <param name="AreaName">Area.</param>
/// <param name="Course">The course and site that spare most there.</param>
/// <param name="NewlyPlaced">Young people with a place more, best case.</param>
/// <param name="Gain">What it spares, in the objective's unit.</param>
public sealed record AreaNext(string AreaName, string Course, int? NewlyPlaced, long? Gain)
{
    /// <summary>What stands in the place of the course where the figures are not known.</summary>
    public const string NotKnown = "not known: no extract covers the young people who live there";
}

/// <summary>A way of placing lots that is compared with the plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Lots.</param>
/// <param name="NewlyPlaced">Young people newly placed, best case.</param>
/// <param name="Gain">What it spares, in the objective's unit.</param>
public sealed record NaiveRow(string Name, int Lots, int NewlyPlaced, long Gain);

/// <summary>What the solver and the real run made of the plan.</summary>
/// <param name="PromisedGain">What the search promised, in the objective's unit.</param>
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
/// <param name="Gain">What the plan spares, in the objective's unit.</param>
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
    ImmutableArray<long> SinglePlaces, ImmutableArray<AreaNext> Next, ImmutableArray<NaiveRow> Naive, Realised? Realised, ImmutableArray<string> Notes)
{
    /// <summary>What the plan is to do, which says what gains are counted in: minutes-equivalents, or millionths of a young person assumed NEET.</summary>
    public GapObjective Objective { get; init; }

    /// <summary>Whether a lot makes the best case dearer where it stands in the order, as minimum groups allow: how many do and by how much the worst does, in the objective's unit.</summary>
    public (int Lots, long Worst) Dearer { get; init; }

    /// <summary>The finding on that, in words.</summary>
    public string Monotone => PlanWords.Monotone(Objective, Lots.Length, Dearer.Lots, Dearer.Worst);

    /// <summary>By number of single places from 0: young people newly placed, best case, in the sharing that spares most.</summary>
    public ImmutableArray<int> SinglePlaced { get; init; } = [];

    /// <summary>The lots that so many places buy, in the order in which to buy them.</summary>
    public IEnumerable<LotRow> Bought(int places)
    {
        var left = places;
        return Lots.TakeWhile(lot => (left -= lot.Places) >= 0);
    }

    /// <summary>A gain as a number of its unit.</summary>
    public string Number(long gain) => GapGain.Number(Objective, gain);

    /// <summary>A gain with its unit.</summary>
    public string Words(long gain) => GapGain.Words(Objective, gain);
}
