using Pathways.Analysis.Statistics;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The cold spots: a map of kinds, the areas with what could be done, the tests.</summary>
internal static class ColdSpotSection
{
    private const int MostRows = 30;
    private static readonly LevelBand[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static Section Of(ReportContext context) => new("cold-spots", "Cold spots",
        context.Result.ColdSpots.OfferDraws == 0
            ? [P("Cold spots were not looked for in this run.")]
            :
            [
                P($"A zone is cold at a level when, of the courses that any young person of the level may join within {context.Result.TravelLimitMinutes} minutes, there is none, or all are full, or all are one provider's, or the nearest is far, or few subjects are taught; the first that holds is named. Few subjects are fewer than {context.Assumption("analysis.cold.narrow_subjects")}, or fewer than half of those that the county teaches at the level where that is less, so a level taught in one subject everywhere is narrow nowhere. Zones of one area, side by side, that are cold in the same way make one cold-spot area. Colours show provision, never who lives there."),
                P($"The offer itself is uncertain, so it is drawn anew {Figures.Whole(context.Result.ColdSpots.OfferDraws)} times: whether a course runs, its level, places and site. A cold spot that is cold in fewer than {context.Assumption("analysis.cold.draws_share")} of the draws, or of whose places in reach fewer than {context.Assumption("analysis.cold.confirmed_share")} (shares of 1) are confirmed, reads “{ColdSpotWords.PossibleGap}”."),
                KindPatterns.Legend(),
                El("div", At("class", "maps"), KindMap.Pair(context, [LevelBand.Level1, LevelBand.Level2])),
                Counts(context),
                Areas(context),
                P($"The {MostRows} largest are shown; every one with its zones: cold-spots.csv and cold-spots.geojson. Young people are counted to the nearest 10, 1 to 4 as “low”, and not at all (c) where fewer than {ColdSpotArea.SmallestDenominator} aged 16 and 17 live."),
                H3("Where more go without a place than chance explains"),
                P($"Expected counts, the mean over {context.Result.Replications.Count} replications of today's applications with noise, ties and the offer drawn anew, are tested MSOA by MSOA: rates by empirical Bayes with the competing learners as denominators, Gi* ({context.Result.ColdSpots.Weights}), {Figures.Whole(context.Result.ColdSpots.ReferenceDraws)} reference draws, a false discovery rate of {ReportContext.Short(context.Result.ColdSpots.FalseDiscoveryRate)} over the MSOAs of each measure. Kulldorff's scan statistic looks for circles with a high rate beside it. The tests ask what chance explains in a modelled county; they cannot tell whether the model is right."),
                Tests(context),
                Replications(context),
            ]);

    private static System.Xml.Linq.XElement Counts(ReportContext context) => Table.Of(
        "Cold zones by level and kind", ["Kind", .. Bands.Select(band => band.Words())],
        Enum.GetValues<ColdSpotKind>().Select(kind => (string[])
        [
            Sentence(ColdSpotWords.Kind(kind)),
            .. Bands.Select(band => Figures.Whole(context.Result.ColdSpots.Zones.Count(zone => zone.Band == band && zone.Kind == kind))),
        ]));

    private static System.Xml.Linq.XElement Areas(ReportContext context) => Table.Of(
        "The largest cold-spot areas", ["Cold spot", "Area", "Level", "What is missing", "Reading", "Nearest remedy", "Zones", "Learners affected", "Cold in draws", "Confirmed"],
        context.Result.ColdSpots.Areas.OrderBy(area => area.Kind).ThenByDescending(area => area.People?.NoPlaceFound ?? 0).ThenByDescending(area => area.ZoneCodes.Length).ThenBy(area => area.Id, StringComparer.Ordinal)
            .Take(MostRows).Select(area => (string[])
            [
                area.Name, area.AreaName.Split(" (")[0], area.Band.Words(), ColdSpotWords.Kind(area.Kind), area.Certain ? "cold spot" : ColdSpotWords.PossibleGap,
                ColdSpotWords.Remedy(area.Remedies[0]), Figures.Whole(area.ZoneCodes.Length), PeopleCount.Of(area.People?.Competing),
                $"{area.ColdDraws} of {area.Draws}", Figures.Percent(area.ConfirmedShare, 1),
            ]), textColumns: 6);

    private static System.Xml.Linq.XElement Tests(ReportContext context) => Table.Of(
        "Findings by measure", ["Measure", "MSOAs tested", "Findings", "Circles found by the scan"],
        context.Result.ColdSpots.Measures.Select(measure => (string[])
        [
            Measure(measure), Figures.Whole(measure.Tests.Length), Figures.Whole(measure.Tests.Count(test => test.Finding)),
            measure is { Group: MeasureGroup.All, FullOnly: false } ? Figures.Whole(measure.Clusters.Length) : "–",
        ]));

    private static System.Xml.Linq.XElement Replications(ReportContext context)
    {
        var names = context.Result.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        return Table.Of(
            "Without a suitable place over the replications, all levels: mean with the range of the mean (95 % t-interval), and lowest and highest replication",
            ["Area", "Mean", "Range of the mean", "Lowest", "Highest"],
            context.Result.Replications.Areas.Where(area => area.Band is null).Select(area =>
            {
                var interval = ReplicationInterval.Of([.. area.NoPlaceFound.Select(count => (double)count)]);
                return (string[])
                [
                    names[area.AreaCode], Figures.Whole(interval.Mean), $"{Figures.Whole(interval.Lower ?? interval.Mean)} to {Figures.Whole(interval.Upper ?? interval.Mean)}",
                    Figures.Whole(area.NoPlaceFound.Min()), Figures.Whole(area.NoPlaceFound.Max()),
                ];
            }), totals: context.Totals);
    }

    private static string Measure(ColdSpotMeasure measure)
    {
        var who = measure.Group switch
        {
            MeasureGroup.Ehcp => ", with an education, health and care plan",
            MeasureGroup.SenSupport => ", with SEN support",
            MeasureGroup.FreeSchoolMeals => ", eligible for free school meals",
            _ => "",
        };
        return (measure.FullOnly ? "Suitable courses in reach were full" : "No suitable place found in the model") + $": {Phrases.Level(measure.Band)}{who}";
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
