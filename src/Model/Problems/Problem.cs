using System.Globalization;
using System.Text;

namespace Pathways.Model;

/// <summary>Whether a problem stops the work.</summary>
public enum Severity
{
    /// <summary>Told, and the work goes on.</summary>
    Note,

    /// <summary>The work stops before anything is written.</summary>
    Error,
}

/// <summary>One fault of an input: where it is, what was found, what is allowed and what to do.</summary>
/// <param name="File">File as the user named it.</param>
/// <param name="Line">Line, from 1; null when the fault is the whole file's.</param>
/// <param name="Column">Column in the line, from 1, where known (YAML).</param>
/// <param name="Field">Column or key at fault, or null.</param>
/// <param name="Value">What was found, or null.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">What is allowed, or what to do.</param>
/// <param name="Severity">Whether it stops the work.</param>
public sealed record Problem(
    string File, int? Line, int? Column, string? Field, string? Value, string Message, string Allowed, Severity Severity = Severity.Error)
{
    /// <summary>One line: <c>offers.csv:12: places "-3": must not be negative; give a whole number from 0.</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line is { } line)
            text.Append(CultureInfo.InvariantCulture, $":{line}");
        if (Column is { } column)
            text.Append(CultureInfo.InvariantCulture, $":{column}");
        text.Append(": ");
        if (Severity == Severity.Note)
            text.Append("note: ");
        if (Field is not null)
            text.Append(Field);
        if (Value is not null)
            text.Append(Field is null ? "" : " ").Append('"').Append(Value.Length > 80 ? string.Concat(Value.AsSpan(0, 77), "...") : Value).Append('"');
        if (Field is not null || Value is not null)
            text.Append(": ");
        return text.Append(Message).Append("; ").Append(Allowed).Append('.').ToString();
    }
}
