using System.Collections.Immutable;

namespace Pathways.Api.Resources;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    Text,
    Whole,
    Number,
    Flag,
    Texts,

    /// <summary>A count of people: a <see cref="Audience.ShownCount"/>, never a plain number.</summary>
    People,
}

/// <summary>A column of a table: what JSON, CSV, GeoJSON and the documentation say of it.</summary>
/// <param name="Name">Name: lower case, underscores.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Unit">Unit, or what sort of value.</param>
/// <param name="Description">Meaning in a sentence.</param>
/// <param name="Example">An example.</param>
internal sealed record Column(string Name, ColumnKind Kind, string Unit, string Description, object Example)
{
    /// <summary>Whether rows may be asked for by it.</summary>
    public bool Filter { get; init; }

    /// <summary>Where rows may be asked for by it and it holds one of a few words: which.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Whether it may hold a symbol (<c>c</c>) for some audience although it is no count of people.</summary>
    public bool MayBeWithheld { get; init; }

    /// <summary>Whether it may be null.</summary>
    public bool MayBeNull { get; init; }
}

/// <summary>A column with where its value comes from.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The value of a row; for people the unrounded count, or null where none may be drawn.</param>
internal sealed record Field<T>(Column Column, Func<T, object?> Value)
{
    /// <summary>Whether it tells how a provider's offer fares.</summary>
    public bool Viability { get; init; }

    /// <summary>Whether only the authority may see it.</summary>
    public bool InternalOnly { get; init; }

    /// <summary>Whether a row's value depends on how many people take which places; null where none does.</summary>
    public Func<T, bool>? Outcome { get; init; }

    public static Field<T> Text(string name, string description, string example, Func<T, string?> value, bool filter = false, bool mayBeNull = false)
        => new(new Column(name, ColumnKind.Text, "text", description, example) { Filter = filter, MayBeNull = mayBeNull }, row => value(row));

    /// <summary>One of a few words, by which rows may be asked for.</summary>
    public static Field<T> Choice(string name, string description, ImmutableArray<string> words, Func<T, string?> value)
        => new(new Column(name, ColumnKind.Text, "text", description, words[0]) { Filter = true, Words = words }, row => value(row));

    public static Field<T> Whole(string name, string unit, string description, long example, Func<T, long?> value, bool mayBeNull = false)
        => new(new Column(name, ColumnKind.Whole, unit, description, example) { MayBeNull = mayBeNull }, row => value(row));

    public static Field<T> Number(string name, string unit, string description, double example, Func<T, double?> value, bool mayBeNull = false)
        => new(new Column(name, ColumnKind.Number, unit, description, example) { MayBeNull = mayBeNull }, row => value(row) is { } number ? Math.Round(number, 4, MidpointRounding.AwayFromZero) : null);

    public static Field<T> Flag(string name, string description, bool example, Func<T, bool?> value)
        => new(new Column(name, ColumnKind.Flag, "true or false", description, example), row => value(row));

    public static Field<T> Texts(string name, string description, string[] example, Func<T, IEnumerable<string>> value)
        => new(new Column(name, ColumnKind.Texts, "texts", description, example), row => value(row).ToArray());

    public static Field<T> People(string name, string description, long example, Func<T, double?> value)
        => new(new Column(name, ColumnKind.People, "people", description, example), row => value(row));

    /// <summary>The same, told only to the authority, to the provider itself, or once confirmed.</summary>
    public Field<T> AsViability() => this with { Viability = true, Column = Column with { MayBeWithheld = true } };

    /// <summary>
    /// The same, told outside the authority for scenarios that ship only: who composes scenarios could read hidden counts from when it turns.
    /// </summary>
    /// <param name="unless">Rows whose value follows from provision alone.</param>
    public Field<T> AsOutcome(Func<T, bool>? unless = null) => this with { Outcome = unless is null ? static _ => true : row => !unless(row), Column = Column with { MayBeWithheld = true } };

    /// <summary>The same, told only within the authority.</summary>
    public Field<T> AsInternal() => this with { InternalOnly = true, Column = Column with { MayBeWithheld = true } };
}
