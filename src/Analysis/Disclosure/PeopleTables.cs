using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>What a cell counts.</summary>
public enum CellMeaning
{
    /// <summary>Whole people.</summary>
    Count,

    /// <summary>People expected by a model: a number above or at zero with a fraction.</summary>
    Expected,

    /// <summary>A difference of two counts, of either sign; it is rounded, not protected for its own sake.</summary>
    Difference,
}

/// <summary>A count of people that somebody wants to publish.</summary>
/// <param name="Key">Name of what it counts: equal keys are the same count, in whichever tables it stands.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Rule">Rule of the profile.</param>
/// <param name="Meaning">What it counts.</param>
public sealed record PeopleCell(string Key, double Value, CountRule Rule = CountRule.Default, CellMeaning Meaning = CellMeaning.Count)
{
    /// <summary>Whether it is shown nowhere: a reader knows only that it is there.</summary>
    public bool Hidden { get; init; }

    /// <summary>
    /// Whether it stands in no table although it is protected where it is small: who of a group is newly placed, of which only the percentage is shown, and
    /// who is left of the group. A reader knows nothing of it but by the percentage and by how it adds up.
    /// </summary>
    internal bool Unshown => Key.EndsWith(LeftOver, StringComparison.Ordinal) || Key.EndsWith(NewlyPlaced, StringComparison.Ordinal);

    /// <summary>Whether it is of what an area and a district share, which stands in no table and is protected all the same: not even that somebody is there is known of it, but by how it adds up.</summary>
    internal bool IsPiece => Key.Contains(Shared, StringComparison.Ordinal);

    /// <summary>What parts the area from the district in the key of what both share.</summary>
    internal const char Shared = '*';

    /// <summary>Of how many equal parts of a person it is a whole number: one where people are counted, three of an average of three months; 0 where any fraction may be.</summary>
    internal int Steps => Meaning == CellMeaning.Count ? 1 : Key.Contains(OfWinter, StringComparison.Ordinal) ? 3 : 0;

    /// <summary>What the keys of averages of the three months of a winter have in them.</summary>
    internal const string OfWinter = "/winter-";

    /// <summary>How the keys of those who are left end.</summary>
    internal const string LeftOver = "/without";

    /// <summary>How the keys of those who are newly placed end.</summary>
    internal const string NewlyPlaced = "/newly-placed";
}

/// <summary>A count that is the sum of others: a margin, a coarser geography, a group's parts, a scenario's count as the basis's and the difference.</summary>
/// <param name="Whole">Key of the sum.</param>
/// <param name="Parts">Keys of the parts.</param>
public sealed record PeopleSum(string Whole, ImmutableArray<string> Parts);

/// <summary>A percentage of one count in another.</summary>
/// <param name="Key">Name of the percentage.</param>
/// <param name="Part">Key of the count.</param>
/// <param name="Whole">Key of the count of which it is a part.</param>
public sealed record PeopleShare(string Key, string Part, string Whole);

/// <summary>All that leaves together, as one reader may lay it side by side: cells, how they add up, percentages of them.</summary>
/// <param name="Cells">The counts; a key stands once.</param>
/// <param name="Sums">How they add up. Every whole and part is a cell: a part that is not shown anywhere is a cell all the same, since the reader knows that it is there.</param>
/// <param name="Shares">Percentages.</param>
public sealed record PeopleTables(ImmutableArray<PeopleCell> Cells, ImmutableArray<PeopleSum> Sums, ImmutableArray<PeopleShare> Shares);
