namespace Pathways.Model;

/// <summary>What a published figure is used for. Nothing is used for more than one.</summary>
public enum TargetUse
{
    /// <summary>The model is set to reproduce it.</summary>
    Calibration,

    /// <summary>The model is judged by it.</summary>
    Validation,

    /// <summary>The model neither meets it nor is judged by it: a year that is not modelled, kept to show how the figure went.</summary>
    Record,
}

/// <summary>A figure of the real world that the model is set to reproduce, or is judged by.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Use">Calibration or validation.</param>
/// <param name="Measure">What is measured, in words.</param>
/// <param name="Area">Area it speaks of, in words or as a code.</param>
/// <param name="Year">Year or academic year it speaks of, as its source writes it.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit in words.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Source">The publication, in words.</param>
public sealed record Target(
    string Id, TargetUse Use, string Measure, string Area, string Year, double Value, string Unit, Basis Basis, string Source);
