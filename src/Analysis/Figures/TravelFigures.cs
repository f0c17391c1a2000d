using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of travel that a result hash covers.</summary>
internal static class TravelFigures
{
    public static IEnumerable<(string Label, long Value)> Of(TravelResults travel) => [.. travel.Areas.SelectMany(Area), .. travel.Journeys.SelectMany(Journey)];

    private static IEnumerable<(string Label, long Value)> Area(AreaTravel area)
    {
        var label = $"travel {area.AreaCode} {area.Band?.ToString() ?? "all"}";
        return [(label, area.Competing), .. Placed(label, area.Choice), .. Placed(label, area.Best), .. Beyond(label, area.Nearest)];
    }

    private static IEnumerable<(string Label, long Value)> Placed(string label, PlacedTravel placed) =>
    [
        (label, placed.Placed), .. placed.Modes.Select(count => (label, (long)count)), .. Beyond(label, placed.Beyond),
        (label, placed.Costed), (label, placed.MedianPoundsPerYear ?? -1), (label, placed.SaverCovers),
    ];

    private static IEnumerable<(string Label, long Value)> Beyond(string label, IEnumerable<BeyondMinutes> beyond)
        => beyond.SelectMany(one => new (string, long)[] { (label, one.Minutes), (label, one.Learners ?? -1) });

    private static IEnumerable<(string Label, long Value)> Journey(ZoneJourney journey)
    {
        var label = $"way out {journey.ZoneCode} {journey.Band} {journey.SiteId}";
        return
        [
            (label, journey.Minutes ?? -1), (label, journey.PoundsPerYear ?? -1),
            .. (journey.Journey is { } way ? way.Legs : []).SelectMany(leg => new (string, long)[]
            {
                ($"{label} {leg.From} {leg.To} {leg.Service} {leg.TripId}", (long)leg.Mode),
                (label, ResultFigures.Rounded(leg.DepartMinutes)), (label, ResultFigures.Rounded(leg.ArriveMinutes)), (label, leg.HeadwayMinutes ?? -1),
            }),
        ];
    }
}
