namespace Pathways.Model;

/// <summary>
/// A figure that rests on an assumption without a published coefficient, under the assumption's low, central and high value.
/// Everything else is held fixed. All three are always shown together.
/// </summary>
/// <param name="Low">Under the low value.</param>
/// <param name="Central">Under the central value.</param>
/// <param name="High">Under the high value.</param>
public readonly record struct AssumptionRange(double Low, double Central, double High)
{
    /// <summary>Adds range to range.</summary>
    public static AssumptionRange operator +(AssumptionRange left, AssumptionRange right)
        => new(left.Low + right.Low, left.Central + right.Central, left.High + right.High);
}
