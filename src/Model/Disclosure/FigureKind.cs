namespace Pathways.Model;

/// <summary>What stands where a count of people may be shown. The symbols are those of the DfE's open data standard.</summary>
public enum FigureKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that is above zero and too small to be shown: <c>low</c>.</summary>
    Low,

    /// <summary>Withheld so that nobody can be told apart: <c>c</c>.</summary>
    Withheld,

    /// <summary>Does not apply: <c>z</c>.</summary>
    NotApplicable,

    /// <summary>Not available: <c>x</c>.</summary>
    NotAvailable,
}
