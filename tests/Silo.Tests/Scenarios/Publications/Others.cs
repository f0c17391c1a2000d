using System.Collections.Concurrent;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>What publications of Kent are made from for other audiences, and where two runs are compared; each protected once for all tests.</summary>
internal static class Others
{
    private static readonly ConcurrentDictionary<(string Audience, bool Compared), Lazy<PublicationSource>> Made = new();

    /// <param name="audience">internal, partner or published.</param>
    /// <param name="compared">Whether it is level2-reform compared with the baseline, else the baseline alone.</param>
    public static PublicationSource For(string audience, bool compared) => Made.GetOrAdd((audience, compared), _ => new Lazy<PublicationSource>(() => Make(audience, compared))).Value;

    private static PublicationSource Make(string audience, bool compared)
    {
        var (source, profile) = (KentPublication.Source, DisclosureReader.Read()[audience]);
        if (!compared)
        {
            var figures = DisclosedPublication.Of(KentPublication.Run("baseline"), profile);
            var provider = LightRun.Of("baseline").Result.Offers.MaxBy(offer => offer.Choice.Placed)!.ProviderId;
            return source with
            {
                Figures = figures,
                Own = audience == "partner" ? OwnFigures.Beside(figures, OwnCounting.Of(KentPublication.Compared("baseline"), LightRun.Of("baseline").Made.Best, provider)) : null,
                Lots = [new PublishedLot(1, "FH", "Level 1 Construction", "Study programme", "1", "05", "A college, New Romney", 15, "9;1", 81_000, "low"), new PublishedLot(2, "ASH", "Entry level", "Flexible", "E3", "14", "To be found", 8, "9", 40_000, "low")],
            };
        }

        const string Name = "level2-reform";
        var (light, run) = (LightRun.Of(Name), KentPublication.Run(Name));
        var comparison = RunComparison.Of(KentPublication.Compared("baseline"), KentPublication.Compared(Name), 0, default);
        return source with
        {
            Result = light.Result,
            World = light.World,
            Counts = run.Counts,
            Provenance = source.Provenance with { ScenarioName = Name, Purpose = light.Made.Scenario.Purpose },
            Against = source.Provenance,
            Figures = DisclosedPublication.Of(run, profile, [source.Figures.Release], (KentPublication.Run("baseline"), comparison)),
        };
    }
}
