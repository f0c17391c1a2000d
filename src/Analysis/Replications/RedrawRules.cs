using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>How far a course of one confidence is drawn anew.</summary>
/// <param name="Exists">0..1: chance that it runs.</param>
/// <param name="Places">0..1: its places lie evenly between 1 − so much and 1 + so much of what is given.</param>
/// <param name="Level">0..1: chance that it is taught one level lower or higher.</param>
/// <param name="Site">0..1: chance that it is taught at another site of its provider.</param>
internal readonly record struct RedrawRule(double Exists, double Places, double Level, double Site)
{
    /// <summary>Nothing is drawn anew.</summary>
    public static RedrawRule AsGiven { get; } = new(1, 0, 0, 0);

    /// <summary>Reads the rules, by <see cref="Confidence"/>.</summary>
    public static ImmutableArray<RedrawRule> Read(ParameterReader reader)
        => [.. Enum.GetValues<Confidence>().Select(confidence =>
        {
            var key = "analysis.redraw." + confidence.ToString().ToLowerInvariant();
            return new RedrawRule(
                reader.Number(key + ".exists", 0.05, 1), reader.Number(key + ".places", 0, 1), reader.Number(key + ".level", 0, 1), reader.Number(key + ".site", 0, 1));
        })];
}
