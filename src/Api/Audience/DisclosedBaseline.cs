using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Api.Audience;

/// <summary>The baseline's protected counts, and of which cold spots none are told since too few live there, as in publications.</summary>
/// <param name="run">The counts.</param>
/// <param name="places">Which places are small.</param>
/// <param name="result">The baseline's results.</param>
internal sealed class DisclosedBaseline(DisclosedRun run, SmallPlaces places, RunResult result)
{
    private readonly ImmutableHashSet<string> _small = [.. result.ColdSpots.Areas.Where(spot => !places.Shows(spot)).Select(spot => spot.Id)];

    public DisclosedRun Run { get; } = run;

    /// <summary>Whether fewer aged 16 and 17 live in a cold spot than the profile asks for.</summary>
    public bool IsSmall(string spotId) => _small.Contains(spotId);
}
