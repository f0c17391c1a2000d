using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>Differences in words that people read.</summary>
internal static class ComparingWords
{
    private const double ShownInTenths = 20;

    /// <summary>What a cell picks.</summary>
    public static string Cell(CellDifference cell) => cell.Kind switch
    {
        CellKind.Level => Enum.Parse<LevelBand>(cell.Key).Words(),
        CellKind.Group => Group(cell.Key),
        CellKind.Subject => Subjects.Name(cell.Key),
        _ => Phrases.AllLevels,
    };

    /// <summary>A group.</summary>
    private static string Group(string key) => Enum.Parse<EquityGroup>(key) switch
    {
        EquityGroup.Ehcp => "With an education, health and care plan",
        EquityGroup.SenSupport => "With SEN support",
        var group => EquityTable.Words(group),
    };

    /// <summary>A difference with its interval, as table cells show it.</summary>
    public static string Interval(ReplicationInterval difference)
        => difference is { Lower: { } lower, Upper: { } upper }
            ? $"{Signed(difference.Mean, Decimals(difference))} ({Signed(lower, Decimals(difference))} to {Signed(upper, Decimals(difference))})"
            : Signed(difference.Mean, Decimals(difference));

    /// <summary>A mean of replications of a few people would round to nothing: below so many it is shown in tenths.</summary>
    private static int Decimals(ReplicationInterval difference)
        => new[] { difference.Mean, difference.Lower ?? 0, difference.Upper ?? 0 }.All(value => Math.Abs(value) < ShownInTenths) ? 1 : 0;

    /// <summary>Whether an interval includes no change.</summary>
    public static bool IncludesNoChange(ReplicationInterval difference)
        => difference is not { Lower: { } lower, Upper: { } upper } || (lower <= 0 && upper >= 0);

    /// <summary>One sentence about young people of an area with a place in September.</summary>
    public static string Sentence(AreaDifference area, int replications)
    {
        var difference = area.All.Difference;
        var runs = $"{Figures.Whole(replications)} paired replications";
        if (difference is { Mean: 0, HalfWidth: null or 0 })
            return $"{area.Name}: no change in the number of young people with a place in September in any of {runs}.";
        var decimals = Decimals(difference);
        var range = $"95 % interval {Signed(difference.Lower ?? difference.Mean, decimals)} to {Signed(difference.Upper ?? difference.Mean, decimals)}, {runs}";
        return IncludesNoChange(difference)
            ? $"{area.Name}: {Signed(difference.Mean, decimals)} young people with a place in September, but the interval includes no change ({range})."
            : $"{area.Name}: {Signed(Math.Abs(difference.Mean), decimals).TrimStart('+')} {(difference.Mean > 0 ? "more" : "fewer")} young people with a place in September ({range}).";
    }

    /// <summary>January and April of an area, both runs; null where they were not followed so far.</summary>
    public static string? Later(AreaDifference area)
        => area is { YearBefore: { } before, YearAfter: { } after }
            ? $"{area.Name}, later in the year: {FromTo(before.EnteredJanuary, after.EnteredJanuary)} into a January place, {FromTo(before.EndOfApril, after.EndOfApril)} on any course at the end of April (expected people, means over the replications)."
            : null;

    /// <summary>How many more are on a course at the end of April; a dash where the year was not followed.</summary>
    public static string EndOfApril(AreaDifference area)
        => area is { YearBefore: { } before, YearAfter: { } after } ? Signed(after.EndOfApril - before.EndOfApril, 1) : "–";

    /// <summary>Whether January or April of an area moves although September shows no change.</summary>
    public static bool MovesLaterOnly(AreaDifference area)
        => area is { YearBefore: { } before, YearAfter: { } after } && IncludesNoChange(area.All.Difference)
            && (Figures.Whole(before.EnteredJanuary) != Figures.Whole(after.EnteredJanuary) || Figures.Whole(before.EndOfApril) != Figures.Whole(after.EndOfApril));

    private static string FromTo(double before, double after) => Figures.Whole(before) == Figures.Whole(after) ? $"{Figures.Whole(after)} as before" : $"from {Figures.Whole(before)} to {Figures.Whole(after)}";

    /// <summary>The assumed effect on expected NEET, low, central and high together.</summary>
    public static string Neet(AssumptionRange neet)
        => $"low {Signed(neet.Low, 1)}, central {Signed(neet.Central, 1)}, high {Signed(neet.High, 1)}";

    /// <summary>A whole number with its sign.</summary>
    public static string Signed(double value, int decimals = 0)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = decimals == 0 ? Figures.Whole(Math.Abs(rounded)) : Figures.Fixed(Math.Abs(rounded), decimals);
        return rounded == 0 ? text : (rounded < 0 ? "−" : "+") + text;
    }

    /// <summary>Before → after.</summary>
    public static string Arrow(Pair pair) => $"{Figures.Whole(pair.Before)} → {Figures.Whole(pair.After)}";

    /// <summary>The same, or a dash.</summary>
    public static string Arrow(Pair? pair) => pair is { } known ? Arrow(known) : "–";

    /// <summary>What became of a cold spot.</summary>
    public static string Change(SpotChange change) => change switch
    {
        SpotChange.Gone => "gone",
        SpotChange.New => "new",
        SpotChange.Shrunk => "shrunk",
        SpotChange.Grown => "grown",
        _ => "of another kind",
    };

    /// <summary>Who pays.</summary>
    public static string Payer(Payer payer) => payer switch
    {
        Model.Payer.DfeAllocation => "DfE 16 to 19 allocation",
        Model.Payer.HighNeeds => "High needs block",
        Model.Payer.CouncilSubcontract => "Council subcontract",
        Model.Payer.CouncilTransport => "Council transport",
        Model.Payer.ApprenticeshipBudget => "Apprenticeship budget",
        Model.Payer.Bursary => "16 to 19 bursary",
        _ => "Others",
    };
}
