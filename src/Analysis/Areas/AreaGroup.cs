using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>A set of zones for which figures are made.</summary>
/// <param name="Code">Code shown.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Kind">What sort of area.</param>
/// <param name="Has">By zone index: whether the zone belongs.</param>
internal sealed record AreaGroup(string Code, string Name, AreaKind Kind, bool[] Has)
{
    private static readonly (Authority Authority, string Code, string Name)[] Authorities =
        [(Authority.Kent, "E10000016", "Kent (county council area)"), (Authority.Medway, "E06000035", "Medway")];

    /// <summary>Name of everything together, where the young people of all of it are known.</summary>
    public const string Everything = "Kent and Medway";

    /// <summary>The areas of the set in their order, then the authorities that are not one of them, then everything.</summary>
    public static ImmutableArray<AreaGroup> All(RunView run) => All(run.World);

    /// <summary>The same of a world.</summary>
    public static ImmutableArray<AreaGroup> All(World world)
    {
        var zones = world.Zones.Length;
        var authorityOf = world.Districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<AreaGroup>();
        for (var area = 0; area < world.Areas.Areas.Length; area++)
        {
            var (code, name, isLcpa) = world.Areas.Areas[area];
            var has = new bool[zones];
            for (var zone = 0; zone < zones; zone++)
                has[zone] = world.AreaOfZone[zone] == area;
            groups.Add(new AreaGroup(code, name, isLcpa ? AreaKind.Lcpa : AreaKind.Other, has));
        }

        foreach (var (authority, code, name) in Authorities)
        {
            var has = new bool[zones];
            for (var zone = 0; zone < zones; zone++)
                has[zone] = authorityOf[world.Zones[zone].DistrictCode] == authority;
            if (Array.Exists(has, held => held) && !groups.Any(group => group.Has.AsSpan().SequenceEqual(has)))
                groups.Add(new AreaGroup(code, name, AreaKind.Authority, has));
        }

        var everything = new bool[zones];
        Array.Fill(everything, true);
        groups.Add(new AreaGroup("ALL", NameOfAll(world.Dataset.Origin.NotCovered), AreaKind.All, everything));
        return groups.ToImmutable();
    }

    // A sum is named by whose young people are in it.
    private static string NameOfAll(ImmutableArray<Authority> notCovered)
        => notCovered.IsEmpty ? Everything : $"{Everything}, young people of {string.Join(" and ", Authorities.Where(one => !notCovered.Contains(one.Authority)).Select(one => one.Authority))} only";
}
