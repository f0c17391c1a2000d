using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>What was looked at once more of a plan, in words.</summary>
internal static class PlanWords
{
    /// <summary>Whether a lot makes the sharing dearer where it stands in the order.</summary>
    public static string Monotone(GapObjective objective, int lots, int dearer, long worst) => dearer == 0
        ? $"Checked lot by lot with the whole rule of minimum groups: none of the {lots} lots makes the sharing dearer where it stands in the order."
        : $"Checked lot by lot with the whole rule of minimum groups: {dearer} of the {lots} lots make the sharing dearer where they stand in the order (a group elsewhere closes), by {GapGain.Words(objective, worst)} at most; leave them out or buy them together with the next.";

    /// <summary>The plan beside the ways that need no optimiser; empty where these were not looked at.</summary>
    public static string Naive(GapObjective objective, long gain, ImmutableArray<NaivePlanned> naive) => naive.IsEmpty ? "" : "Beside ways of placing lots that need no optimiser: " + string.Join("; ", naive.Select(other =>
        string.Create(CultureInfo.InvariantCulture, $"{other.Name} spares {GapGain.Words(objective, other.Gain)} with {other.Lots} lots (the plan {PlanText.Beats(gain, other.Gain)})"))) + ".";
}
