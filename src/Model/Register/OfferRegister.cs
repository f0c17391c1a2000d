using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>One row of the offer register: what a provider said of one offer for one academic year. It names no person.</summary>
/// <param name="Offer">The offer as it was confirmed; of a closed one as it last stood. Its academic year is the year spoken of.</param>
/// <param name="ProviderId">The provider's <see cref="Provider.Id"/>.</param>
/// <param name="Answer">What was said.</param>
/// <param name="On">Day of the sign-off; of a sheet without one, the day of the import.</param>
/// <param name="SignOff">Id of the sign-off; empty without one.</param>
/// <param name="Version">Version of the dataset that first held the row as it stands.</param>
public sealed record RegisteredOffer(CourseOffer Offer, string ProviderId, OfferAnswer Answer, DateOnly On, string SignOff, int Version)
{
    /// <summary>Academic year spoken of.</summary>
    public AcademicYear Year => Offer.AcademicYear;
}

/// <summary>The offer register of a dataset: all that providers said of their offers, by academic year. Empty: no data yet.</summary>
/// <param name="Entries">One an offer and year; by year, provider and offer.</param>
public sealed record OfferRegister(ImmutableArray<RegisteredOffer> Entries)
{
    /// <summary>Nobody has said anything.</summary>
    public static OfferRegister None { get; } = new([]);

    /// <summary>The academic years for which anything is signed off, the first first.</summary>
    public IReadOnlyList<AcademicYear> SignedYears
        => [.. Entries.Where(entry => entry.SignOff.Length > 0).Select(entry => entry.Year.StartYear).Distinct().Order().Select(start => new AcademicYear(start))];

    /// <summary>The register with every course its site's provider now: providers merge and get new numbers, while their courses go on. A course of a site that stands no more keeps the provider who said so.</summary>
    /// <param name="sites">The sites that stand.</param>
    public OfferRegister AsNow(IEnumerable<Site> sites)
    {
        var provider = sites.ToDictionary(site => site.Id, site => site.ProviderId, StringComparer.Ordinal);
        return new([.. Entries.Select(entry => provider.TryGetValue(entry.Offer.SiteId, out var now) && now != entry.ProviderId ? entry with { ProviderId = now } : entry)]);
    }

    /// <summary>What was said for a year.</summary>
    public IEnumerable<RegisteredOffer> Of(AcademicYear year) => Entries.Where(entry => entry.Year == year);
}
