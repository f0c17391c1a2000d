using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Counts of areas: by level and measure, by reason, by status.</summary>
internal static class AreaCounts
{
    private static readonly LevelBand?[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    public static void Add(TablesBuilder tables, RunResult result)
    {
        foreach (var area in result.Areas)
        {
            foreach (var (figures, band) in area.Levels.Append(area.AllLevels).Zip(Bands))
                Level(tables, area.Code, band, figures);
            foreach (var measure in Enum.GetValues<PeopleMeasure>())
                tables.Sum(PeopleKey.Area(area.Code, null, measure), Bands[..3].Select(band => PeopleKey.Area(area.Code, band, measure)));
            Reasons(tables, area);
            Statuses(tables, area);
        }

        foreach (var (whole, parts) in Nested(result))
        {
            foreach (var key in Keys(result.Areas[0]))
                tables.Sum(key(whole), parts.Select(key));
        }
    }

    private static void Level(TablesBuilder tables, string code, LevelBand? band, LevelFigures figures)
    {
        string Count(PeopleMeasure measure, int people) => tables.Add(PeopleKey.Area(code, band, measure), people);
        var competing = Count(PeopleMeasure.Competing, figures.Competing);
        Count(PeopleMeasure.Continuing, figures.Continuing);
        tables.Sum(competing, [Count(PeopleMeasure.PlacedChoice, figures.PlacedChoice), Count(PeopleMeasure.NoPlaceFoundChoice, figures.NoPlaceFoundChoice)]);
        tables.Sum(competing, [Count(PeopleMeasure.PlacedBest, figures.PlacedBest), Count(PeopleMeasure.NoPlaceFoundBest, figures.NoPlaceFoundBest)]);
    }

    private static void Reasons(TablesBuilder tables, AreaResult area)
    {
        foreach (var best in (bool[])[false, true])
        {
            foreach (var reason in area.AllLevels.Reasons)
                tables.Add(PeopleKey.Reason(area.Code, reason.Reason, best), best ? reason.Best : reason.Choice);
            string[] Keys(bool placed) => [.. area.AllLevels.Reasons.Where(reason => placed == IsPlaced(reason.Reason)).Select(reason => PeopleKey.Reason(area.Code, reason.Reason, best))];
            tables.SumIfSo(PeopleKey.Area(area.Code, null, best ? PeopleMeasure.PlacedBest : PeopleMeasure.PlacedChoice), Keys(placed: true));
            tables.SumIfSo(PeopleKey.Area(area.Code, null, best ? PeopleMeasure.NoPlaceFoundBest : PeopleMeasure.NoPlaceFoundChoice), Keys(placed: false));
        }

        foreach (var reason in (PlacementReason[])[PlacementReason.NoSuitableCourseInReach, PlacementReason.EntryConditions]) // which no sharing of places changes
            tables.SumIfSo(PeopleKey.Reason(area.Code, reason, best: false), [PeopleKey.Reason(area.Code, reason, best: true)]);
    }

    private static bool IsPlaced(PlacementReason reason) => reason is PlacementReason.FirstChoice or PlacementReason.HigherChoicesFull or PlacementReason.HigherChoiceDidNotRun;

    /// <summary>The central assumption's NEET is active and inactive together; under the low one nobody is more likely to be NEET, under the high one nobody less.</summary>
    private static void Statuses(TablesBuilder tables, AreaResult area)
    {
        var cohort = tables.Add(PeopleKey.Cohort(area.Code), area.Status.Total, CountRule.Default, CellMeaning.Expected);
        string Expected(ExpectedMeasure measure, double people) => tables.Add(PeopleKey.Expected(area.Code, measure), people, CountRule.Strict, CellMeaning.Expected);
        tables.Sum(cohort, [.. area.Status.InOrder.Select((people, index) => Expected((ExpectedMeasure)index, people))]);
        Expected(ExpectedMeasure.NeetLow, area.Neet.Low);
        tables.Sum(Expected(ExpectedMeasure.NeetCentral, area.Status.Neet), [PeopleKey.Expected(area.Code, ExpectedMeasure.NeetActive), PeopleKey.Expected(area.Code, ExpectedMeasure.NeetInactive)]);
        Expected(ExpectedMeasure.NeetHigh, area.Neet.High);
        tables.Within(PeopleKey.Expected(area.Code, ExpectedMeasure.NeetCentral), PeopleKey.Expected(area.Code, ExpectedMeasure.NeetLow));
        tables.Within(PeopleKey.Expected(area.Code, ExpectedMeasure.NeetHigh), PeopleKey.Expected(area.Code, ExpectedMeasure.NeetCentral));
        tables.Within(cohort, PeopleKey.Expected(area.Code, ExpectedMeasure.NeetHigh));
    }

    /// <summary>Areas that others make up: an authority and everything.</summary>
    public static IEnumerable<(string Whole, string[] Parts)> Nested(RunResult result)
    {
        var parts = result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).Select(area => area.Code).ToArray();
        yield return (result.Total.Code, parts);
        var others = result.Areas.Where(area => area.Kind == AreaKind.Authority).ToArray();
        foreach (var authority in others)
        {
            if (PartsOf(result, authority) is { } own)
                yield return (authority.Code, own);
        }
    }

    /// <summary>The areas of an authority: those whose zones come to its number; null where no set of whole areas does, so that nothing adds up.</summary>
    private static string[]? PartsOf(RunResult result, AreaResult authority)
    {
        var lcpas = result.Areas.Where(area => area.Kind == AreaKind.Lcpa).ToArray();
        return lcpas.Sum(area => area.Zones) == authority.Zones && lcpas.Sum(area => area.Cohort) == authority.Cohort ? [.. lcpas.Select(area => area.Code)] : null;
    }

    private static IEnumerable<Func<string, string>> Keys(AreaResult sample)
    {
        foreach (var band in Bands)
        {
            foreach (var measure in Enum.GetValues<PeopleMeasure>())
                yield return code => PeopleKey.Area(code, band, measure);
        }

        foreach (var reason in sample.AllLevels.Reasons.Select(reason => reason.Reason))
        {
            yield return code => PeopleKey.Reason(code, reason, best: false);
            yield return code => PeopleKey.Reason(code, reason, best: true);
        }

        yield return PeopleKey.Cohort;
        foreach (var measure in Enum.GetValues<ExpectedMeasure>())
            yield return code => PeopleKey.Expected(code, measure);
    }
}
