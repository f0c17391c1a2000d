using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>One step of the year of those who compete in September, as a comparison tells it: expected people, means over the replications of each run.</summary>
/// <param name="Code">Name in files.</param>
/// <param name="Words">Heading of a table.</param>
/// <param name="What">Meaning in a sentence.</param>
/// <param name="People">Of a run's year.</param>
internal sealed record LaterStep(string Code, string Words, string What, Func<YearSteps, double> People)
{
    /// <summary>All that is told, in the order of the year.</summary>
    public static IReadOnlyList<LaterStep> All { get; } =
    [
        new("placed_september", "Placed in September", "Newly placed in September", year => year.PlacedSeptember),
        new("still_there_january", "Still there in January", "Of the newly placed, still there at the end of January", year => year.PlacedSeptember - year.LeftByJanuary),
        new("entered_january", "Into a January place", "Entered a January place", year => year.EnteredJanuary),
        new("entered_april", "Into an April place", "Entered an April place", year => year.EnteredApril),
        new("on_a_course_end_of_april", "On any course at the end of April", "On any course at the end of April", year => year.EndOfApril),
    ];

    /// <summary>The step in both runs; null where the year was not followed in one.</summary>
    public (double Before, double After)? Of(AreaDifference area)
        => area is { YearBefore: { } before, YearAfter: { } after } ? (People(before), People(after)) : null;
}

/// <summary>Expected NEET under one of the three values of what being without a place does; all three always stand together.</summary>
/// <param name="Code">Name in files.</param>
/// <param name="Words">Name in tables.</param>
/// <param name="Of">Of a range.</param>
internal sealed record NeetAssumption(string Code, string Words, Func<AssumptionRange, double> Of)
{
    public static IReadOnlyList<NeetAssumption> All { get; } =
        [new("low", "Low", neet => neet.Low), new("central", "Central", neet => neet.Central), new("high", "High", neet => neet.High)];
}
