namespace Pathways.Data.Importing;

/// <summary>An extract, row by row, never held whole.</summary>
public interface IExtractReader : IDisposable
{
    /// <summary>The names of its columns.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>What was unusual but could be read.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>Line at which the row begins, from 1.</summary>
    int Line { get; }

    /// <summary>Why the row's fields cannot be told apart, or null.</summary>
    string? Fault { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    bool Read();

    /// <summary>A field of the row without blanks around it; empty where the row has none.</summary>
    string Field(int index);
}
