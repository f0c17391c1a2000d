namespace Pathways.Data.Importing;

/// <summary>What became of the text of one field.</summary>
/// <param name="Value">The value in its one written form; empty for none.</param>
/// <param name="Repair">What was put right on the way, or null.</param>
/// <param name="Fault">Why there is no value, or null.</param>
/// <param name="Unknown">Whether the fault is a code that the list of codes has not.</param>
public readonly record struct Parsed(string Value, string? Repair = null, string? Fault = null, bool Unknown = false)
{
    /// <summary>No value could be had, for this reason.</summary>
    public static Parsed Bad(string fault, bool unknown = false) => new("", null, fault, unknown);
}
