using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The years after the run's own.</summary>
internal static class YearsSection
{
    public static IEnumerable<Section> Of(ReportContext context, YearsResult? years) => years is null ? [] :
    [
        new("years", $"The years to {years.Years[^1].Year}",
        [
            P("One light run a year with the same seed: applications as they work today, expected NEET; no best case. The cohort of 16 and 17 year olds follows the published population aged forward, without migration. Those aged 16 are taken on to 17 one by one: achievement, progression from Entry level to Level 1, 2 and 3, a second year, drop-out, resits and apprenticeships by the rates below. Who is at Level 2 or below from 18 on follows the projections, since no rate is published."),
            Table.Of($"By year, {context.Result.Total.Name}", YearsFigures.Headers, YearsFigures.Rows(years)),
            P(YearsFigures.Stable(years) + " " + YearsFigures.StableOver(years)),
            .. YearsFigures.LeftOut(years).Select(words => P(words)),
            P(NoPlaceWords.Of(context.Result.Assumptions)),
            P("The first year's 17-year-olds come from published shares, those of later years from the year before, so a step from the first year to the second is partly the model's own. Not known is held at its rate."),
            Table.Of("Expected NEET of those aged 16 and 17, by area of the home, central assumption", ["Area", .. years.Years.Select(year => year.Year.ToString())],
                years.Years[0].Areas.Select((area, index) => (string[])[area.AreaName, .. years.Years.Select(year => Figures.Whole(year.Areas[index].Neet.Central))]), totals: context.Totals),
            List(years.Years.Where(year => year.Course is not null).Select(YearsFigures.Course)),
            P($"Level 2 places on routes that take no entrants any more by the assumed dates: {string.Join("; ", years.Years.Select(year => $"{year.Year} {Figures.Whole(year.PlacesOnEndedRoutes)}"))}. The routes that follow are taken to have the stated share of their places."),
            Table.Of("Rates used", ["Rate", "Value", "Low", "High", "Unit", "Basis", "Source"], years.Assumptions.Select(parameter => (string[])
            [
                parameter.Key, ReportContext.Short(parameter.Value), parameter.Low is { } low ? ReportContext.Short(low) : "–", parameter.High is { } high ? ReportContext.Short(high) : "–",
                parameter.Unit, Phrases.Basis(parameter.Provenance.Basis), parameter.Provenance.Source,
            ]), modelled: false),
            P("By year and area: years.csv."),
        ]),
    ];
}
