using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>How much of the population is the cohort at Level 2 and below, in the run's year and to the last of the estimates.</summary>
internal static class CohortWords
{
    /// <param name="needs">What young people bring.</param>
    /// <param name="population">People aged 16 and 17 by year.</param>
    /// <param name="area">Code of the area.</param>
    /// <param name="year">The run's year.</param>
    /// <param name="rounded">Whether counts are rounded.</param>
    public static string Of(DataTable needs, DataTable population, string area, AcademicYear year, bool rounded)
    {
        string Level(PublishedNeed need) => PubWords.People(needs.Cell(area, "people", PopulationTables.Words(need)), rounded);
        return $"The cohort at Level 2 and below in {year}, of those aged 16 and 17: {Level(PublishedNeed.IntendsEntry)} intend Entry level, {Level(PublishedNeed.IntendsLevel1)} Level 1 and {Level(PublishedNeed.IntendsLevel2)} Level 2 (modelled where it is not recorded). "
            + Later(population, area) + "A run over several years follows young people from one to the next (`pathways years SCENARIO --to 2032`).";
    }

    private static string Later(DataTable population, string area)
    {
        DataRow[] rows = [.. population.Of(area)];
        var at = population.Index(CohortOutlook.Column);
        return rows.Length < 2 || rows[0].Cells[at].Number is null || rows[^1].Cells[at].Number is null ? ""
            : $"With the same share of the population in later years, which is modelled, it {PubWords.Moves(rows[0].Cells[at], rows[^1].Cells[at])} from {new AcademicYear(rows[0].Year)} to {new AcademicYear(rows[^1].Year)}. ";
    }
}
