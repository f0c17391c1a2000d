using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Kent.Geography;

/// <summary>
/// Derives which zones of 2021 came from which of 2011. A code that stands in both years is the same zone. The rest changed
/// inside their MSOA, whose name both carry; there the parents are found by <see cref="ParentSearch"/>.
/// </summary>
internal static class ZoneCorrespondence
{
    /// <summary>Every link, by 2021 code, then by 2011 code. Shares of a 2011 zone add up to 1.</summary>
    /// <exception cref="InvalidInputException">A changed zone has no counterpart in its MSOA.</exception>
    public static ImmutableArray<ZoneLink> Derive(IReadOnlyList<RawZone2011> before, IReadOnlyList<RawZone> after)
    {
        var codes2011 = before.Select(zone => zone.Code).ToHashSet(StringComparer.Ordinal);
        var zones2021 = after.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        var links = before.Where(zone => zones2021.ContainsKey(zone.Code))
            .Select(zone => new ZoneLink(zone, zones2021[zone.Code], ZoneChange.Unchanged, 1, true)).ToList();

        var gone = before.Where(zone => !zones2021.ContainsKey(zone.Code)).ToLookup(zone => zone.MsoaName, StringComparer.Ordinal);
        var fresh = after.Where(zone => !codes2011.Contains(zone.Code)).ToLookup(zone => zone.MsoaName, StringComparer.Ordinal);
        var lost = gone.Select(group => group.Key).Union(fresh.Select(group => group.Key))
            .Where(msoa => !gone.Contains(msoa) || !fresh.Contains(msoa)).Order(StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
        {
            throw new InvalidInputException(lost.Select(msoa => new Problem(
                "lsoa11_imd2019_pop2020_sya.csv", null, null, "LSOA11NM", msoa, "has changed zones in one year only", "both years must cover the same MSOAs")));
        }

        foreach (var parents in gone)
            links.AddRange(Linked([.. parents], [.. fresh[parents.Key]]));
        return [.. links.OrderBy(link => link.To.Code, StringComparer.Ordinal).ThenBy(link => link.From.Code, StringComparer.Ordinal)];
    }

    private static IEnumerable<ZoneLink> Linked(IReadOnlyList<RawZone2011> parents, IReadOnlyList<RawZone> children)
    {
        var pairs = ParentSearch.Pairs(parents, children);
        foreach (var (parent, child) in pairs)
        {
            var siblings = pairs.Where(pair => pair.Parent == parent).Select(pair => pair.Child).ToList();
            var largest = pairs.Where(pair => pair.Child == child).Select(pair => pair.Parent)
                .OrderByDescending(candidate => candidate.People).ThenBy(candidate => candidate.Code, StringComparer.Ordinal).First();
            var young = siblings.Sum(sibling => sibling.PeopleUnder16);
            yield return new ZoneLink(
                parent, child, siblings.Count > 1 ? ZoneChange.Split : ZoneChange.Merged,
                young > 0 ? (double)child.PeopleUnder16 / young : 1.0 / siblings.Count, parent == largest);
        }
    }
}
