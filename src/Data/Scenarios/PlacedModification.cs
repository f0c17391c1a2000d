using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>A modification and where the scenario gives it, so that what only the dataset can tell still names file and line.</summary>
/// <param name="Change">The modification.</param>
/// <param name="File">The scenario's file, or that of the scenario it extends.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Fields">Where its fields stand, by path such as <c>where.site</c>.</param>
public sealed record PlacedModification(
    Modification Change, string File, int Line, int Column, ImmutableDictionary<string, (int Line, int Column)> Fields)
{
    /// <summary>A modification of which no file is known any more.</summary>
    public static PlacedModification Of(Modification change, string source)
        => new(change, source, 1, 1, ImmutableDictionary<string, (int Line, int Column)>.Empty);

    /// <summary>A problem of one of its fields.</summary>
    /// <param name="field">Path of the field; empty for the modification as a whole.</param>
    /// <param name="value">What was found, or null.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="allowed">What is allowed, or what to do.</param>
    public Problem Problem(string field, string? value, string message, string allowed)
    {
        var (line, column) = Fields.TryGetValue(field, out var place) ? place : (Line, Column);
        return new Problem(File, line, column, "modifications." + Change.Name + (field.Length > 0 ? "." + field : ""), value, message, allowed);
    }
}
