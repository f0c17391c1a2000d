using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>What was done with the counts of one run of several that are protected together, or with some of them.</summary>
internal static class PublicationLog
{
    public static DisclosureLog Of(ProtectedTables figures, PeopleTables tables, DisclosureProfile profile, ImmutableDictionary<string, string> names, Func<string, bool>? which = null)
    {
        names = which is null ? names : names.Where(pair => which(pair.Key)).ToImmutableDictionary(StringComparer.Ordinal);
        var cells = tables.Cells.ToDictionary(cell => cell.Key, StringComparer.Ordinal);
        var shares = tables.Shares.Select(share => share.Key).ToHashSet(StringComparer.Ordinal);
        var own = names.Where(pair => cells.TryGetValue(pair.Value, out var cell) && !cell.Hidden).Select(pair => (pair.Key, Cell: cells[pair.Value], figures[pair.Value].Kind)).ToArray();
        bool Small(PeopleCell cell) => ShownState.IsSmall(cell, profile.Rule(cell.Rule));
        return new DisclosureLog(
            profile.Name, profile.Version, own.Length, own.Count(one => Small(one.Cell)),
            [.. own.Where(one => one.Kind == FigureKind.Withheld && !Small(one.Cell)).Select(one => one.Key).Order(StringComparer.Ordinal)],
            names.Values.Count(name => shares.Contains(name) && figures[name].Kind == FigureKind.Withheld))
        {
            Withheld = [.. own.Where(one => one.Kind == FigureKind.Withheld).Select(one => one.Key).Order(StringComparer.Ordinal)],
            Narrowed = Keys(names, figures.Log.Narrowed),
            BelowInterval = Keys(names, figures.Log.BelowInterval),
        };
    }

    private static ImmutableArray<string> Keys(ImmutableDictionary<string, string> names, ImmutableArray<string> among)
        => [.. names.Where(pair => among.Contains(pair.Value, StringComparer.Ordinal)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
}
