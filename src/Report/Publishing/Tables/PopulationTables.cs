using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>Who lives there: population to the last year of the estimates, what young people bring.</summary>
internal static class PopulationTables
{
    public const string PopulationId = "population";
    public const string NeedsId = "attainment-and-need";

    public static DataTable Population(PublicationSource source) => new(
        PopulationId, "People aged 16 and 17 by academic year",
        "Population estimates by single year of age (Office for National Statistics, mid-2020), aged forward without migration: a projection, no forecast. The DfE's own cohort has grown faster.", "modelled",
        [], [new("people", "People aged 16 and 17", "people", 0, "People aged 16 and 17 on 31 August before the academic year.")],
        [.. source.Counts.Population.Select(row => new DataRow(row.AreaCode, row.Year, [], [PubCell.Of(source.Figures.Population(row.AreaCode, row.Year))]))], People: true);

    public static DataTable Needs(PublicationSource source)
    {
        var year = source.Result.AcademicYear.StartYear;
        return new DataTable(
            NeedsId, "Attainment and need of young people aged 16 and 17",
            source.Provenance.Synthetic
                ? "Young people are synthetic: drawn to match published shares of the county and, for free school meals, of schools. Attainment and need by area follow from who lives there by these rules; they are not observed."
                : "From records as supplied.",
            "modelled", [new("need", "What they bring", "What young people bring; one person may be in several rows")],
            [
                new("people", "People", "people", 0, "Young people aged 16 and 17 of the run's year, all levels."),
                new("percent", "Percent of those aged 16 and 17", "%", 1, "Share of the cohort, from unrounded counts."),
            ],
            [
                .. source.Result.Areas.Select(area => new DataRow(area.Code, year, [DataTable.Total], [PubCell.Of(source.Figures.Cohort(area.Code)), PubCell.NotApplicable])),
                .. source.Counts.Needs.Select(row => new DataRow(row.AreaCode, year, [Words(row.Need)], [PubCell.Of(source.Figures.Need(row.AreaCode, row.Need)), PubCell.Of(source.Figures.NeedShare(row.AreaCode, row.Need))])),
            ],
            People: true);
    }

    public static string Words(PublishedNeed need) => need switch
    {
        PublishedNeed.IntendsEntry => "Intends Entry level",
        PublishedNeed.IntendsLevel1 => "Intends Level 1",
        PublishedNeed.IntendsLevel2 => "Intends Level 2",
        PublishedNeed.IntendsLevel3 => "Intends Level 3",
        PublishedNeed.WithoutEnglishOrMaths => "Without grade 4 in English or maths",
        PublishedNeed.PersistentlyAbsent => "Persistently absent in Year 11",
        PublishedNeed.FreeSchoolMeals => "Eligible for free school meals",
        PublishedNeed.SenSupport => "SEN support",
        PublishedNeed.Ehcp => "Education, health and care plan",
        _ => "In the vulnerable group",
    };
}
