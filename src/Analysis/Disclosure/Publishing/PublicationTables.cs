using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Adds what a publication counts to the tables of a run, each with how it adds up.</summary>
internal static class PublicationTables
{
    private static readonly LevelBand?[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    public static void Add(TablesBuilder tables, RunResult result, PublicationCounts counts)
    {
        foreach (var people in counts.Population)
            tables.Add(PublicationKey.Population(people.AreaCode, people.Year), people.People, CountRule.Default, CellMeaning.Expected);
        Needs(tables, counts);
        foreach (var area in result.Areas)
        {
            Gaps(tables, result, area.Code);
            Travel(tables, result, area);
            Plans(tables, result, area.Code);
            Year(tables, result, area.Code);
            foreach (var figures in area.Apprenticeships)
            {
                tables.Add(PublicationKey.Apprenticeship(area.Code, figures.Tier, starts: false), figures.Demand);
                tables.Add(PublicationKey.Apprenticeship(area.Code, figures.Tier, starts: true), figures.ExpectedStarts, CountRule.Default, CellMeaning.Expected);
            }
        }

        foreach (var shortage in result.Validation.Shortages)
        {
            tables.Add(PublicationKey.Shortage(shortage.Shortage, null), shortage.NoPlaceFound);
            foreach (var (measure, people) in (ReadOnlySpan<(ExpectedMeasure, double)>)[(ExpectedMeasure.NeetLow, shortage.Neet.Low), (ExpectedMeasure.NeetCentral, shortage.Neet.Central), (ExpectedMeasure.NeetHigh, shortage.Neet.High)])
                tables.Add(PublicationKey.Shortage(shortage.Shortage, measure), people, CountRule.Strict, CellMeaning.Expected);
        }

        Wishes(tables, counts);
        Groups(tables, counts);
        foreach (var (whole, parts) in AreaCounts.Nested(result))
            Nested(tables, whole, parts, counts);
        PublicationRelations.Add(tables, result, counts);
    }

    private static void Needs(TablesBuilder tables, PublicationCounts counts)
    {
        foreach (var need in counts.Needs)
        {
            var key = tables.Add(PublicationKey.Need(need.AreaCode, need.Need), need.People, CountRule.Strict);
            tables.SumWithRest(PeopleKey.Cohort(need.AreaCode), [key], CellMeaning.Expected);
            tables.Share(PublicationKey.NeedShare(need.AreaCode, need.Need), key, PeopleKey.Cohort(need.AreaCode));
        }

        PublishedNeed[] levels = [PublishedNeed.IntendsEntry, PublishedNeed.IntendsLevel1, PublishedNeed.IntendsLevel2, PublishedNeed.IntendsLevel3];
        foreach (var area in counts.Needs.Select(need => need.AreaCode).Distinct())
            tables.Sum(PeopleKey.Cohort(area), levels.Select(level => PublicationKey.Need(area, level)));
    }

    private static void Gaps(TablesBuilder tables, RunResult result, string area)
    {
        foreach (var band in Bands)
        {
            if (result.Replications.Areas.FirstOrDefault(one => one.AreaCode == area && one.Band == band) is { } over)
                Interval(tables, ReplicationInterval.Of([.. over.NoPlaceFound.Select(count => (double)count)]), CountRule.Default, end => PublicationKey.Gap(area, band, end));
        }

        if (tables.Has(PublicationKey.Gap(area, null, IntervalEnd.Mean)))
            tables.Sum(PublicationKey.Gap(area, null, IntervalEnd.Mean), Bands[..3].Select(band => PublicationKey.Gap(area, band, IntervalEnd.Mean)));
    }

    /// <summary>Mean and ends; the ends lie as far below as above, which a reader knows too.</summary>
    private static void Interval(TablesBuilder tables, ReplicationInterval interval, CountRule rule, Func<IntervalEnd, string> key)
    {
        var mean = tables.Add(key(IntervalEnd.Mean), interval.Mean, rule, CellMeaning.Expected);
        var (lower, upper) = (Math.Max(0, interval.Lower ?? interval.Mean), interval.Upper ?? interval.Mean);
        tables.Add(key(IntervalEnd.Lower), lower, rule, CellMeaning.Expected);
        tables.Add(key(IntervalEnd.Upper), upper, rule, CellMeaning.Expected);
        tables.Within(mean, key(IntervalEnd.Lower));
        if (lower <= 0)
        {
            tables.Within(key(IntervalEnd.Upper), mean, mean); // cut off at nobody, so further above than below
            return;
        }

        var twice = tables.Add("twice/" + mean, 2 * interval.Mean, rule, CellMeaning.Expected, hidden: true);
        tables.Sum(twice, [mean, mean]);
        tables.Sum(twice, [key(IntervalEnd.Lower), key(IntervalEnd.Upper)]);
    }

    private static void Travel(TablesBuilder tables, RunResult result, AreaResult area)
    {
        if (result.Travel.Areas.FirstOrDefault(travel => travel.AreaCode == area.Code && travel.Band is null) is not { } all)
            return;
        var wider = PeopleKey.Area(area.Code, null, PeopleMeasure.PlacedChoice);
        foreach (var beyond in all.Choice.Beyond.Where(beyond => beyond.Learners is not null).OrderBy(beyond => beyond.Minutes))
        {
            var key = tables.Add(PublicationKey.Beyond(area.Code, beyond.Minutes), beyond.Learners!.Value);
            tables.SumWithRest(wider, [key]);
            wider = key;
        }
    }

    private static void Plans(TablesBuilder tables, RunResult result, string area)
    {
        if (result.Send.Areas.FirstOrDefault(one => one.AreaCode == area) is not { } plans)
            return;
        string Add(PlanMeasure measure, int people) => tables.Add(PublicationKey.Plan(area, measure), people, CountRule.Strict);
        var all = Add(PlanMeasure.All, plans.People.All);
        var competing = Add(PlanMeasure.Competing, plans.People.Competing);
        tables.SumWithRest(all, [Add(PlanMeasure.Continuing, plans.People.Continuing), competing]);
        tables.SumWithRest(competing, [Add(PlanMeasure.PlacedChoice, plans.People.PlacedChoice)]);
        tables.SumWithRest(competing, [Add(PlanMeasure.PlacedBest, plans.People.PlacedBest)]);
        if (tables.Has(PeopleKey.Group(area, EquityGroup.Ehcp)) && tables.Value(PeopleKey.Group(area, EquityGroup.Ehcp)) == plans.People.Competing)
            tables.Sum(competing, [PeopleKey.Group(area, EquityGroup.Ehcp)]);
    }

    private static void Year(TablesBuilder tables, RunResult result, string area)
    {
        if (result.Neet.Areas.FirstOrDefault(one => one.Code == area) is not { } neet)
            return;
        string Add(YearMeasure measure, double people) => tables.Add(PublicationKey.Step(area, measure), people, CountRule.Default, CellMeaning.Expected);
        var year = neet.Year;
        tables.Sum(Add(YearMeasure.PlacedSeptember, year.PlacedSeptember), [Add(YearMeasure.StillThereInJanuary, year.PlacedSeptember - year.LeftByJanuary), Add(YearMeasure.LeftByJanuary, year.LeftByJanuary)]);
        Add(YearMeasure.EnteredJanuary, year.EnteredJanuary);
        Add(YearMeasure.EndOfApril, year.EndOfApril);
    }

    /// <summary>By what is wanted first, of every area: who compete, who find no place, and the interval of that.</summary>
    private static void Wishes(TablesBuilder tables, PublicationCounts counts)
    {
        foreach (var wish in counts.Wishes)
        {
            string Key(WishMeasure measure) => PublicationKey.Wish(wish.AreaCode, wish.Kind, wish.Key, measure);
            var competing = tables.Add(Key(WishMeasure.Competing), wish.Competing, CountRule.Strict);
            tables.SumWithRest(competing, [tables.Add(Key(WishMeasure.NoPlaceChoice), wish.NoPlaceChoice, CountRule.Strict)]);
            tables.SumWithRest(competing, [tables.Add(Key(WishMeasure.NoPlaceBest), wish.NoPlaceBest, CountRule.Strict)]);
            Interval(tables, wish.NoPlace, CountRule.Strict, end => Key(WishMeasure.Mean + (int)end));
        }

        foreach (var group in counts.Wishes.GroupBy(wish => (wish.AreaCode, wish.Kind)))
        {
            void Sum(string whole, WishMeasure measure) => tables.Sum(whole, group.Select(wish => PublicationKey.Wish(wish.AreaCode, wish.Kind, wish.Key, measure)));
            Sum(PeopleKey.Area(group.Key.AreaCode, null, PeopleMeasure.Competing), WishMeasure.Competing);
            Sum(PeopleKey.Area(group.Key.AreaCode, null, PeopleMeasure.NoPlaceFoundChoice), WishMeasure.NoPlaceChoice);
            Sum(PeopleKey.Area(group.Key.AreaCode, null, PeopleMeasure.NoPlaceFoundBest), WishMeasure.NoPlaceBest);
            if (tables.Has(PublicationKey.Gap(group.Key.AreaCode, null, IntervalEnd.Mean)))
                Sum(PublicationKey.Gap(group.Key.AreaCode, null, IntervalEnd.Mean), WishMeasure.Mean);
        }
    }

    private static void Groups(TablesBuilder tables, PublicationCounts counts)
    {
        foreach (var group in counts.Groups)
        {
            var competing = tables.Add(PublicationKey.Group(group.Code, WishMeasure.Competing), group.Competing);
            tables.SumWithRest(competing, [tables.Add(PublicationKey.Group(group.Code, WishMeasure.NoPlaceChoice), group.NoPlaceChoice)]);
            tables.SumWithRest(competing, [tables.Add(PublicationKey.Group(group.Code, WishMeasure.NoPlaceBest), group.NoPlaceBest)]);
        }

        foreach (var area in counts.Groups.GroupBy(group => group.AreaCode))
        {
            foreach (var (measure, whole) in (ReadOnlySpan<(WishMeasure, PeopleMeasure)>)
                [(WishMeasure.Competing, PeopleMeasure.Competing), (WishMeasure.NoPlaceChoice, PeopleMeasure.NoPlaceFoundChoice), (WishMeasure.NoPlaceBest, PeopleMeasure.NoPlaceFoundBest)])
                tables.Sum(PeopleKey.Area(area.Key, null, whole), area.Select(group => PublicationKey.Group(group.Code, measure)));
        }
    }

    /// <summary>What adds up from areas to an authority and to everything.</summary>
    private static void Nested(TablesBuilder tables, string whole, string[] parts, PublicationCounts counts)
    {
        void Sum(Func<string, string> key)
        {
            var own = parts.Select(key).Where(tables.Has).ToArray();
            if (tables.Has(key(whole)) && own.Length > 0 && Math.Abs(own.Sum(tables.Value) - tables.Value(key(whole))) < 1e-6 * Math.Max(1, tables.Value(key(whole))))
                tables.Sum(key(whole), own); // an area in which nobody is has no such cell
        }

        foreach (var year in counts.Population.Select(people => people.Year).Distinct())
            Sum(area => PublicationKey.Population(area, year));
        foreach (var need in Enum.GetValues<PublishedNeed>())
            Sum(area => PublicationKey.Need(area, need));
        foreach (var band in Bands)
            Sum(area => PublicationKey.Gap(area, band, IntervalEnd.Mean));
        foreach (var minutes in (int[])[45, 60, 75])
            Sum(area => PublicationKey.Beyond(area, minutes));
        foreach (var tier in Enum.GetValues<ApprenticeshipTier>())
        {
            Sum(area => PublicationKey.Apprenticeship(area, tier, starts: false));
            Sum(area => PublicationKey.Apprenticeship(area, tier, starts: true));
        }

        foreach (var measure in Enum.GetValues<PlanMeasure>())
            Sum(area => PublicationKey.Plan(area, measure));
        foreach (var measure in Enum.GetValues<YearMeasure>())
            Sum(area => PublicationKey.Step(area, measure));
        foreach (var (kind, key) in counts.Wishes.Select(wish => (wish.Kind, wish.Key)).Distinct())
        {
            foreach (var measure in (WishMeasure[])[WishMeasure.Competing, WishMeasure.NoPlaceChoice, WishMeasure.NoPlaceBest, WishMeasure.Mean])
                Sum(area => PublicationKey.Wish(area, kind, key, measure));
        }
    }
}
