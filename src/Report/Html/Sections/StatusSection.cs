using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Expected status and NEET.</summary>
internal static class StatusSection
{
    public static Section Of(ReportContext context) => new("status", "Expected status and NEET, winter",
    [
        P("Expected status of all young people aged 16 and 17, those on Level 3 included, as the average of December, January and February, which is what the DfE publishes. As applications work today, after withdrawals and January entry, mean of the replications. The six statuses add up to the cohort."),
        Table.Of("Expected young people by status, central assumption",
            ["Area", "Cohort", .. Phrases.Statuses],
            context.Result.Areas.Select(area => (string[])[area.Name, Figures.Whole(area.Cohort), .. Whole(area)]), totals: context.Totals),
        P("No study tells how much being without a place adds to NEET. ", NoPlaceWords.Of(context.Result.Assumptions),
            " All three are shown, everything else held fixed. The means of Kent and of Medway, and their participation, were set to the published rates once, on the baseline; so the levels confirm nothing."),
        P(Reading(context.Provenance)),
        NeetChart.Of(context.Covered),
        Table.Of("Expected NEET: central value, with low and high",
            ["Area", "Expected NEET (low to high)", "Share of cohort", "Linked to no place found in September (low to high)"],
            context.Result.Areas.Select(area => (string[])
            [
                area.Name, Figures.Range(area.Neet), Figures.Percent(area.Neet.Central, area.Cohort), Figures.Range(area.NeetLinkedToNoPlace),
            ]), totals: context.Totals),
        IndicatorTable.Make(),
        P("“Not known” is a matter of tracking: no place that opens changes it. Nor does NEET for illness, pregnancy or caring fall because a place opens."),
    ]);

    /// <summary>What an area's figure can be read for, by where the young people come from.</summary>
    internal static string Reading(RunProvenance provenance) => "Do not read the areas as a ranking of NEET. "
        + (provenance.Synthetic ? "No current NEET, attainment or need below the county is published, so need follows free school meals in state schools and little else, while places and travel differ fully. An area with long journeys, such as one with many villages, can stand above one that is known to have more NEET. What an area's figure shows is the part linked to places; put the council's own NEET count beside it."
            : OriginWords.People(provenance) + " Who is NEET is not taken from the records: it is expected from what young people bring, places and journeys. Put the council's own NEET count beside it.");

    /// <summary>The six statuses in whole people that add up to the cohort.</summary>
    public static IEnumerable<string> Whole(AreaResult area)
        => LargestRemainder.Apportion(area.Status.InOrder, area.Cohort).Select(value => Figures.Whole(value));
}
