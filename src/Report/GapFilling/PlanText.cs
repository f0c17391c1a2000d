using System.Globalization;

namespace Pathways.Report.GapFilling;

/// <summary>A plan in lines, for a terminal or a log.</summary>
public static class PlanText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(GapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        yield return report.Asked;
        yield return Headline(report);
        yield return report.Quality;
        yield return report.Monotone;
        foreach (var note in report.Notes)
            yield return note;
        yield return "";
        foreach (var lot in report.Lots)
            yield return string.Create(Plain, $"{lot.Number,3}. {lot.Title}, {lot.Places} places (months {string.Join(", ", lot.IntakeMonths)}), {lot.Site} [{Short(lot.AreaName)}]: {(lot.NewlyPlaced is { } placed ? $"{Interval(placed)} newly placed as applications work today, {lot.NewlyPlacedBest} in the best case" : $"{lot.NewlyPlacedBest} newly placed (best case)")}, {lot.LearnersInReach} in reach, £{lot.Pounds:N0} a year");
        yield return "";
        foreach (var naive in report.Naive)
            yield return string.Create(Plain, $"{naive.Name}: {naive.NewlyPlaced} newly placed (best case), spares {report.Number(naive.Gain)}; the plan spares {Beats(report.Gain, naive.Gain)}");
        yield return "";
        yield return "Value of the next group by area, before the plan (best case):";
        foreach (var next in report.Next.OrderByDescending(next => next.Gain))
            yield return next is { NewlyPlaced: { } placed, Gain: { } gain }
                ? string.Create(Plain, $"  {Short(next.AreaName)}: {placed} newly placed, spares {report.Number(gain)}: {next.Course}")
                : $"  {Short(next.AreaName)}: {next.Course}";
    }

    /// <summary>Young people newly placed first.</summary>
    public static string Headline(GapReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Realised is not { } real)
            return string.Create(Plain, $"Young people newly placed: {report.PlacedBest} in the best case (not re-evaluated by a run).");
        return string.Create(Plain, $"Young people newly placed: {Interval(real.PlacedChoice)} as applications work today; {report.PlacedBest} in the best case ({real.PlacedBest} by {real.Solver}). Assumed effect on NEET: {real.Neet.Low:+0.0;-0.0} low, {real.Neet.Central:+0.0;-0.0} central, {real.Neet.High:+0.0;-0.0} high. Promised {report.Number(real.PromisedGain)}, realised {report.Words(real.SolvedGain)}.");
    }

    /// <summary>A mean with its interval.</summary>
    public static string Interval((double Mean, double? Lower, double? Upper) figure)
        => figure is { Lower: { } lower, Upper: { } upper } ? string.Create(Plain, $"{figure.Mean:0.0} ({lower:0.0} to {upper:0.0})") : string.Create(Plain, $"{figure.Mean:0.0}");

    /// <summary>By how much a plan beats another way.</summary>
    public static string Beats(long plan, long other)
        => other <= 0 ? "more" : string.Create(Plain, $"{100.0 * (plan - other) / other:+0.0;-0.0} % against it");

    /// <summary>A value's word in files.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
        => string.Concat(value.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    internal static string Short(string area) => area.Split(" (")[0];
}
