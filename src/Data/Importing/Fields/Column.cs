using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>What is done with a field that is empty or wrong.</summary>
public enum WhenBad
{
    /// <summary>The field is left empty and the row stands, as defaulted.</summary>
    Blank,

    /// <summary>The row is rejected.</summary>
    Reject,
}

/// <summary>What of a field goes into the dataset.</summary>
public enum Keep
{
    /// <summary>Its value.</summary>
    Value,

    /// <summary>Nothing, ever: names, addresses, and what is not used.</summary>
    Nothing,

    /// <summary>A keyed hash of it, under <see cref="Column.As"/>.</summary>
    Pseudonym,

    /// <summary>Of a postcode, the zone it lies in.</summary>
    Zone,

    /// <summary>Of a date of birth, the age on 31 August before the dataset's academic year.</summary>
    Age,
}

/// <summary>
/// One column of an extract: one line in a kind's table, from which reading, checks, report and the list of columns in the guide come.
/// </summary>
/// <param name="Name">Its name as its owner publishes it.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Meaning">What it tells, in words.</param>
public sealed record Column(string Name, FieldForm Form, string Meaning)
{
    /// <summary>Other names under which it occurs: other releases, misspellings. Case, blanks and punctuation never count.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether the header must have it.</summary>
    public bool Required { get; init; }

    /// <summary>What is done when the field is wrong; and when it is empty, if <see cref="Required"/>.</summary>
    public WhenBad WhenBad { get; init; }

    /// <summary>What goes into the dataset.</summary>
    public Keep Keep { get; init; }

    /// <summary>Name under which the dataset keeps it; null for the name in lower case.</summary>
    public string? As { get; init; }

    /// <summary>Sort of identifier, for <see cref="Keep.Pseudonym"/>: columns of one sort give one identifier the same pseudonym. Null for <see cref="KeptName"/>.</summary>
    public string? Space { get; init; }

    /// <summary>Whether it tells of the whole file: where XML has it in its header, a row's element of that name means something else.</summary>
    public bool OfFile { get; init; }

    /// <summary>XML elements below which a leaf of this name means something else, such as another year's, and is passed over; case, blanks and punctuation never count.</summary>
    public ImmutableArray<string> NotWithin { get; init; } = [];

    /// <summary>Kept name of a total to which this whole number is added, in a row that has not the total itself; a row in which it cannot be read is rejected; null for none. Of the column itself nothing is kept.</summary>
    public string? AddsTo { get; init; }

    /// <summary>Kept names of needed columns of which this one tells together, so that a header that has it need not have them. It is read only where one of them is missing.</summary>
    public ImmutableArray<string> StandsFor { get; init; } = [];

    /// <summary>What must be asked for by <c>--with</c> before it is kept; null for nothing.</summary>
    public string? OnRequest { get; init; }

    /// <summary>What an empty field is taken for, in words for the report; null where it is simply not known.</summary>
    public string? Assumed { get; init; }

    /// <summary>Whether a value that is right but unusual is told, as an outlier.</summary>
    public Func<string, bool>? Unusual { get; init; }

    /// <summary>Name of the kept column.</summary>
    public string KeptName => As ?? Name.ToLowerInvariant();

    /// <summary>Whether a header may have it by this name.</summary>
    public bool IsCalled(string name) => Aliases.Prepend(Name).Any(one => HeaderNames.Plain(one) == HeaderNames.Plain(name));

    /// <summary>Whether the dataset may hold anything of it.</summary>
    public bool IsKept => Keep != Keep.Nothing;
}
