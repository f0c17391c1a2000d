using System.Collections.Frozen;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Who lives there: population to the last year of the estimates, what young people bring.</summary>
internal static class PopulationTables
{
    public const string PopulationId = "population";
    public const string NeedsId = "attainment-and-need";

    public static DataTable Population(PublicationSource source)
    {
        var partial = AuthorityReach.PartialAreas(source);
        return Population(source, partial.Count > 0, NotCovered.Areas(source).Union(partial).ToFrozenSet(StringComparer.Ordinal));
    }

    private static DataTable Population(PublicationSource source, bool partial, FrozenSet<string> unknown) => new(
        PopulationId, "People aged 16 and 17, and the cohort at Level 2 and below, by academic year",
        "Population estimates by single year of age (Office for National Statistics, mid-2020), aged forward without migration: a projection, no forecast. The DfE's own cohort has grown faster. The cohort at Level 2 and below keeps the share that it has of the population in the run's year: no change in attainment is foreseen." + (!partial ? "" : $" It is not available (x) where records tell of fewer than {AuthorityReach.Enough:F0}% of those expected."), "modelled",
        [], [new("people", "People aged 16 and 17", "people", 0, "People aged 16 and 17 on 31 August before the academic year."), CohortOutlook.Measure],
        [.. source.Counts.Population.Select(row => new DataRow(row.AreaCode, row.Year, [], [PubCell.Of(source.Figures.Population(row.AreaCode, row.Year)), CohortOutlook.Of(source, unknown, row.AreaCode, row.Year)]))], People: true);

    public static DataTable Needs(PublicationSource source)
    {
        var year = source.Result.AcademicYear.StartYear;
        var recorded = !source.Provenance.Origin.Recorded.IsEmpty && !source.Provenance.Synthetic;
        var whole = recorded && source.Provenance.Origin.Recorded.All(share => share.Recorded == share.People);
        PubCell[] Told(PublishedNeed? need) => recorded ? [need is { } what && AttributeOf(what) is { } told ? PubCell.Or(OriginWords.PercentRecorded(source.Provenance, told), 1) : PubCell.NotApplicable] : [];
        return new DataTable(
            NeedsId, "Attainment and need of young people aged 16 and 17", OriginWords.People(source.Provenance), whole ? "observed" : "modelled",
            [new("need", "What they bring", "What young people bring; one person may be in several rows")],
            [
                new("people", "People", "people", 0, "Young people aged 16 and 17 of the run's year, all levels."),
                new("percent", "Percent of those aged 16 and 17", "%", 1, "Share of the cohort, from unrounded counts."),
                .. recorded ? [new Measure("percent_recorded", "Recorded, percent of young people", "%", 1, "Of how many young people of the dataset imported extracts tell it; for the others it is drawn from the modelled population.")] : Array.Empty<Measure>(),
            ],
            [
                .. source.Result.Areas.Select(area => new DataRow(area.Code, year, [DataTable.Total], [PubCell.Of(source.Figures.Cohort(area.Code)), PubCell.NotApplicable, .. Told(null)])),
                .. source.Counts.Needs.Select(row => new DataRow(row.AreaCode, year, [Words(row.Need)],
                    [PubCell.Of(source.Figures.Need(row.AreaCode, row.Need)), PubCell.Of(source.Figures.NeedShare(row.AreaCode, row.Need)), .. Told(row.Need)])),
            ],
            People: true);
    }

    /// <summary>What extracts must tell for a need to be recorded; null for the vulnerable group, which is never drawn.</summary>
    private static RecordedFact? AttributeOf(PublishedNeed need) => need switch
    {
        PublishedNeed.IntendsEntry or PublishedNeed.IntendsLevel1 or PublishedNeed.IntendsLevel2 or PublishedNeed.IntendsLevel3 => RecordedFact.IntendedLevel,
        PublishedNeed.WithoutEnglishOrMaths => RecordedFact.EnglishMaths,
        PublishedNeed.PersistentlyAbsent => RecordedFact.Attendance,
        PublishedNeed.FreeSchoolMeals => RecordedFact.FreeSchoolMeals,
        PublishedNeed.SenSupport or PublishedNeed.Ehcp => RecordedFact.Sen,
        _ => null,
    };

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
