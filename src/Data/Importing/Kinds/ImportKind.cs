using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>A kind of extract: one table of columns, and a few rules that a column alone cannot tell.</summary>
/// <param name="Name">Its word on the command line.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Columns">Its columns.</param>
public sealed record ImportKind(string Name, string Title, ImmutableArray<Column> Columns)
{
    private ImmutableHashSet<string>? _known;

    /// <summary>Whether its rows are about single people; such a kind is imported only on a recorded ground.</summary>
    public bool AboutPeople { get; init; }

    /// <summary>Names of kept columns that tell rows apart; a row equal in all of them to an earlier one is a duplicate. Empty: rows are not compared.</summary>
    public ImmutableArray<string> Key { get; init; } = [];

    /// <summary>Names of columns that occur and are never read, so that no note is made of them.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Judges and completes a row when all its fields are read.</summary>
    public Action<RowInHand>? Row { get; init; }

    /// <summary>Kept columns that come from rules, not from a column of the file.</summary>
    public ImmutableArray<string> Derived { get; init; } = [];

    /// <summary>Whether earlier imports of the kind stay beside a new one (monthly extracts), or are replaced by it.</summary>
    public bool Accumulates { get; init; }

    /// <summary>Name of the XML element that is a row; null where the kind has no XML.</summary>
    public string? XmlRow { get; init; }

    /// <summary>Name of the XML element that holds the rows of one person, whose fields stand in all of them; null where there is none.</summary>
    public string? XmlHolder { get; init; }

    /// <summary>Changes the dataset by the records just read; null where records alone are kept.</summary>
    public Action<Applying>? Apply { get; init; }

    /// <summary>Names of the columns of its records.</summary>
    public ImmutableArray<string> KeptColumns => [.. Columns.Where(column => column.IsKept).Select(column => column.KeptName), .. Derived];

    /// <summary>Every name under which a header may have a column, as <see cref="HeaderNames.Plain"/> writes it.</summary>
    public IReadOnlySet<string> KnownNames => _known ??= [.. Columns.SelectMany(column => (IEnumerable<string>)[column.Name, .. column.Aliases]).Select(HeaderNames.Plain)];

    /// <summary>Whether a name of a header is known and never read.</summary>
    public bool IsIgnored(string plainName) => Ignored.Any(name => HeaderNames.Plain(name) == plainName);
}
