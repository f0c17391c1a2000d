using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of replications, reach and cold spots that a result hash covers.</summary>
internal static class ColdSpotFigures
{
    public static IEnumerable<(string Label, long Value)> Of(string zone, ZoneReach reach) =>
    [
        .. reach.Within.SelectMany(within => new (string, long)[] { (zone, within.Minutes), (zone, within.Courses), (zone, within.Places) }),
        (zone, reach.FlexiblePlaces), (zone, reach.PlanPlaces), (zone, reach.InternshipPlaces),
        .. reach.Subjects.Select(subject => ($"{zone} {subject}", (long)reach.Band)),
        (zone, ResultFigures.Rounded(reach.PlacesPer100Competing)), (zone, reach.ValueOfOneMorePlace ?? -1), (zone, ResultFigures.Rounded(reach.NearestPoundsPerYear ?? -1)),
        (zone, ResultFigures.Rounded(reach.LeastPoundsPerYear ?? -1)), (zone, ResultFigures.Rounded(reach.MedianPoundsPerYear ?? -1)),
    ];

    public static IEnumerable<(string Label, long Value)> Of(AreaReplications area)
    {
        var label = $"replications {area.AreaCode} {area.Band?.ToString() ?? "all"}";
        return [.. area.NoPlaceFound.Concat(area.PlacesInReach).Select(figure => (label, (long)figure)), (label, ResultFigures.Rounded(area.ConfirmedShare ?? -1))];
    }

    public static IEnumerable<(string Label, long Value)> Of(ColdSpotResults spots) =>
    [
        ("cold spots", spots.ReferenceDraws), ("cold spots", spots.OfferDraws), ("cold spots", ResultFigures.Rounded(spots.FalseDiscoveryRate)),
        .. spots.Zones.SelectMany(zone => new (string, long)[]
        {
            ($"{zone.ZoneCode} {zone.Band} {zone.AreaId}", (long)zone.Kind), (zone.ZoneCode, zone.ColdDraws), (zone.ZoneCode, zone.Draws),
            (zone.ZoneCode, ResultFigures.Rounded(zone.ConfirmedShare)),
        }),
        .. spots.Areas.SelectMany(Area),
        .. spots.Measures.SelectMany(Measure),
    ];

    private static IEnumerable<(string Label, long Value)> Area(ColdSpotArea area) =>
    [
        (area.Id, (long)area.Kind), (area.Id, area.ZoneCodes.Length), (area.Id, area.ColdDraws), (area.Id, area.Draws), (area.Id, ResultFigures.Rounded(area.ConfirmedShare)),
        (area.Id, area.Certain ? 1 : 0), (area.Id, area.People?.Competing ?? -1), (area.Id, ResultFigures.Rounded(area.People?.NoPlaceFound ?? -1)),
        (area.Id, area.People?.NoPlaceFoundBest ?? -1),
        .. area.Remedies.SelectMany(remedy => new (string, long)[] { (area.Id, (long)remedy.Kind), (area.Id, remedy.Places ?? -1), (area.Id, remedy.Minutes ?? -1) }),
    ];

    private static IEnumerable<(string Label, long Value)> Measure(ColdSpotMeasure measure) =>
    [
        .. measure.Tests.SelectMany(test => new (string, long)[]
        {
            ($"{measure.Name} {test.MsoaCode}", ResultFigures.Rounded(test.GiStar)), (test.MsoaCode, ResultFigures.Rounded(test.AdjustedP)), (test.MsoaCode, test.Finding ? 1 : 0),
        }),
        .. measure.Clusters.SelectMany(cluster => new (string, long)[]
        {
            ($"{measure.Name} {string.Join(' ', cluster.MsoaCodes)}", ResultFigures.Rounded(cluster.RadiusKilometres)), (measure.Name, ResultFigures.Rounded(cluster.Ratio)),
            (measure.Name, ResultFigures.Rounded(cluster.P)),
        }),
    ];
}
