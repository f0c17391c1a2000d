using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.Tests.Support;

/// <summary>A result with invented figures, for looking at outputs. Nothing in it comes from anywhere.</summary>
internal static class MadeUp
{
    public static readonly string[] AreaNames =
    [
        "Ashford", "Canterbury, Faversham and Thanet", "Folkestone and Hythe", "Dover, Deal and Sandwich", "Sittingbourne and Sheppey",
        "Maidstone and Malling", "West Kent (Tunbridge Wells, Tonbridge and Sevenoaks)", "North Kent (Dartford, Gravesham and Swanley)", "Medway",
    ];

    private static readonly LevelBand[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static RunProvenance Provenance(string scenario = "baseline", string purpose = "What happens with the places as they are.", bool synthetic = true) => new(
        scenario, purpose, new string('a', 64), "made up", new string('b', 64), synthetic, 20250901, new string('c', 64), "0.1.0",
        "Modelled from made-up lines", ["Contains made-up data.", "Contains National Statistics data © Crown copyright and database right."]);

    /// <summary>Zones in rows of a grid over the areas, or the given codes.</summary>
    public static RunResult Result(IReadOnlyList<(string Code, string Name, int Area)>? zones = null)
    {
        zones ??= [.. Enumerable.Range(0, 36).Select(z => ($"E{z:00000000}", $"Zone {z}", z % AreaNames.Length))];
        ImmutableArray<AreaResult> areas = [.. AreaNames.Select((name, index) => Area($"A{index}", name, index == 8 ? AreaKind.Other : AreaKind.Lcpa, 1 + index))];
        ImmutableArray<ZoneResult> rows = [.. zones.Select((zone, index) => Zone(zone.Code, zone.Name, zone.Area, index))];
        return new RunResult(
            new AcademicYear(2025), "lcpa", 75,
            [.. areas, Area("E10000016", "Kent (county council area)", AreaKind.Authority, 36), Area("ALL", "Kent and Medway", AreaKind.All, 45)],
            rows,
            [.. Enumerable.Range(0, 24).Select(Offer)],
            [.. areas.Append(Area("ALL", "Kent and Medway", AreaKind.All, 45)).SelectMany(area => Enumerable.Range(1, 4).Select(subject =>
                new ApprenticeshipRow(area.Code, area.Name, new ApprenticeshipFigures(ApprenticeshipTier.Level2AndBelow, $"0{subject}", 12 * subject, 7.3 * subject, 5.1 * subject, subject))))],
            [new VacancyRow("E07000105", "Ashford", "05", ApprenticeshipType.Level2, 20, 16, 8, Basis.Modelled)],
            new BestFigures(412_345, 12, new Certificate(true, true, 345_678, 3, 401_000, "made-up solver 1.0")), 0.31,
            [new Parameter("analysis.neet_if_unplaced", 0.5, 0.3, 0.7, "chance", new Provenance(Basis.Modelled, Confidence.Low, "Assumption"))],
            0, 1, 2)
        {
            ColdSpots = ColdSpots(rows),
            Neet = MadeUpNeet.Neet(areas),
            Sensitivity = MadeUpNeet.Sensitivity,
            Validation = MadeUpNeet.Validation,
            Travel = Travel(rows),
            Equity = MadeUpMore.Equity(areas),
            Flows = MadeUpMore.Flows(areas),
            Access = MadeUpMore.Access(rows),
            ApprenticeshipReach = MadeUpMore.Apprenticeships(areas),
            Send = MadeUpMore.Send(areas),
            Replications = new ReplicationResults(4, [.. areas.Append(Area("ALL", "Kent and Medway", AreaKind.All, 45)).SelectMany(area => Bands.Select(band => (LevelBand?)band).Append(null)
                .Select(band => new AreaReplications(area.Code, band, [90, 100, 110, 100], [300, 320, 280, 300], 0)))]),
        };
    }

    /// <summary>Zones without a course are cold, sure in the first area only; those with few places are full.</summary>
    private static ColdSpotResults ColdSpots(ImmutableArray<ZoneResult> zones)
    {
        var cold = Bands.SelectMany(band => zones.Select(zone => (Zone: zone, Access: zone.Access.First(access => access.Band == band))))
            .Where(pair => pair.Access.Class is AccessClass.None or AccessClass.Few)
            .Select(pair => (pair.Zone, pair.Access.Band, Kind: pair.Access.Class == AccessClass.None ? ColdSpotKind.NoCourseInReach : ColdSpotKind.Full, Id: $"spot-{pair.Zone.Code}-{pair.Access.Band}"))
            .ToArray();
        return new ColdSpotResults(
            "MSOAs that share a border", 99999, 100, 0.05, [.. cold.Select(spot => new ColdSpotZone(spot.Zone.Code, spot.Band, spot.Kind, 97, 100, 0, spot.Id))],
            [.. cold.Select((spot, index) => new ColdSpotArea(
                spot.Id, spot.Zone.MsoaName, spot.Band, spot.Kind, spot.Zone.AreaCode, spot.Zone.AreaName, [spot.Zone.MsoaCode], [spot.Zone.Code],
                index switch { 0 => new ColdSpotPeople(123, 45.4, 3), 1 => new ColdSpotPeople(0, 0, 0), _ => null }, 97, 100, 0, spot.Zone.AreaCode == "A0",
                spot.Kind == ColdSpotKind.Full
                    ? [new Remedy(RemedyKind.EmptyPlaces, 12, 40), new Remedy(RemedyKind.NewProvision, null, null)]
                    : [new Remedy(RemedyKind.TravelHelp, 7, 88), new Remedy(RemedyKind.NewProvision, null, null)]))],
            [new ColdSpotMeasure(
                "no_place_all", null, MeasureGroup.All, false,
                [.. zones.DistinctBy(zone => zone.MsoaCode).Select((zone, index) => new MsoaTest(zone.MsoaCode, 4 - index, index == 0 ? 0.001 : 0.6, index == 0))],
                [new ColdSpotCluster([zones[0].MsoaCode], 3.2, 1.8, 0.004)])]);
    }

    /// <summary>Zones without a course have a way out by bus and train, the first of them none.</summary>
    private static TravelResults Travel(ImmutableArray<ZoneResult> zones)
    {
        var way = new Itinerary(450, 533.5,
        [
            new Leg(TravelMode.Walk, "start", "Green", 450, 455, null, null),
            new Leg(TravelMode.Wait, "Green", "Green", 455, 460, "7", 60),
            new Leg(TravelMode.Bus, "Green", "Town", 460, 490, "7", 60) { TripId = "t7", FromStopId = "g", ToStopId = "t" },
            new Leg(TravelMode.Rail, "Town", "City", 500, 533.5, "Main line", null) { TripId = "m1", FromStopId = "t", ToStopId = "c" },
        ]);
        PlacedTravel Placed(int all) => new(all, [all - 9, 2, 3, 4, 0, 0], [new(45, 30), new(60, 12), new(75, 0)], all, 630, 5);
        return new TravelResults(
            [.. AreaNames.Select((_, index) => $"A{index}").Append("E10000016").Append("ALL").SelectMany(code => Bands.Select(band => (LevelBand?)band).Append(null)
                .Select(band => new AreaTravel(code, band, 130, Placed(110), Placed(120), [new(45, 33), new(60, 20), new(75, null)])))],
            [.. zones.SelectMany(zone => zone.Access.Where(access => access.Class == AccessClass.None).Select(access => (zone, access.Band)))
                .Select((pair, index) => index == 0
                    ? new ZoneJourney(pair.zone.Code, pair.Band, null, null, null, null, null)
                    : new ZoneJourney(pair.zone.Code, pair.Band, "S1", "Site 1", 83, 1566, way))]);
    }

    private static AreaResult Area(string code, string name, AreaKind kind, int size)
    {
        ImmutableArray<LevelFigures> levels = [.. Bands.Select((band, index) => Level(band, size * (40 + (90 * index)), size))];
        var cohort = 900 * size;
        var neet = cohort * 0.038;
        return new AreaResult(
            code, name, kind, 24 * size, levels, Level(null, levels.Sum(level => level.Competing), size), cohort,
            new StatusExpectation(cohort * 0.892, cohort * 0.009, cohort * 0.019, neet * 0.65, neet * 0.35, cohort * 0.042),
            new AssumptionRange(neet * 0.84, neet, neet * 1.17), new AssumptionRange(neet * 0.11, neet * 0.2, neet * 0.31),
            [
                new ApprenticeshipFigures(ApprenticeshipTier.Level2AndBelow, null, 120 * size, 73 * size, 51.2 * size, 10),
                new ApprenticeshipFigures(ApprenticeshipTier.Level3, null, 80 * size, 61 * size, 44.7 * size, 4),
            ]);
    }

    private static LevelFigures Level(LevelBand? band, int competing, int size)
    {
        var (choice, best) = (competing * (84 + (size % 7)) / 100, competing * (88 + (size % 7)) / 100);
        return new LevelFigures(
            band, competing, competing / 4, competing * 3, competing * 0.93, choice, best, new TravelSummary(choice, 31 + size % 9, 58 + size % 11),
            new TravelSummary(best, 27 + size % 9, 55 + size % 11), 2 + size % 5,
            [.. Enum.GetValues<PlacementReason>().Select(reason => new ReasonCount(reason, competing / (2 + (int)reason), competing / (3 + (int)reason)))]);
    }

    private static ZoneResult Zone(string code, string name, int area, int index) => new(
        code, name, $"M{index / 4}", $"Quarter {index / 4}", "E07000105", "Ashford", $"A{area}", AreaNames[area],
        [.. Bands.Select((band, k) => Access(band, (index + (3 * k)) % 10))], 0);

    private static ZoneAccess Access(LevelBand band, int n)
    {
        var access = n switch { 0 => AccessClass.None, 1 or 2 => AccessClass.Few, < 6 => AccessClass.BelowMiddle, _ => AccessClass.MiddleOrAbove };
        return new ZoneAccess(band, n, n * 15, Math.Min(n, 3), Math.Min(n, 8), n == 0 ? 83 : 60 - (3 * n), n * 1.31, access);
    }

    private static OfferResult Offer(int n) => new(
        $"offer-{n}", PoolKind.General, $"Course {n.ToString(CultureInfo.InvariantCulture)}", Bands[n % 3], (string[])["E3", "1", "2"] is var codes ? codes[n % 3] : "",
        $"0{1 + (n % 9)}", ProvisionType.StudyProgramme, $"P{n % 5}", $"Provider {n % 5}", $"S{n % 5}", $"Site {n % 5}", $"A{n % 9}", AreaNames[n % 9],
        20, 15, new PoolOutcome(30, 18, 14, 9, 1), 15, (n * 37) % 290, 12, true, n % 6 != 0, Basis.Modelled, Confidence.Low);

    /// <summary>A grid of squares, one per zone, wound clockwise (the wrong way for RFC 7946).</summary>
    public static string Grid(RunResult result)
    {
        var features = result.Zones.Select((zone, index) =>
        {
            var (x, y) = (0.5 + (index % 6 * 0.1), 51 + (index / 6 * 0.05));
            FormattableString ring = $"[[{x},{y}],[{x},{y + 0.05}],[{x + 0.1},{y + 0.05}],[{x + 0.1},{y}],[{x},{y}]]";
            return $$$"""{"type":"Feature","properties":{"code":"{{{zone.Code}}}","name":"{{{zone.Name}}}"},"geometry":{"type":"Polygon","coordinates":[{{{ring.ToString(CultureInfo.InvariantCulture)}}}]}}""";
        });
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";
    }
}
