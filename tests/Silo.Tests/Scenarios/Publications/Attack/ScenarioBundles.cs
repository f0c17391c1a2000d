using System.Collections.Concurrent;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Files of publications of light runs of shipped scenarios, each with the same unrounded.</summary>
internal static class ScenarioBundles
{
    public const string Baseline = "baseline";

    private static readonly ConcurrentDictionary<string, Lazy<Comparison>> Comparisons = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Bundle>> Truths = new(StringComparer.Ordinal);

    /// <summary>The rules as they are published.</summary>
    public static DisclosureProfile Rules { get; } = DisclosureReader.Read()["published"];

    /// <summary>A scenario's files, unrounded, compared with the baseline where it is another.</summary>
    public static Bundle Truth(string name) => Truths.GetOrAdd(name, _ => new Lazy<Bundle>(() => Files(name, Figures(name, DisclosureReader.Read()["internal"], [], compared: name != Baseline)))).Value;

    /// <summary>A scenario protected with what left before.</summary>
    public static DisclosedPublication Figures(string name, IReadOnlyList<Release> earlier, bool compared) => Figures(name, Rules, earlier, compared);

    /// <summary>The files made from that.</summary>
    public static Bundle Files(string name, DisclosedPublication figures)
    {
        var (light, source) = (LightRun.Of(name), KentPublication.Source);
        return BundleReading.Of(PublicationFiles.Make(source with
        {
            Result = light.Result,
            World = light.World,
            Counts = KentPublication.Run(name).Counts,
            Provenance = source.Provenance with { ScenarioName = name, Purpose = light.Made.Scenario.Purpose },
            Against = figures.Change(light.Result.Total.Code, null, IntervalEnd.Mean).Kind == FigureKind.NotAvailable ? null : source.Provenance,
            Figures = figures,
        }));
    }

    private static DisclosedPublication Figures(string name, DisclosureProfile profile, IReadOnlyList<Release> earlier, bool compared)
        => DisclosedPublication.Of(KentPublication.Run(name), profile, earlier, compared ? (KentPublication.Run(Baseline), Comparisons.GetOrAdd(name, _ => new Lazy<Comparison>(() =>
            RunComparison.Of(KentPublication.Compared(Baseline), KentPublication.Compared(name), 0, default))).Value) : null);
}
