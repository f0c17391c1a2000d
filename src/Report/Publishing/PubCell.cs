using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>What stands in a cell of a published table: a number, or a symbol of the DfE's open data standard. Counts of people come from <see cref="PublishedFigure"/> only.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Value">The number; 0 where there is none.</param>
/// <param name="Decimals">Decimals shown.</param>
internal readonly record struct PubCell(FigureKind Kind, double Value, int Decimals)
{
    public static PubCell NotApplicable { get; } = new(FigureKind.NotApplicable, 0, 0);

    public static PubCell NotAvailable { get; } = new(FigureKind.NotAvailable, 0, 0);

    public static PubCell Withheld { get; } = new(FigureKind.Withheld, 0, 0);

    /// <summary>People, as they came through the door.</summary>
    public static PubCell Of(PublishedFigure people) => new(people.Kind, people.Value, people.Decimals);

    /// <summary>Something that counts no people: places, minutes, zones, pounds, shares of places. Half away from zero.</summary>
    public static PubCell Of(double value, int decimals = 0) => new(FigureKind.Number, Math.Round(value, decimals, MidpointRounding.AwayFromZero) is var rounded && rounded == 0 ? 0 : rounded, decimals);

    /// <summary>The same; does not apply where there is none.</summary>
    public static PubCell Or(double? value, int decimals = 0) => value is { } number ? Of(number, decimals) : NotApplicable;

    /// <summary>The number; null for a symbol.</summary>
    public double? Number => Kind == FigureKind.Number ? Value : null;

    /// <summary>For files: no thousands separators.</summary>
    public string Plain => Kind == FigureKind.Number ? Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Symbol;

    /// <summary>For reading: thousands marked.</summary>
    public string Text => Kind == FigureKind.Number ? Value.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−') : Symbol;

    private string Symbol => Kind switch { FigureKind.Low => "low", FigureKind.Withheld => "c", FigureKind.NotApplicable => "z", _ => "x" };
}
