using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>
/// How the same count of several places adds up: areas and districts are made of each other and of the pieces that they share, authorities and everything of areas. Who joins
/// or ceases being NEET adds up too but for those who moved between the parts.
/// </summary>
internal sealed class ObservedNesting(ObservedPlaces places)
{
    private readonly HashSet<(CalendarMonth, ObservedTopic, string)> _counts = [];
    private readonly HashSet<ObservedCell> _cells = [];
    private readonly ImmutableArray<ImmutableArray<int>> _cuts = places.Cuts();

    /// <summary>A cell was laid out.</summary>
    public void Has(ObservedCell cell)
    {
        _counts.Add((cell.Month, cell.Topic, cell.Key));
        _cells.Add(cell);
    }

    /// <summary>Adds the sums.</summary>
    public void Sums(TablesBuilder tables)
    {
        foreach (var (month, topic, key) in _counts)
        {
            string? Cell(int place) => new ObservedCell(places.All[place].Counted, month, topic, key) is var cell && _cells.Contains(cell) ? ObservedKey.Of(cell) : null;
            Areas(tables, Cell, topic is ObservedTopic.Joined or ObservedTopic.Ceased);
            if (Enumerable.Range(0, places.All.Length).Any(place => places.All[place].Kind == AreaKind.District && Cell(place) is not null))
                Districts(tables, Cell);
        }
    }

    /// <summary>Everything and the authorities, of the areas that make them up.</summary>
    private void Areas(TablesBuilder tables, Func<int, string?> cell, bool moves)
    {
        var areas = Places(kind => kind is AreaKind.Lcpa or AreaKind.Other);
        foreach (var whole in Places(kind => kind is AreaKind.Authority or AreaKind.All))
        {
            var parts = areas.Where(area => _cuts.All(cut => !cut.Contains(area) || cut.Contains(whole))).ToArray();
            if (parts.Any(area => cell(area) is null))
                parts = [.. Places(kind => kind == AreaKind.Authority).Concat(areas.Where(area => places.All[area].Wide)).Where(area => area != whole && _cuts.All(cut => !cut.Contains(area) || cut.Contains(whole)))];
            if (cell(whole) is not { } all || parts.Length == 0 || parts.Any(part => cell(part) is null) || _cuts.Any(cut => cut.Contains(whole) && !parts.Any(part => cut.Contains(part))))
                continue;
            string[] keys = [.. parts.Select(part => cell(part)!)];
            if (keys is [var one] && one == all)
                continue; // an authority that is one area
            if (!moves)
            {
                tables.Sum(all, keys);
                continue;
            }

            var together = tables.Add("together/" + all, keys.Sum(tables.Value), hidden: true);
            tables.Sum(together, keys);
            tables.SumWithRest(together, [all]);
        }
    }

    /// <summary>Districts and areas, of one another or of the pieces that they share; and the authorities of districts.</summary>
    private void Districts(TablesBuilder tables, Func<int, string?> cell)
    {
        var (areas, districts) = (Places(kind => kind is AreaKind.Lcpa or AreaKind.Other), Places(kind => kind == AreaKind.District).Where(place => !places.All[place].Piece).ToImmutableArray());
        bool Within(int one, int other) => _cuts.All(cut => !cut.Contains(one) || cut.Contains(other));
        int Shared(int area, int district) => Within(area, district) ? area : Within(district, area) ? district
            : _cuts.First(cut => cut.Contains(area) && cut.Contains(district)).First(place => places.All[place].Piece);
        void Sum(int whole, ImmutableArray<int> of)
        {
            var others = of.Where(other => _cuts.Any(cut => cut.Contains(whole) && cut.Contains(other))).ToArray();
            if (others.Length == 0 || others.Any(other => Within(whole, other) && !Within(other, whole)) || (!districts.Contains(whole) && others.Any(other => Within(whole, other))))
                return;
            string?[] parts = [.. others.Select(other => cell(districts.Contains(whole) ? Shared(other, whole) : Shared(whole, other)))];
            if (cell(whole) is { } all && !parts.Contains(null))
                tables.Sum(all, parts!);
        }

        foreach (var district in districts.Where(district => places.All[district].Counted == places.All[district].Code)) // else it is an area, and the same count
            Sum(district, areas);
        foreach (var area in areas)
            Sum(area, districts);
        foreach (var whole in Places(kind => kind is AreaKind.Authority or AreaKind.All))
        {
            var parts = districts.Where(district => Within(district, whole)).ToArray();
            if (cell(whole) is { } all && parts.All(part => cell(part) is { } one && one != all) && _cuts.All(cut => !cut.Contains(whole) || parts.Any(cut.Contains)))
                tables.Sum(all, parts.Select(part => cell(part)!));
        }
    }

    private ImmutableArray<int> Places(Func<AreaKind, bool> kind) => [.. Enumerable.Range(0, places.All.Length).Where(place => kind(places.All[place].Kind))];
}
