using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>How much of the population is the cohort at Level 2 and below: of the run's year, since a run looks at one.</summary>
internal static class CohortWords
{
    /// <param name="needs">What young people bring.</param>
    /// <param name="area">Code of the area.</param>
    /// <param name="year">The run's year.</param>
    /// <param name="rounded">Whether counts are rounded.</param>
    public static string Of(DataTable needs, string area, AcademicYear year, bool rounded)
    {
        string Level(PublishedNeed need) => PubWords.People(needs.Cell(area, "people", PopulationTables.Words(need)), rounded);
        return $"The cohort at Level 2 and below in {year}, of those aged 16 and 17: {Level(PublishedNeed.IntendsEntry)} intend Entry level, {Level(PublishedNeed.IntendsLevel1)} Level 1 and {Level(PublishedNeed.IntendsLevel2)} Level 2 (modelled where it is not recorded). "
            + "This run is of one year: by year to 2032 the cohort at these levels is not counted here; a run over several years counts it (`pathways years SCENARIO --to 2032`).";
    }
}
