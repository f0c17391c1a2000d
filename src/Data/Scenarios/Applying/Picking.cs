using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Finds the courses that a selector picks. None is a fault: a modification that does nothing is a mistake.</summary>
internal static class Picking
{
    /// <summary>Indices into the world's offers, ascending; none after telling why.</summary>
    public static ImmutableArray<int> Of(World world, CourseSelector where, Faults faults)
    {
        var tests = Tests(world, where, faults).ToArray();
        if (faults.Any)
            return [];
        var all = Enumerable.Range(0, world.Offers.Length).ToArray();
        var picked = all.Where(index => tests.All(test => test.Fits(world.Offers[index]))).ToImmutableArray();
        if (picked.IsEmpty)
            faults.Bad("where", null, "picks no course", Why(world, tests));
        return picked;
    }

    private static IEnumerable<Test> Tests(World world, CourseSelector where, Faults faults)
    {
        if (!where.Areas.IsEmpty && Words.Areas(world, where.Areas, "where.area", faults) is var areas)
            yield return new Test("area", offer => AreaOf(world, offer) is { } area && areas.Contains(area), offer => AreaOf(world, offer));
        if (!where.Districts.IsEmpty && Words.Districts(world, where.Districts, "where.district", faults) is var districts)
            yield return new Test("district", offer => SiteOf(world, offer).DistrictCode is { } code && districts.Contains(code), offer => SiteOf(world, offer).DistrictCode);
        if (!where.Providers.IsEmpty && Words.Providers(world, where.Providers, "where.provider", faults) is var providers)
            yield return new Test("provider", offer => providers.Contains(SiteOf(world, offer).ProviderId), offer => SiteOf(world, offer).ProviderId);
        if (!where.Sites.IsEmpty && Words.Sites(world, where.Sites, "where.site", faults) is var sites)
            yield return new Test("site", offer => sites.Contains(offer.SiteId), offer => offer.SiteId);
        if (!where.Offers.IsEmpty && Words.Offers(world, where.Offers, faults) is var offers)
            yield return new Test("offer", offer => offers.Contains(offer.Id), offer => offer.Id);
        if (!where.Levels.IsEmpty)
            yield return new Test("level", offer => where.Levels.Contains(offer.Level), offer => offer.Level.Code());
        if (!where.Subjects.IsEmpty)
            yield return new Test("ssa", offer => where.Subjects.Contains(offer.SsaTier1, StringComparer.Ordinal), offer => offer.SsaTier1);
        if (!where.ProvisionTypes.IsEmpty)
            yield return new Test("provision_type", offer => where.ProvisionTypes.Contains(offer.ProvisionType), offer => Codes.Word(offer.ProvisionType));
        if (!where.Routes.IsEmpty && Words.Routes(world, where.Routes, "where.route", faults) is var routes)
            yield return new Test("route", offer => routes.Contains(offer.QualificationRoute), offer => offer.QualificationRoute);
    }

    /// <summary>What to change: for each key, what the courses that the other keys pick have there.</summary>
    private static string Why(World world, Test[] tests)
    {
        const int shown = 10;
        var hints = tests.Select(test => (test.Key, Values: world.Offers.Where(offer => tests.All(other => other == test || other.Fits(offer)))
                .Select(test.Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()))
            .Where(hint => hint.Values.Length > 0)
            .Select(hint => $"with the other keys as they are, {hint.Key} may be {string.Join(", ", hint.Values.Take(shown))}{(hint.Values.Length > shown ? " and others" : "")}").ToArray();
        return hints.Length > 0 ? string.Join("; ", hints) : "leave keys out until some course is picked (" + string.Join(", ", tests.Select(test => test.Key)) + ")";
    }

    private static Site SiteOf(World world, CourseOffer offer) => world.Sites[world.SiteIndex[offer.SiteId]];

    private static string? AreaOf(World world, CourseOffer offer)
        => SiteOf(world, offer).ZoneCode is { } zone && world.ZoneIndex.TryGetValue(zone, out var index) ? world.Areas.Areas[world.AreaOfZone[index]].Code : null;

    private sealed record Test(string Key, Func<CourseOffer, bool> Fits, Func<CourseOffer, string?> Value);
}
