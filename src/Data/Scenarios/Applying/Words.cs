using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Finds what a scenario's words stand for: codes, ids or names of the dataset, capital letters aside.</summary>
internal static class Words
{
    /// <summary>Codes of areas.</summary>
    public static ImmutableHashSet<string> Areas(World world, ImmutableArray<string> words, string field, Faults faults)
        => Find(words, field, "an area", world.Areas.Areas, area => area.Code, area => [area.Code, area.Name, area.Name.Split(" (")[0]], faults);

    /// <summary>Codes of districts.</summary>
    public static ImmutableHashSet<string> Districts(World world, ImmutableArray<string> words, string field, Faults faults)
        => Find(words, field, "a district", world.Districts, district => district.Code, district => [district.Code, district.Name], faults);

    /// <summary>Ids of providers.</summary>
    public static ImmutableHashSet<string> Providers(World world, ImmutableArray<string> words, string field, Faults faults)
        => Find(words, field, "a provider", world.Providers, provider => provider.Id, provider => provider.Ukprn is { } ukprn ? [provider.Id, provider.Name, ukprn] : [provider.Id, provider.Name], faults);

    /// <summary>Ids of sites.</summary>
    public static ImmutableHashSet<string> Sites(World world, ImmutableArray<string> words, string field, Faults faults)
        => Find(words, field, "a site", world.Sites, site => site.Id, site => [site.Id, site.Name], faults);

    /// <summary>Ids of courses.</summary>
    public static ImmutableHashSet<string> Offers(World world, ImmutableArray<string> words, Faults faults)
        => Find(words, "where.offer", "a course", world.Offers, offer => offer.Id, offer => [offer.Id], faults);

    /// <summary>Names of qualification routes.</summary>
    public static ImmutableHashSet<string> Routes(World world, ImmutableArray<string> words, string field, Faults faults)
        => Find(words, field, "a qualification route", [.. world.Offers.Select(offer => offer.QualificationRoute).Distinct(StringComparer.Ordinal)], route => route, route => [route], faults);

    /// <summary>The one site that a word stands for; null when told that there is none.</summary>
    public static Site? Site(World world, string word, string field, Faults faults)
        => Sites(world, [word], field, faults).FirstOrDefault() is { } id ? world.Sites[world.SiteIndex[id]] : null;

    private static ImmutableHashSet<string> Find<T>(
        ImmutableArray<string> words, string field, string what, ImmutableArray<T> all, Func<T, string> key, Func<T, string[]> names, Faults faults)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var fits = all.Where(one => names(one).Contains(word, StringComparer.OrdinalIgnoreCase)).Select(key).ToArray();
            if (fits.Length == 0)
                faults.Unknown(field, word, what, [.. all.SelectMany(names)]);
            found.UnionWith(fits);
        }

        return found.ToImmutable();
    }
}
