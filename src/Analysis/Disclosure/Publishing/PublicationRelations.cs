using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>How counts that stand in different tables of a publication lie among each other, beside what each table adds up to.</summary>
internal static class PublicationRelations
{
    private static readonly LevelBand?[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    public static void Add(TablesBuilder tables, RunResult result, PublicationCounts counts)
    {
        foreach (var area in result.Areas.Select(area => area.Code))
        {
            tables.SumIfSo(PeopleKey.Cohort(area), [PublicationKey.Population(area, result.AcademicYear.StartYear)]);
            tables.Within(PeopleKey.Cohort(area), PublicationKey.Need(area, PublishedNeed.SenSupport), PublicationKey.Need(area, PublishedNeed.Ehcp));
            foreach (var band in Bands)
                tables.Within(PeopleKey.Area(area, band, PeopleMeasure.Competing), PublicationKey.Gap(area, band, IntervalEnd.Mean));
            Intended(tables, area);
            Year(tables, area);
            Plans(tables, area);
            Apprenticeships(tables, area);
        }

        foreach (var wish in counts.Wishes)
        {
            string Key(WishMeasure measure) => PublicationKey.Wish(wish.AreaCode, wish.Kind, wish.Key, measure);
            tables.Within(Key(WishMeasure.Competing), Key(WishMeasure.Mean));
        }

        Shortages(tables, result);
        SpotRelations.Add(tables, result, counts);
    }

    /// <summary>Who is 16 or 17 and intends a level competes for a place or keeps one, as some older ones do.</summary>
    private static void Intended(TablesBuilder tables, string area)
    {
        foreach (var (band, need) in (ReadOnlySpan<(LevelBand, PublishedNeed)>)
            [(LevelBand.Entry, PublishedNeed.IntendsEntry), (LevelBand.Level1, PublishedNeed.IntendsLevel1), (LevelBand.Level2, PublishedNeed.IntendsLevel2)])
        {
            string[] scope = [PeopleKey.Area(area, band, PeopleMeasure.Competing), PeopleKey.Area(area, band, PeopleMeasure.Continuing)];
            var all = tables.Add($"scope/{area}/{band}", scope.Sum(tables.Value), hidden: true);
            tables.Sum(all, scope);
            tables.Within(all, PublicationKey.Need(area, need));
        }
    }

    /// <summary>Who is placed in September and who is not, over the same replications; who entered in January is on a course in April.</summary>
    private static void Year(TablesBuilder tables, string area)
    {
        var competing = PeopleKey.Area(area, null, PeopleMeasure.Competing);
        string Step(YearMeasure measure) => PublicationKey.Step(area, measure);
        tables.SumIfSo(competing, [Step(YearMeasure.PlacedSeptember), PublicationKey.Gap(area, null, IntervalEnd.Mean)]);
        tables.Within(competing, Step(YearMeasure.PlacedSeptember));
        tables.Within(competing, Step(YearMeasure.StillThereInJanuary), Step(YearMeasure.EnteredJanuary));
        tables.Within(competing, Step(YearMeasure.EndOfApril));
        tables.Within(Step(YearMeasure.EndOfApril), Step(YearMeasure.EnteredJanuary));
    }

    private static void Plans(TablesBuilder tables, string area)
    {
        string Plan(PlanMeasure measure) => PublicationKey.Plan(area, measure);
        string All(PeopleMeasure measure) => PeopleKey.Area(area, null, measure);
        tables.SumIfSo(Plan(PlanMeasure.PlacedChoice), [PeopleKey.GroupPlaced(area, EquityGroup.Ehcp)]);
        tables.Within(All(PeopleMeasure.Competing), Plan(PlanMeasure.Competing));
        tables.Within(All(PeopleMeasure.Continuing), Plan(PlanMeasure.Continuing));
        foreach (var (placed, of, without) in (ReadOnlySpan<(PlanMeasure, PeopleMeasure, PeopleMeasure)>)
            [(PlanMeasure.PlacedChoice, PeopleMeasure.PlacedChoice, PeopleMeasure.NoPlaceFoundChoice), (PlanMeasure.PlacedBest, PeopleMeasure.PlacedBest, PeopleMeasure.NoPlaceFoundBest)])
        {
            tables.Within(All(of), Plan(placed));
            tables.Within(All(without), TablesBuilder.Rest(Plan(PlanMeasure.Competing), [Plan(placed)]));
        }
    }

    private static void Apprenticeships(TablesBuilder tables, string area)
    {
        foreach (var tier in Enum.GetValues<ApprenticeshipTier>())
            tables.Within(PublicationKey.Apprenticeship(area, tier, starts: false), PublicationKey.Apprenticeship(area, tier, starts: true));
        var (wanted, demand) = (PublicationKey.Wish(area, WishKind.Route, nameof(PreferredRoute.Apprenticeship), WishMeasure.Competing), PublicationKey.Apprenticeship(area, ApprenticeshipTier.Level2AndBelow, starts: false));
        tables.SumIfSo(wanted, [demand]);
        tables.Within(wanted, demand); // some who want one are older than 18
    }

    private static void Shortages(TablesBuilder tables, RunResult result)
    {
        foreach (var places in result.Validation.Shortages.Select(shortage => shortage.Shortage))
        {
            tables.Within(PublicationKey.Shortage(places, ExpectedMeasure.NeetCentral), PublicationKey.Shortage(places, ExpectedMeasure.NeetLow));
            tables.Within(PublicationKey.Shortage(places, ExpectedMeasure.NeetHigh), PublicationKey.Shortage(places, ExpectedMeasure.NeetCentral));
            if (result.Areas.FirstOrDefault(area => area.Kind == AreaKind.Authority)?.Code is not { } kent)
                continue;
            tables.Within(PeopleKey.Area(kent, null, PeopleMeasure.Competing), PublicationKey.Shortage(places, null));
            tables.SumIfSo(PeopleKey.Area(kent, null, PeopleMeasure.NoPlaceFoundChoice), [PublicationKey.Shortage(places, null)]); // the shortage that the run has already
        }
    }
}
