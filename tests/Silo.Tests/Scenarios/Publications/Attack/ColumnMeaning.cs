using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>What a figure of a publication counts.</summary>
internal enum Told
{
    /// <summary>No young people of the run: places, courses, minutes, pounds, zones, published figures; or percentages of counts that stand nowhere.</summary>
    NotPeople,

    /// <summary>People, whom no figure may stand for in this place: a symbol always.</summary>
    Never,

    /// <summary>Whole people.</summary>
    Count,

    /// <summary>Expected people or a mean: a number with a fraction.</summary>
    Expected,

    /// <summary>How many more, of either sign.</summary>
    Difference,

    /// <summary>Percent of two of them.</summary>
    Percent,
}

/// <summary>Something that is counted of an area. Equal quantities are one count, in however many tables they stand.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Area">Of which area.</param>
internal readonly record struct Quantity(string Name, string Area)
{
    public override string ToString() => $"{Name}, {Area}";
}

/// <summary>What stands in a place.</summary>
/// <param name="Told">What it counts.</param>
/// <param name="Name">Name of the quantity; of a percentage, of its part.</param>
/// <param name="Whole">Name of the quantity of which a percentage tells a part.</param>
/// <param name="Rule">By which of the published rules it is rounded.</param>
internal sealed record ColumnMeaning(Told Told, string Name = "", string Whole = "", CountRule Rule = CountRule.Default)
{
    /// <summary>Of which place, where a filter tells it; null where the area of the row does.</summary>
    public string? Area { get; init; }

    /// <summary>What is counted in a place.</summary>
    public Quantity Of(FigurePlace place) => new(Name, Area ?? place.Area);

    public static ColumnMeaning NotPeople { get; } = new(Told.NotPeople);

    public static ColumnMeaning Never { get; } = new(Told.Never);

    public static ColumnMeaning Count(string name) => new(Told.Count, name);

    public static ColumnMeaning StrictCount(string name) => new(Told.Count, name, Rule: CountRule.Strict);

    public static ColumnMeaning Expected(string name) => new(Told.Expected, name);

    public static ColumnMeaning StrictExpected(string name) => new(Told.Expected, name, Rule: CountRule.Strict);

    public static ColumnMeaning Percent(string part, string whole) => new(Told.Percent, part, whole);
}
