using System.Collections.Concurrent;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Observed;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>What publications of Kent are made from for other audiences, and where two runs are compared; each protected once for all tests.</summary>
internal static class Others
{
    private static readonly ConcurrentDictionary<(string Audience, bool Compared), Lazy<PublicationSource>> Made = new();

    private static readonly ConcurrentDictionary<(string Scenario, string Audience), Lazy<PublicationSource>> Beside = new();

    private static readonly ConcurrentDictionary<string, Lazy<PublicationSource>> Tracked = new(StringComparer.Ordinal);

    /// <param name="audience">internal, partner or published.</param>
    /// <param name="compared">Whether it is level2-reform compared with the baseline, else the baseline alone.</param>
    public static PublicationSource For(string audience, bool compared) => Made.GetOrAdd((audience, compared), _ => new Lazy<PublicationSource>(() => Make(audience, compared))).Value;

    /// <summary>The same with three winters of made-up tracking, and records that the council entered of young people with a plan.</summary>
    /// <param name="audience">internal or published.</param>
    /// <param name="kind">Which publication.</param>
    public static PublicationSource Observed(string audience, PublicationKind kind) => Tracked.GetOrAdd(audience, _ => new Lazy<PublicationSource>(() =>
    {
        var source = For(audience, compared: false);
        var send = source.Result.Send with { Entered = [.. Enum.GetValues<SendRecordKind>().Select(record => new SendRecord(record, "2025", Authority.Kent, null, null, 12, null, new Provenance(Basis.Entered, Confidence.High, "made up")))] };
        return source with { Result = source.Result with { Send = send }, Observed = DisclosedObserved.Of(Observing.Of(ObservedPublicationTests.History(source.World), source.World)!, DisclosureReader.Read()[audience]) };
    })).Value with
    { Kind = kind };

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
                Lots = [new PublishedLot(1, "FH", "Level 1 Construction", "Study programme", "1", "05", "A college, New Romney", 15, "9;1", 81_000, "low") { DfeAllocation = 76_575, CouncilSubcontract = 4_425, RateBand = "5", RateYear = "2025/26", Indicators = "NEET: yes", LearnersInReach = 61, NewlyPlaced = 11.4, NewlyPlacedLower = 9.8, NewlyPlacedUpper = 13, NewlyPlacedBest = 14 }, new PublishedLot(2, "ASH", "Entry level", "Flexible", "E3", "14", "To be found", 8, "9", 40_000, "low")],
            };
        }

        return Against("level2-reform", source, profile);
    }

    /// <summary>A shipped scenario compared with the baseline.</summary>
    /// <param name="name">The scenario.</param>
    /// <param name="audience">internal, partner or published.</param>
    public static PublicationSource Against(string name, string audience) => Beside.GetOrAdd((name, audience), _ => new Lazy<PublicationSource>(() => Against(name, KentPublication.Source, DisclosureReader.Read()[audience]))).Value;

    private static PublicationSource Against(string name, PublicationSource source, DisclosureProfile profile)
    {
        var (light, run) = (LightRun.Of(name), KentPublication.Run(name));
        var comparison = RunComparison.Of(KentPublication.Compared("baseline"), KentPublication.Compared(name), 0, default);
        return source with
        {
            Result = light.Result,
            World = light.World,
            Counts = run.Counts,
            Provenance = source.Provenance with { ScenarioName = name, Purpose = light.Made.Scenario.Purpose },
            Against = source.Provenance,
            Figures = DisclosedPublication.Of(run, profile, [source.Figures.Release], (KentPublication.Run("baseline"), comparison)),
        };
    }
}
