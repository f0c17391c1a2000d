using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Travel of the placed, and zones without a course.</summary>
internal static class TravelSection
{
    public static Section Of(ReportContext context) => new("travel", "Travel of the newly placed",
    [
        P($"Door-to-door minutes one way by public transport and walking, to arrive by 09:00 ({context.Provenance.TravelLabel}). Who needs assistance to travel is taken by car. Half of the newly placed travel no longer than the median, nine in ten no longer than the 90th percentile. Nobody is placed beyond {context.Result.TravelLimitMinutes} minutes, so a long 90th percentile means that many travel near the limit."),
        Table.Of("Minutes one way of the newly placed, by area" + TravelWords.Caution(context.Provenance),
            ["Area", "Today: median", "Today: 90th percentile", "Best case: median", "Best case: 90th percentile"],
            context.Result.Areas.Select(area => (string[])
            [
                area.Name,
                Figures.OrDash(area.AllLevels.TravelChoice?.MedianMinutes), Figures.OrDash(area.AllLevels.TravelChoice?.Percentile90Minutes),
                Figures.OrDash(area.AllLevels.TravelBest?.MedianMinutes), Figures.OrDash(area.AllLevels.TravelBest?.Percentile90Minutes),
            ]), totals: context.Totals),
        .. TravelFindings.Of(context),
    ]);
}
