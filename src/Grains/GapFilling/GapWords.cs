using System.Globalization;
using Pathways.Allocation.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>How good a plan is known to be, in words: nothing is called the best that was not proven.</summary>
public static class GapWords
{
    /// <summary>Value, bound, gap and time.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="objective">What it is to do.</param>
    /// <param name="seconds">How long the search took; null where time is not told.</param>
    public static string Quality(GapPlan plan, GapObjective objective, double? seconds)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var found = plan.Proven ? "proven the best within its limits, in the model" : plan.Gap <= 0.05 ? "within 5 % of the best that is possible in the model" : "a plan; the bound does not show it to be within 5 % of the best possible";
        var time = seconds is { } taken ? string.Create(CultureInfo.InvariantCulture, $", {taken:0.0} s") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Plan of {plan.Lots.Length} lots: spares {GapGain.Words(objective, plan.Gain)}, bound {GapGain.Number(objective, plan.BoundOnGain)}, gap {100 * plan.Gap:0.0} %{time}: {found}.");
    }

    /// <summary>What was asked for.</summary>
    /// <param name="planning">The problem.</param>
    /// <param name="wishes">The wishes.</param>
    public static string Asked(GapPlanning planning, GapWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(planning);
        ArgumentNullException.ThrowIfNull(wishes);
        var limits = (wishes.Places, wishes.Pounds) switch
        {
            ({ } places, { } pounds) => string.Create(CultureInfo.InvariantCulture, $"at most {places:N0} places and £{pounds:N0} a year"),
            ({ } places, null) => string.Create(CultureInfo.InvariantCulture, $"{places:N0} places"),
            (null, { } pounds) => string.Create(CultureInfo.InvariantCulture, $"£{pounds:N0} a year"),
            _ => "nothing",
        };
        var candidates = planning.Problem.Candidates;
        return string.Create(CultureInfo.InvariantCulture, $"{(wishes.Objective == GapObjective.Neet ? "Where do new places lower assumed NEET most" : "Where do new places spare most")}: {limits}, in groups of {string.Join(" or ", wishes.Groups.Order())}, chosen from {candidates.Length:N0} courses at {candidates.Select((_, candidate) => planning.CourseAt(candidate).Site.Id).Distinct(StringComparer.Ordinal).Count():N0} sites?");
    }
}
