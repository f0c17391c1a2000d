using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>What a published figure alone tells of the count behind it: it lies from <see cref="From"/> to <see cref="To"/>, both included.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end; may be infinite.</param>
internal readonly record struct KnownRange(double From, double To)
{
    private const double Half = 0.5;

    /// <summary>Of a cell shown in a way.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="kind">How it is shown.</param>
    public static KnownRange Of(PeopleCell cell, RoundingRule rule, FigureKind kind)
    {
        var fraction = cell.Meaning == CellMeaning.Count ? 0 : Half; // what is no whole number is shown as the nearest one would be
        return kind switch
        {
            FigureKind.Withheld => new(cell.Meaning switch { CellMeaning.Count => 1, CellMeaning.Expected => 0, _ => double.NegativeInfinity }, double.PositiveInfinity),
            FigureKind.Low when cell.Meaning == CellMeaning.Difference => new(-(rule.SmallestShown - Half), rule.SmallestShown - Half), // its sign is not shown
            FigureKind.Low => new(cell.Meaning == CellMeaning.Count ? 1 : 0, rule.SmallestShown - 1 + fraction),
            _ when cell.Value == 0 || rule.RoundTo == 0 => new(cell.Value, cell.Value),
            _ when cell.Value < 0 => Shown(-cell.Value, rule, fraction) is var (from, to) ? new(-to, -from) : default,
            _ => Shown(cell.Value, rule, fraction),
        };
    }

    /// <summary>To the nearest so many, half away from zero, by way of the nearest whole number; unrounded for 0.</summary>
    public static double Rounded(double value, int to)
        => to == 0 ? value : to * Math.Round(Math.Round(value, MidpointRounding.AwayFromZero) / to, MidpointRounding.AwayFromZero);

    /// <summary>All that is shown as a number above zero is shown.</summary>
    private static KnownRange Shown(double value, RoundingRule rule, double fraction)
    {
        var (shown, half) = (Rounded(value, rule.RoundTo), Half * rule.RoundTo);
        return new KnownRange(Math.Max(Math.Ceiling(shown - half), rule.SmallestShown) - fraction, Math.Ceiling(shown + half) - 1 + fraction);
    }
}
