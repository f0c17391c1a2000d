using System.Collections.Concurrent;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Publications of Kent, made light: travel as the crow flies, every replication the run's own.</summary>
internal static class KentPublication
{
    private static readonly Lazy<(PublicationSource Source, IReadOnlyDictionary<string, byte[]> Files)> Made = new(() => Of("published"));
    private static readonly ConcurrentDictionary<string, Lazy<PublishedRun>> Runs = new(StringComparer.Ordinal);

    public static PublicationSource Source => Made.Value.Source;

    public static IReadOnlyDictionary<string, byte[]> Files => Made.Value.Files;

    public static string Text(string file) => System.Text.Encoding.UTF8.GetString(Files[file]);

    /// <summary>Counts of a shipped scenario; made once.</summary>
    public static PublishedRun Run(string name) => Runs.GetOrAdd(name, _ => new Lazy<PublishedRun>(() => Run(LightRun.Of(name)))).Value;

    /// <summary>Counts of a light run.</summary>
    public static PublishedRun Run(LightRun light) => new(light.Result, PublicationCounting.Of(Compared(light), light.Made.Best));

    /// <summary>A shipped scenario, to be compared.</summary>
    public static ComparedRun Compared(string name) => Compared(LightRun.Of(name));

    private static ComparedRun Compared(LightRun light)
        => new(light.Made.Scenario, light.World, light.Made.Travel, light.Choices, light.Choice, light.Result, _ => new ReplicatedChoice(light.Choices, light.Choice));

    public static (PublicationSource Source, IReadOnlyDictionary<string, byte[]> Files) Of(string audience, Func<PublicationSource, PublicationSource>? change = null)
    {
        var light = LightRun.Of("baseline");
        var run = Run("baseline");
        var folder = Path.Combine(LightRun.Root, "data", "kent", "boundaries");
        var source = new PublicationSource(
            light.Result, RunProvenance.Of(light.World.Dataset, [], light.Made.Scenario, light.Made.Travel.Label, light.Result, new string('a', 64), "0.1.0"), light.World, run.Counts,
            DisclosedPublication.Of(run, DisclosureReader.Read()[audience]), File.ReadAllText(Path.Combine(folder, "zones.geojson")), File.ReadAllText(Path.Combine(folder, "areas-lcpa.geojson")));
        source = change?.Invoke(source) ?? source;
        return (source, PublicationFiles.Make(source));
    }
}
