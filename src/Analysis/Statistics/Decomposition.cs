namespace Pathways.Analysis.Statistics;

/// <summary>A difference between an area and a reference in two parts, in the figure's own unit.</summary>
/// <param name="Composition">Part that comes of who lives there.</param>
/// <param name="Rates">Part that comes of how like people fare there, such as what is provided.</param>
public readonly record struct TwoParts(double Composition, double Rates)
{
    /// <summary>Both together.</summary>
    public double Total => Composition + Rates;
}

/// <summary>
/// A difference taken apart by putting the area's composition and the area's rates in the place of the reference's one
/// after the other, in both orders and in their mean, which is the Shapley value of the two (Kitagawa 1955; Oaxaca 1973; Blinder 1973;
/// Shorrocks 2013). In each the parts add up to the whole difference; nothing is left over.
/// </summary>
/// <param name="CompositionFirst">Composition at the reference's rates, rates at the area's composition: the usual reading with the county as reference.</param>
/// <param name="RatesFirst">Rates at the reference's composition, composition at the area's rates.</param>
public sealed record Decomposition(TwoParts CompositionFirst, TwoParts RatesFirst)
{
    /// <summary>Mean of both orders: what is printed.</summary>
    public TwoParts Mean => new((CompositionFirst.Composition + RatesFirst.Composition) / 2, (CompositionFirst.Rates + RatesFirst.Rates) / 2);

    /// <summary>From the figure in the four worlds; any figure, linear or not.</summary>
    /// <param name="reference">The reference as it is.</param>
    /// <param name="composition">The area's people at the reference's rates.</param>
    /// <param name="rates">The reference's people at the area's rates.</param>
    /// <param name="area">The area as it is.</param>
    public static Decomposition Of(double reference, double composition, double rates, double area)
        => new(new TwoParts(composition - reference, area - composition), new TwoParts(area - rates, rates - reference));
}
