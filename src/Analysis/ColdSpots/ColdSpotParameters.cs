using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The numbers of replications and cold spots, checked all at once. Meaning and source of each stand in <c>readme-analysis.md</c>.</summary>
internal sealed record ColdSpotParameters
{
    public required int Replications { get; init; }
    public required int OfferDraws { get; init; }
    public required int ReferenceDraws { get; init; }
    public required int ScanReplications { get; init; }
    public required double FalseDiscoveryRate { get; init; }
    public required int FarMinutes { get; init; }
    public required int NarrowSubjects { get; init; }
    public required double FullRatio { get; init; }
    public required double DrawsShare { get; init; }
    public required double ConfirmedShare { get; init; }
    public required int TravelHelpMinutes { get; init; }
    public required ImmutableArray<RedrawRule> Redraw { get; init; }

    /// <summary>Reads them; throws <see cref="InvalidInputException"/> with every missing or impossible number.</summary>
    public static ColdSpotParameters Read(ParameterSet parameters)
    {
        var reader = new ParameterReader(parameters);
        int Whole(string key, int least, int most) => (int)Math.Round(reader.Number(key, least, most), MidpointRounding.AwayFromZero);
        var result = new ColdSpotParameters
        {
            Replications = Whole("analysis.replications", 2, 1000),
            OfferDraws = Whole("analysis.offer_draws", 2, 10_000),
            ReferenceDraws = Whole("analysis.reference_draws", 99, 999_999),
            ScanReplications = Whole("analysis.scan_replications", 9, 99_999),
            FalseDiscoveryRate = reader.Number("analysis.cold.false_discovery_rate", 0.0001, 0.5),
            FarMinutes = Whole("analysis.cold.far_minutes", 1, 600),
            NarrowSubjects = Whole("analysis.cold.narrow_subjects", 1, 15),
            FullRatio = reader.Number("analysis.cold.full_ratio", 1, 100),
            DrawsShare = reader.Number("analysis.cold.draws_share", 0, 1),
            ConfirmedShare = reader.Number("analysis.cold.confirmed_share", 0, 1),
            TravelHelpMinutes = Whole("analysis.cold.travel_help_minutes", 0, 600),
            Redraw = RedrawRule.Read(reader),
        };
        reader.ThrowOnProblems();
        return result with { OfferDraws = Math.Max(result.OfferDraws, result.Replications) };
    }
}
