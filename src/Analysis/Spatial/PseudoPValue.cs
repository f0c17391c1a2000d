namespace Pathways.Analysis.Spatial;

/// <summary>
/// Pseudo p-values of one zone: (r + 1) ÷ (draws + 1), where r draws are as extreme as what was observed, ties included, so
/// never 0 (Davison and Hinkley 1997, section 4.2; North, Curtis and Sham 2002).
/// </summary>
/// <param name="Lower">That figures as low lie around the zone by chance.</param>
/// <param name="Upper">That figures as high do.</param>
public readonly record struct PseudoPValue(double Lower, double Upper)
{
    /// <summary>Twice the smaller one, at most 1.</summary>
    public double TwoSided => Math.Min(1, 2 * Math.Min(Lower, Upper));

    /// <summary>The value for the direction asked.</summary>
    public double For(Tail tail) => tail switch { Tail.Low => Lower, Tail.High => Upper, _ => TwoSided };
}

/// <summary>The direction that a test looks in; chosen before looking.</summary>
public enum Tail
{
    /// <summary>Low figures.</summary>
    Low,

    /// <summary>High figures.</summary>
    High,

    /// <summary>Either.</summary>
    Both,
}
