using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>Tables about young people: areas, levels, groups, subjects, who gains and who loses, NEET.</summary>
internal static class PeopleTables
{
    private const int AreasWithSubjects = 1;

    /// <summary>Groups large enough to be told area by area; the others of every area are in comparison.csv.</summary>
    private static readonly string[] Everywhere = [nameof(EquityGroup.Ehcp), nameof(EquityGroup.SenSupport), nameof(EquityGroup.FreeSchoolMeals)];

    public static IEnumerable<XElement> Of(Comparison comparison)
    {
        var totals = comparison.Areas.Count(area => area.Kind is AreaKind.Authority or AreaKind.All);
        yield return H3("Young people with a place in September, by area");
        yield return Table.Of(
            "Young people in scope with a place in September as applications work today, and the difference with its 95 % interval; the areas first in which any step of the year changes most, the county last",
            ["Area", "In scope", "With a place", "Difference", "Reading"],
            comparison.Areas.Select(area => (string[])
            [
                area.Name, ComparingWords.Arrow(area.All.People), ComparingWords.Arrow(area.All.Placed), ComparingWords.Interval(area.All.Difference), Reading(area.All),
            ]), totals: totals);
        yield return Cells(comparison, CellKind.Level, comparison.Areas, "level");
        yield return Cells(comparison, CellKind.Group, comparison.Areas, "group", cell => Everywhere.Contains(cell.Key));
        yield return Cells(comparison, CellKind.Group, [.. comparison.Areas.Take(AreasWithSubjects), comparison.Areas[^1]], "further group", cell => !Everywhere.Contains(cell.Key));
        yield return Cells(comparison, CellKind.Subject, [.. comparison.Areas.Take(AreasWithSubjects), comparison.Areas[^1]], "subject wanted first");
        if (comparison.PersonByPerson)
            yield return Moves(comparison, totals);
        if (comparison.Areas.Any(area => area is { YearBefore: not null, YearAfter: not null }))
            yield return Later(comparison, totals);
        yield return Neet(comparison, totals);
        foreach (var element in NeetDifferenceTables.Of(comparison))
            yield return element;
    }

    private static XElement Cells(Comparison comparison, CellKind kind, IEnumerable<AreaDifference> areas, string by, Func<CellDifference, bool>? picks = null)
        => Table.Of(
            $"The same by {by}: difference with its 95 % interval",
            ["Area", char.ToUpperInvariant(by[0]) + by[1..], "In scope", "With a place", "Difference", "Reading"],
            areas.SelectMany(area => area.Cells.Where(cell => cell.Kind == kind && picks?.Invoke(cell) != false).Select(cell => (string[])
            [
                area.Name, ComparingWords.Cell(cell), ComparingWords.Arrow(cell.People), ComparingWords.Arrow(cell.Placed), ComparingWords.Interval(cell.Difference), Reading(cell),
            ])), textColumns: 2);

    private static string Reading(CellDifference cell) => cell.Difference is { Mean: 0, HalfWidth: null or 0 } ? "no change"
        : ComparingWords.IncludesNoChange(cell.Difference) ? "interval includes no change"
        : cell.Difference.Mean > 0 ? "more" : "fewer";

    private static XElement Moves(Comparison comparison, int totals)
        => Table.Of(
            "Who gains and who loses: counts of young people as applications work today; beside them the mean over the replications with its 95 % interval",
            ["Area", "Newly placed", "over replications", "No longer placed", "over replications", "Shorter journey", "Longer journey", "Another course", "Only in this scenario"],
            comparison.Areas.Select(area => (string[])
            [
                area.Name, Figures.Whole(area.Moves.NewlyPlaced), Plain(area.Gains), Figures.Whole(area.Moves.NoLongerPlaced), Plain(area.Losses), Figures.Whole(area.Moves.Shorter),
                Figures.Whole(area.Moves.Longer), Figures.Whole(area.Moves.OtherCourse), Figures.Whole(area.Moves.OnlyAfter),
            ]), totals: totals);

    private static string Plain(Analysis.Statistics.ReplicationInterval? interval)
        => interval is { } known ? known is { Lower: { } lower, Upper: { } upper } ? $"{Figures.Whole(known.Mean)} ({Figures.Whole(Math.Max(0, lower))} to {Figures.Whole(upper)})" : Figures.Whole(known.Mean) : "–";

    private static XElement Later(Comparison comparison, int totals)
        => Table.Of(
            "Later in the year: who compete in September, expected people, means over the replications; the run it is compared with → this one",
            ["Area", .. LaterStep.All.Select(step => step.Words)],
            comparison.Areas.Select(area => (string[])
            [
                area.Name, .. LaterStep.All.Select(step => step.Of(area) is var (before, after) ? $"{Figures.Whole(before)} → {Figures.Whole(after)}" : "–"),
            ]), totals: totals);

    private static XElement Neet(Comparison comparison, int totals)
        => Table.Of(
            "Expected NEET at 16 and 17, December to February: the run it is compared with → this one, and the difference, under the low, central and high assumption of what having no place does; and the shortfall of apprenticeships at Level 2 and below",
            ["Area", .. NeetAssumption.All.Select(neet => neet.Words), "Apprenticeship shortfall"],
            comparison.Areas.Select(area => (string[])
            [
                area.Name, .. NeetAssumption.All.Select(neet => $"{Figures.Fixed(neet.Of(area.NeetBefore), 1)} → {Figures.Fixed(neet.Of(area.NeetAfter), 1)}: {ComparingWords.Signed(neet.Of(area.Neet), 1)}"),
                ComparingWords.Signed(area.ApprenticeshipShortfallAfter - area.ApprenticeshipShortfallBefore, 1),
            ]), totals: totals);
}
