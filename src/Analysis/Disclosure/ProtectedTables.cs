using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>What was done before counts of people left: for the log that goes with them.</summary>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Version">Version of its rules.</param>
/// <param name="Cells">Counts looked at.</param>
/// <param name="Small">Counts above zero that were too small to show.</param>
/// <param name="Secondary">Keys of further counts withheld, so that sums, coarser areas and differences do not give the small ones away.</param>
/// <param name="Shares">Percentages withheld.</param>
public sealed record DisclosureLog(string Profile, string Version, int Cells, int Small, ImmutableArray<string> Secondary, int Shares)
{
    /// <summary>
    /// Keys of all counts withheld, for whichever reason. Only this may leave: who is told which of them are not small, knows that those are at least so large,
    /// and that the rest are small.
    /// </summary>
    public ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>
    /// Keys of small counts of which a reader can rule out some small values, though not all but one, since figures that left before stand in the way. For
    /// who publishes; it does not leave.
    /// </summary>
    public ImmutableArray<string> Narrowed { get; init; } = [];

    /// <summary>Those of them that are narrowed to within their protection interval. They do not leave either.</summary>
    public ImmutableArray<string> BelowInterval { get; init; } = [];

    /// <summary>Those of these that were not before, which somebody answers for.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];
}

/// <summary>Counts of people as they may leave.</summary>
public sealed class ProtectedTables
{
    private readonly FrozenDictionary<string, PublishedFigure> _figures;

    internal ProtectedTables(IEnumerable<KeyValuePair<string, PublishedFigure>> figures, DisclosureLog log)
        : this(figures.ToFrozenDictionary(StringComparer.Ordinal), log)
    {
    }

    private ProtectedTables(FrozenDictionary<string, PublishedFigure> figures, DisclosureLog log) => (_figures, Log) = (figures, log);

    /// <summary>What was done.</summary>
    public DisclosureLog Log { get; }

    /// <summary>The figure of a count or percentage by its key.</summary>
    /// <exception cref="KeyNotFoundException">It was not among the tables, and so was not protected.</exception>
    public PublishedFigure this[string key]
        => _figures.TryGetValue(key, out var figure) ? figure : throw new KeyNotFoundException($"The count \"{key}\" did not go through disclosure control.");

    /// <summary>Every figure by its key.</summary>
    public IReadOnlyDictionary<string, PublishedFigure> Figures => _figures;

    /// <summary>The same, with the keys of counts that what left before narrows in the log, of those narrowed to within their protection interval, and of these those that were not before.</summary>
    internal ProtectedTables With(ImmutableArray<string> narrowed, ImmutableArray<string> belowInterval, ImmutableArray<string> accepted)
        => narrowed.IsEmpty ? this : new(_figures, Log with { Narrowed = narrowed, BelowInterval = belowInterval, Accepted = accepted });

    /// <summary>Whether there is such a count or percentage.</summary>
    public bool Has(string key) => _figures.ContainsKey(key);
}
