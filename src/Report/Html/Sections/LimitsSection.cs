using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>What the figures cannot say.</summary>
internal static class LimitsSection
{
    public static Section Of(ReportContext context) => new("limits", "Limits",
    [
        List([
            "No public list of courses by level exists. Places are modelled from published totals by stated rules until providers confirm them; the number of places was set to a reported shortage of about 300, so no result confirms that shortage.",
            "Cold spots are found by a threshold, without a statistical test. Where most places are not confirmed they read “possible gap: check with providers”.",
            context.Provenance.Synthetic
                ? "Young people are synthetic. Their shares match published figures for the county, and for districts where known; combinations below that are assumed."
                : "Young people come from records as supplied; errors of the records are errors here.",
            "One year, one draw of preferences: a small difference between areas can be chance.",
            "Those who withdraw from a place they kept from last year are not followed into January re-entry; people on a short programme are taken to move on to the next one.",
            "Apprenticeship reach is by district of the workplace, taken as in reach where a college or school in that district is.",
            "A risk score of this kind is weak for one person. Use it for planning by area, never to decide who gets help.",
            "What being without a place does to NEET is an assumption, shown with its low and high values.",
        ]),
    ]);
}
