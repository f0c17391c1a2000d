using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// The one door through which counts of people leave. Small counts are not shown, others are rounded; then every small count is looked at
/// as a reader would who lays all tables side by side and knows how they add up (linear programming over what the figures leave open:
/// Cox 1980, "Suppression methodology and statistical disclosure control"; Fischetti and Salazar 2001). Where that reader could rule out any
/// small value, further figures are withheld, the smallest in the way first, until all small counts stay possible that are so for one who knows
/// no more than which counts are zero.
/// </summary>
public static class Protection
{
    private static readonly IReadOnlySet<string> Nothing = ImmutableHashSet<string>.Empty;

    /// <summary>Protects counts that leave together.</summary>
    /// <param name="tables">All that one reader may lay side by side.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="own">Keys of counts that the reader knows, such as those of the own institution: shown in full, and counted as known; null for none.</param>
    /// <param name="alreadyOut">Figures of these tables that have left before, protected by the same profile: shown as they were, and counted as known; null for none.</param>
    /// <param name="inFull">Keys of counts that are shown unrounded where that gives no other away, and else withheld; null for none.</param>
    /// <param name="readersHave">Of these tables those of which readers have everything already, which they may have narrowed before; null for none.</param>
    /// <param name="acceptNarrowed">Whether somebody answers for small counts that come to be known to within their protection interval; never exactly.</param>
    /// <returns>Every cell and percentage as it may be shown, with a log.</returns>
    /// <exception cref="InvalidInputException">
    /// Figures that have left before tell a small count exactly, or better than its protection interval allows (<see cref="Exposure"/>) and than readers knew it before, so that nothing more that is withheld protects it.
    /// </exception>
    /// <exception cref="ArgumentException">A key stands twice, a value is negative or not finite, a percentage or sum is of no cell, or a sum does not add up.</exception>
    public static ProtectedTables Protect(
        PeopleTables tables, DisclosureProfile profile, IReadOnlySet<string>? own = null, IReadOnlyDictionary<string, PublishedFigure>? alreadyOut = null, IReadOnlySet<string>? inFull = null,
        PeopleTables? readersHave = null, bool acceptNarrowed = false)
    {
        var (made, exposed) = Look(tables, profile, own ?? Nothing, alreadyOut, inFull ?? Nothing);
        if (exposed.Where(one => one.Exactly).ToArray() is { Length: > 0 } exactly)
            throw Exposure.Known(profile, exactly);
        var below = exposed.Where(one => one.BelowInterval).ToArray();
        var now = below;
        if (below.Length > 0 && readersHave is not null)
        {
            var known = Look(readersHave, profile, Nothing, alreadyOut, Nothing).Exposed.ToDictionary(one => one.Key, StringComparer.Ordinal);
            now = [.. below.Where(one => one.IsNew(known))];
        }

        return now.Length > 0 && !acceptNarrowed ? throw Exposure.Narrow(profile, now) : made.With(Keys(exposed), Keys(below), Keys(now));
    }

    private static ImmutableArray<string> Keys(IEnumerable<Exposure> exposed) => [.. exposed.Select(one => one.Key).Order(StringComparer.Ordinal)];

    /// <summary>The same; null where figures that have left before narrow a small count.</summary>
    internal static ProtectedTables? ProtectUnlessNarrowed(PeopleTables tables, DisclosureProfile profile, IReadOnlyDictionary<string, PublishedFigure> alreadyOut)
    {
        var (made, exposed) = Look(tables, profile, Nothing, alreadyOut, Nothing);
        return exposed.Length > 0 ? null : made;
    }

    private static (ProtectedTables Made, Exposure[] Exposed) Look(
        PeopleTables tables, DisclosureProfile profile, IReadOnlySet<string> own, IReadOnlyDictionary<string, PublishedFigure>? alreadyOut, IReadOnlySet<string> inFull)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(profile);
        TablesCheck.Right(tables);
        var state = new ShownState(tables, profile, own, alreadyOut, inFull);
        var inAnyCase = new InAnyCase(state);
        Exposure[] exposed = [.. ConnectedParts.Of(state).SelectMany(part => Protect(state, part, inAnyCase))];
        return (Made(state, profile), exposed);
    }

    /// <summary>A count as a rule shows it by itself, beside which nothing is looked at: for files that stay inside.</summary>
    /// <param name="count">Unrounded; an expected count may have a fraction.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public static PublishedFigure Alone(double count, RoundingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (!double.IsFinite(count))
            throw new ArgumentOutOfRangeException(nameof(count), count, "A count of people is finite.");
        return ShownState.IsSmall(new PeopleCell("", count, Meaning: CellMeaning.Expected), rule) ? new PublishedFigure(rule.SmallAs) : new PublishedFigure(FigureKind.Number, KnownRange.Rounded(count, rule.RoundTo));
    }

    /// <summary>Protects a part; gives the small counts of it that could not be, since what left before tells of them what nobody would know otherwise.</summary>
    private static IReadOnlyList<Exposure> Protect(ShownState state, ConnectedPart part, InAnyCase inAnyCase)
    {
        Reader? reader = null;
        var stopped = new List<(int Cell, double From, double To)>();
        foreach (var cell in part.Cells.Where(state.Protects))
        {
            var (from, to) = inAnyCase.Small(cell, state.LargestSmall(cell));
            reader ??= new Reader(state, part);
            var (most, least) = (Loosened(state, reader, cell, to, up: true), Loosened(state, reader, cell, from, up: false)); // one end may be given up and the other not
            if (!most || !least)
                stopped.Add((cell, from, to));
        }

        return stopped.Count == 0 ? [] : Exposure.Of(state, part, reader!, stopped);
    }

    /// <summary>Withholds what is in the way of one end of a small count; false where something that cannot be withheld still is.</summary>
    private static bool Loosened(ShownState state, Reader reader, int cell, double end, bool up)
    {
        for (var goOn = false; !reader.CouldBe(cell, end, up, out var cells, out var shares, goOn); goOn = true)
        {
            if (!Loosen(state, reader, [.. cells.Where(state.CanWithhold)], [.. shares.Concat(cells.SelectMany(state.Telling)).Distinct()]))
                return cells.Length + shares.Length == 0; // nothing that is told: it is so in any case
        }

        return true;
    }

    /// <summary>Withholds one of the figures in the way: a percentage, else the smallest count; false where none may be: the reader knows it in any case, or by what left before.</summary>
    private static bool Loosen(ShownState state, Reader reader, int[] cells, int[] shares)
    {
        if (shares.Where(share => !state.ShareIsOut(share)).ToArray() is { Length: > 0 } free)
        {
            state.WithholdShare(free.Min());
            reader.ForgetShare(state, free.Min());
            return true;
        }

        if (cells.Length == 0)
            return false;
        var withheld = cells.OrderBy(cell => state.Kind(cell) == FigureKind.Low ? 1 : 0)
            .ThenBy(cell => Math.Abs(state.Tables.Cells[cell].Value)).ThenBy(cell => state.Tables.Cells[cell].Key, StringComparer.Ordinal).First();
        state.Withhold(withheld);
        reader.Forget(state, withheld);
        return true;
    }

    private static ProtectedTables Made(ShownState state, DisclosureProfile profile)
    {
        var cells = state.Tables.Cells;
        var secondary = Enumerable.Range(0, cells.Length).Where(cell => state.Kind(cell) == FigureKind.Withheld && !state.Small[cell]).Select(cell => cells[cell].Key).Order(StringComparer.Ordinal).ToImmutableArray();
        return new ProtectedTables(
            cells.Select((cell, index) => KeyValuePair.Create(cell.Key, state.Figure(index)))
                .Concat(state.Tables.Shares.Select((share, index) => KeyValuePair.Create(share.Key, state.ShareFigure(index)))),
            new DisclosureLog(profile.Name, profile.Version, cells.Length, state.Small.Count(small => small), secondary, state.Tables.Shares.Where((_, share) => state.ShareFigure(share).Kind == FigureKind.Withheld).Count())
            {
                Withheld = [.. Enumerable.Range(0, cells.Length).Where(cell => state.Kind(cell) == FigureKind.Withheld && !cells[cell].Hidden).Select(cell => cells[cell].Key).Order(StringComparer.Ordinal)],
            });
    }
}
