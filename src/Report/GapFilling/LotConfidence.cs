using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>
/// How far a lot may be trusted, by what was tried: low for what is only planned; medium where the run of the plan bears it out, that is
/// where site and provider are there, the 95 % interval of newly placed as applications work today lies above nothing, and as many are
/// in it as its minimum group. High for none, since demand and places are modelled.
/// </summary>
public static class LotConfidence
{
    /// <summary>What the words mean, for readers of the files.</summary>
    public const string Rule = "medium: the site is there, and the plan's run, lot by lot, shows newly placed above nothing (95 % interval) and at least its minimum group in it; low otherwise; high for none, since demand and places are modelled";

    /// <summary>The word, and why.</summary>
    public static (Confidence Confidence, string Why) Of(LotRow lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        string[] reasons = [.. Against(lot)];
        return reasons.Length == 0
            ? (Confidence.Medium, "site there; newly placed above nothing and a full minimum group as applications work today")
            : (Confidence.Low, string.Join("; ", reasons));
    }

    private static IEnumerable<string> Against(LotRow lot)
    {
        if (lot.SiteToBeFound)
            yield return "site and provider to be found";
        if (lot.NewlyPlaced is not { } placed)
            yield return "not tried lot by lot by a run";
        else if (placed.Lower is not { } lower)
            yield return "one replication only: no interval";
        else if (lower <= 0)
            yield return "the interval of newly placed as applications work today includes none";
        if (lot.FilledChoice is { } filled && filled < lot.MinimumGroup)
            yield return string.Create(CultureInfo.InvariantCulture, $"{filled:0.0} in it as applications work today, fewer than its minimum group of {lot.MinimumGroup}");
    }
}
