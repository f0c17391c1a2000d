using System.Collections.Immutable;
using System.Globalization;
using Pathways.Allocation.Choice;
using Pathways.Api.Models;
using Pathways.Data.GapFilling;
using Pathways.Data.Scenarios;
using Pathways.Data.Transport;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Api.Tests.Support;

/// <summary>The small world in the dataset's place: five zones side by side as squares, four sites, forty learners.</summary>
internal sealed class SmallSource(string folder, World? world = null) : IModelSource, IWorldSource
{
    private readonly World _world = world ?? SmallWorld.Build();

    public ImmutableArray<PostcodeDistrict> PostcodeDistricts { get; } = [new("CT14", new GeoPoint(51, 0.1), 2)];

    public ImmutableArray<SectorSubjectArea> Subjects { get; } = [new("05", "Construction"), new("07", "Retail")];

    /// <summary>Text of the baseline's file.</summary>
    public static string Baseline { get; } = "name: baseline\npurpose: The small world as it is.\ndataset: small\nacademic_year: 2025/26\nseed: 7\n";

    public ScenarioFile Read(string path) => ScenarioReader.Read(path, folder);

    public ModelInput Load(ScenarioFile scenario)
    {
        if (scenario.Parameters.FirstOrDefault(pair => SmallParameters.Set.All.All(known => known.Key != pair.Key)) is { Key: { } unknown, Value: { } at })
            throw new InvalidInputException([new Problem(at.File, at.Line, at.Column, "parameters." + unknown, null, "is not a known parameter", "leave it out")]);
        var made = SmallScenarios.WorldOf(_world, scenario.Scenario);
        _ = ChoiceParameters.From(made.Parameters);
        return new ModelInput(made, static () => [1, 2, 3], null, []);
    }

    public string? Outlines(string name) => name switch
    {
        "zones" => Collection(_world.Zones.Select((zone, index) => Square(zone.Code, zone.Name, index))),
        "areas-lcpa" => Collection(_world.Areas.Areas.Select((area, index) => Square(area.Code, area.Name, index * 2))),
        _ => null,
    };

    public Task<World> WorldAsync(string datasetBlob, Scenario scenario, CancellationToken cancellationToken) => Task.FromResult(SmallScenarios.WorldOf(_world, scenario));

    public Task<TravelMatrix> TravelAsync(string datasetBlob, World world, CancellationToken cancellationToken) => Task.FromResult(To(world.Sites));

    /// <summary>Five minutes on foot and then bus 1.</summary>
    public Task<IReadOnlyList<Itinerary?>?> JourneysAsync(string datasetBlob, World world, IReadOnlyList<(int Zone, int Site)> pairs, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Itinerary?>?>([.. pairs.Select(pair => new Itinerary(480, 530, [new Leg(TravelMode.Walk, "home", "High Street", 480, 485, null, null), new Leg(TravelMode.Bus, "High Street", world.Sites[pair.Site].Name, 485, 530, "1", null)]))]);

    public Task<GapInputs> GapInputsAsync(string datasetBlob, CancellationToken cancellationToken) => Task.FromResult(SmallGaps.Inputs);

    /// <summary>The small world's minutes; to sites that a scenario opens, three for each hundredth of a degree and five for the door.</summary>
    private TravelMatrix To(ImmutableArray<Site> sites)
    {
        var (known, pairs) = (SmallWorld.Travel(), _world.Zones.Length * sites.Length);
        var minutes = new TravelMatrix(
            known.ZoneCodes, [.. sites.Select(site => site.Id)],
            [.. _world.Zones.SelectMany((zone, row) => sites.Select((site, column) => column < known.SiteIds.Count ? known[row, column] : (ushort)(5 + Math.Round(300 * Math.Abs(zone.Centroid.Longitude - site.Location.Longitude)))))],
            "test", "small-travel" + string.Concat(sites.Skip(known.SiteIds.Count).Select(site => "-" + site.Id)));
        return new TravelMatrix(minutes.ZoneCodes, minutes.SiteIds, minutes.Minutes.ToArray(), minutes.Label, minutes.Hash)
        {
            Ways = new TravelWays([.. Enumerable.Repeat((byte)1, pairs)], new byte[pairs], [.. Enumerable.Repeat((ushort)300, pairs)], [.. minutes.Minutes.ToArray().Select(PoundsOf)], new bool[pairs]),
        };
    }

    /// <summary>Travel for a year is ten pounds a minute.</summary>
    private static ushort PoundsOf(ushort minutes) => (ushort)Math.Min(minutes * 10, 9000);

    private static string Collection(IEnumerable<string> features) => "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', features) + "]}";

    /// <summary>A square of a tenth of a degree around its longitude index ÷ 10, latitude 51, wound the wrong way round on purpose.</summary>
    private static string Square(string code, string name, int index)
    {
        var (west, east) = ((index * 0.1) - 0.05, (index * 0.1) + 0.05);
        return string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\",\"name\":\"{name}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},50.95],[{west},51.05],[{east},51.05],[{east},50.95],[{west},50.95]]]}}}}");
    }
}
