using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>A count of people, or a share of such counts, as it may leave. Only <see cref="Protection"/> makes those of people.</summary>
public readonly record struct PublishedFigure
{
    internal PublishedFigure(FigureKind kind, double value = 0, int decimals = 0) => (Kind, Value, Decimals) = (kind, value, decimals);

    /// <summary>What stands there.</summary>
    public FigureKind Kind { get; }

    /// <summary>The number, rounded by the profile's rule; 0 where there is none.</summary>
    public double Value { get; }

    /// <summary>Decimals shown.</summary>
    public int Decimals { get; }

    /// <summary>The number; null where none is shown.</summary>
    public double? Number => Kind == FigureKind.Number ? Value : null;

    /// <summary>Does not apply.</summary>
    public static PublishedFigure NotApplicable { get; } = new(FigureKind.NotApplicable);

    /// <summary>Not available.</summary>
    public static PublishedFigure NotAvailable { get; } = new(FigureKind.NotAvailable);

    /// <summary>The number without thousands separators, or the symbol.</summary>
    public override string ToString() => Kind switch
    {
        FigureKind.Number => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        FigureKind.Low => "low",
        FigureKind.Withheld => "c",
        FigureKind.NotApplicable => "z",
        _ => "x",
    };
}
