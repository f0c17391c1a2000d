using System.Globalization;
using Pathways.Allocation.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>How good a plan is known to be, in words: nothing is called the best that was not proven.</summary>
internal static class GapWords
{
    /// <summary>Value, bound, gap and time.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seconds">How long the search took; null where time is not told.</param>
    public static string Quality(GapPlan plan, double? seconds)
    {
        var found = plan.Proven ? "proven the best within its limits, in the model" : plan.Gap <= 0.05 ? "within 5 % of the best that is possible in the model" : "a plan; the bound does not show it to be within 5 % of the best possible";
        var time = seconds is { } taken ? string.Create(CultureInfo.InvariantCulture, $", {taken:0.0} s") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Plan of {plan.Lots.Length} lots: spares {plan.Gain:N0} minutes-equivalents, bound {plan.BoundOnGain:N0}, gap {100 * plan.Gap:0.0} %{time}: {found}.");
    }
}
