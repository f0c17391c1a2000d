using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Apprenticeship demand against vacancies.</summary>
internal static class ApprenticeshipSection
{
    public static Section Of(ReportContext context) => new("apprenticeships", "Apprenticeships: demand against vacancies",
    [
        P("Apprenticeships are jobs: the employer chooses, and nobody is placed in one with certainty. Vacancies are counted where the work is, shared among the young people who want their subject first and can reach the district from home, less for those aged 16 where employers do not take them. How many want one first is an assumption; vacancies are starts of 2024/25 by district and subject, grossed up, so a subject without a start has none. Those who want one first apply to courses too and count there as well."),
        .. Enum.GetValues<ApprenticeshipTier>().Select(tier => Table.Of(
            $"Apprenticeships at {Phrases.Tier(tier)}, by area of the home",
            ["Area", "Want one first", "Vacancies in reach, shared", "Expected starts", "Shortfall", "No vacancy of the subject in reach"],
            context.Result.Areas.Select(area => Row(area.Name, area.Apprenticeships[(int)tier])), totals: context.Totals)),
        Table.Of($"Apprenticeships by subject, {context.Result.Total.Name}",
            ["Subject", "Level", "Want one first", "Vacancies in reach, shared", "Expected starts", "Shortfall", "No vacancy of the subject in reach"],
            context.Result.Apprenticeships.Where(row => row.AreaCode == context.Result.Total.Code)
                .Select(row => Row(Subjects.Name(row.Figures.SsaTier1), row.Figures))
                .Zip(context.Result.Apprenticeships.Where(row => row.AreaCode == context.Result.Total.Code), (cells, row) =>
                    (string[])[cells[0], Phrases.Tier(row.Figures.Tier), .. cells[1..]]),
            textColumns: 2),
        .. ScopeTables.Of(context),
        P("By area and subject: apprenticeships.csv; the rest: apprenticeship-reach.csv."),
    ]);

    private static string[] Row(string name, ApprenticeshipFigures figures) =>
    [
        name, Figures.Whole(figures.Demand), Figures.Whole(figures.SharedVacancies), Figures.Whole(figures.ExpectedStarts),
        Figures.Whole(figures.Shortfall), Figures.Whole(figures.WithoutVacancyInReach),
    ];
}
