using Pathways.Model;

namespace Pathways.Report;

/// <summary>Lines that outputs carry whatever the configuration.</summary>
public static class Notices
{
    /// <summary>On every page built on the shipped baseline; nothing removes it but what providers confirm, see <see cref="Standing"/>.</summary>
    public const string Illustrative = "Illustrative: course places not yet confirmed by providers";

    /// <summary>On outputs of a dataset about real people.</summary>
    public const string RealPeople =
        "Internal: made from records of real young people and not disclosure-controlled. Do not publish or pass on.";

    /// <summary>What every output says of the standing of its figures. Only providers can change it: that they are illustrative goes when every offer of all the runs behind it is confirmed.</summary>
    /// <param name="runs">The runs behind the output.</param>
    public static string Standing(params IReadOnlyCollection<RunProvenance> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return runs.Count == 0 || runs.Any(run => run.ConfirmedFor is null) ? Illustrative
            : $"Course places confirmed by providers for {string.Join(" and ", runs.Select(run => run.ConfirmedFor!.Value).Distinct().OrderBy(year => year.StartYear))}; all other figures are modelled unless they say otherwise";
    }

    /// <summary>The same with the one full stop that a line of a terminal ends with.</summary>
    /// <param name="runs">The runs behind the output.</param>
    public static string Sentence(params IReadOnlyCollection<RunProvenance> runs) => Of(runs).TrimEnd('.') + ".";

    /// <summary>The notices that hold for an output, in one line.</summary>
    /// <param name="runs">The runs behind the output.</param>
    public static string Of(params IReadOnlyCollection<RunProvenance> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var notCovered = runs.Select(run => OriginWords.NotCovered(run.Origin)).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal);
        return runs.All(run => run.Synthetic) ? Standing(runs) : string.Join(' ', notCovered.Prepend($"{Standing(runs)}. {RealPeople}"));
    }
}
