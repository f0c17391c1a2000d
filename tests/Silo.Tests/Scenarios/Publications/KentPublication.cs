using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>The publication of Kent's baseline, made light: travel as the crow flies, every replication the run's own.</summary>
internal static class KentPublication
{
    private static readonly Lazy<(PublicationSource Source, IReadOnlyDictionary<string, byte[]> Files)> Made = new(() => Of("published"));

    public static PublicationSource Source => Made.Value.Source;

    public static IReadOnlyDictionary<string, byte[]> Files => Made.Value.Files;

    public static string Text(string file) => System.Text.Encoding.UTF8.GetString(Files[file]);

    public static (PublicationSource Source, IReadOnlyDictionary<string, byte[]> Files) Of(string audience, Func<PublicationSource, PublicationSource>? change = null)
    {
        var light = LightRun.Of("baseline");
        var (scenario, travel, best) = light.Made;
        var run = new ComparedRun(scenario, light.World, travel, light.Choices, light.Choice, light.Result, _ => new ReplicatedChoice(light.Choices, light.Choice));
        var counts = PublicationCounting.Of(run, best);
        var folder = Path.Combine(LightRun.Root, "data", "kent", "boundaries");
        var source = new PublicationSource(
            light.Result, RunProvenance.Of(light.World.Dataset, scenario, travel.Label, new string('a', 64), "0.1.0"), light.World, counts,
            DisclosedPublication.Of(light.Result, counts, DisclosureReader.Read()[audience]), File.ReadAllText(Path.Combine(folder, "zones.geojson")), File.ReadAllText(Path.Combine(folder, "areas-lcpa.geojson")));
        source = change?.Invoke(source) ?? source;
        return (source, PublicationFiles.Make(source));
    }
}
