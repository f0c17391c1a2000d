using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>A place for which observed counts are made.</summary>
/// <param name="Code">As in <see cref="AreaResult.Code"/>; of a district its GSS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort of place.</param>
/// <param name="Wide">Whether it is an authority, or everything: there are enough people in it to look closely.</param>
public sealed record ObservedPlace(string Code, string Name, AreaKind Kind, bool Wide)
{
    /// <summary>Whether it is what an area and a district share, which no table shows and which is protected all the same: a reader may take the one from the other.</summary>
    public bool Piece { get; init; }

    /// <summary>Code of the place whose counts it has: its own, or that of the first place of the same zones. A district that is an area is the same people, so one count with one figure.</summary>
    public string Counted { get; init; } = Code;
}

/// <summary>The places of a world, and to which of them a zone belongs.</summary>
public sealed class ObservedPlaces
{
    private ObservedPlaces(ImmutableArray<ObservedPlace> all, ImmutableArray<ImmutableArray<int>> ofZone) => (All, OfZone) = (all, ofZone);

    /// <summary>Areas, authorities, everything, then districts.</summary>
    public ImmutableArray<ObservedPlace> All { get; }

    /// <summary>By zone index: indices of the places that it belongs to.</summary>
    public ImmutableArray<ImmutableArray<int>> OfZone { get; }

    /// <summary>See <see cref="ObservedPlace.Counted"/>; the code itself where there is no such place.</summary>
    /// <param name="code">Code of a place.</param>
    public string Counted(string code) => All.FirstOrDefault(place => place.Code == code)?.Counted ?? code;

    /// <summary>The places of a world.</summary>
    /// <param name="world">The world.</param>
    public static ObservedPlaces Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var medway = Zones(world, district => district.Authority == Authority.Medway);
        (ObservedPlace Place, bool[] Has)[] groups =
        [
            .. AreaGroup.All(world).Select(group => (new ObservedPlace(group.Code, group.Kind == AreaKind.All ? AreaGroup.Everything : group.Name, group.Kind, group.Kind is AreaKind.All or AreaKind.Authority || group.Has.AsSpan().SequenceEqual(medway)), group.Has))
                .Concat(world.Districts.Select(district => (new ObservedPlace(district.Code, district.Name, AreaKind.District, false), Zones(world, one => one.Code == district.Code))))
                .Where(group => group.Item2.Contains(true)),
        ];
        var codes = groups.Where(group => group.Place.Kind != AreaKind.District).Select(group => group.Place.Code).ToHashSet(StringComparer.Ordinal);
        groups = [.. groups.Where(group => group.Place.Kind != AreaKind.District || !codes.Contains(group.Place.Code))]; // an area set of districts has them already
        groups = [.. groups.Select(group => (group.Place with { Counted = groups.First(other => other.Has.AsSpan().SequenceEqual(group.Has)).Place.Code }, group.Has))];
        groups = [.. groups, .. Pieces(groups)];
        return new(
            [.. groups.Select(group => group.Place)],
            [.. Enumerable.Range(0, world.Zones.Length).Select(zone => Enumerable.Range(0, groups.Length).Where(place => groups[place].Has[zone]).ToImmutableArray())]);
    }

    /// <summary>The different lists of places that zones belong to.</summary>
    internal ImmutableArray<ImmutableArray<int>> Cuts() => [.. OfZone.DistinctBy(places => string.Join(',', places))];

    private static IEnumerable<(ObservedPlace Place, bool[] Has)> Pieces((ObservedPlace Place, bool[] Has)[] groups)
    {
        foreach (var area in groups.Where(group => group.Place.Kind is AreaKind.Lcpa or AreaKind.Other))
        {
            foreach (var district in groups.Where(group => group.Place.Kind == AreaKind.District))
            {
                bool[] both = [.. area.Has.Zip(district.Has, (one, other) => one && other)];
                if (both.Contains(true) && !both.AsSpan().SequenceEqual(area.Has) && !both.AsSpan().SequenceEqual(district.Has))
                    yield return (new ObservedPlace($"{area.Place.Code}{PeopleCell.Shared}{district.Place.Code}", $"{area.Place.Name}, {district.Place.Name}", AreaKind.District, false) { Piece = true }, both);
            }
        }
    }

    private static bool[] Zones(World world, Func<District, bool> wanted)
    {
        var districts = world.Districts.Where(wanted).Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
        return [.. world.Zones.Select(zone => districts.Contains(zone.DistrictCode))];
    }
}
