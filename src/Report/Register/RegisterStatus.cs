using System.Collections.Immutable;
using Pathways.Analysis;
using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>How far one provider has confirmed its offer in one area.</summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="Name">Its name.</param>
/// <param name="Confirmation">Courses and places there, and how much of them is confirmed.</param>
/// <param name="SignedOn">Day of its last sign-off for the year, or, where the provider that its sites were of signed for all its courses, of that; null for none: its sheet is outstanding.</param>
/// <param name="Closed">Courses that it said, and signed, are closed.</param>
/// <param name="NotRun">Courses that it said, and signed, it does not run.</param>
/// <param name="Outstanding">Courses that are not confirmed, by id.</param>
public sealed record ProviderStatus(string ProviderId, string Name, OfferConfirmation Confirmation, DateOnly? SignedOn, int Closed, int NotRun, ImmutableArray<string> Outstanding);

/// <summary>How far the providers of one area have confirmed its offer.</summary>
/// <param name="Code">The area; empty for sites outside the zones of the dataset.</param>
/// <param name="Name">Its name.</param>
/// <param name="Confirmation">Courses and places, and how much of them is confirmed.</param>
/// <param name="Oldest">Day of the oldest confirmation that stands; null for none.</param>
/// <param name="Providers">Its providers, by name.</param>
public sealed record AreaStatus(string Code, string Name, OfferConfirmation Confirmation, DateOnly? Oldest, ImmutableArray<ProviderStatus> Providers)
{
    /// <summary>Providers that have sent back a signed sheet for the year.</summary>
    public int SheetsReturned => Providers.Count(provider => provider.SignedOn is not null);
}

/// <summary>How far the offer of a dataset is confirmed for its year. It names providers: internal.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Year">Academic year.</param>
/// <param name="Areas">By area of the set, then what lies outside.</param>
/// <param name="All">Everything inside the dataset's zones.</param>
public sealed record RegisterStatus(string Dataset, AcademicYear Year, ImmutableArray<AreaStatus> Areas, OfferConfirmation All)
{
    private const string Outside = "";

    /// <summary>Of a dataset.</summary>
    /// <param name="world">Its world; learners are not looked at.</param>
    public static RegisterStatus Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var year = world.Dataset.AcademicYear;
        var entries = world.Records.Register.AsNow(world.Sites).Of(year).ToArray();
        var signed = world.Records.Register.Of(year).Where(entry => entry.SignOff.Length > 0).GroupBy(entry => entry.ProviderId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(entry => entry.On), StringComparer.Ordinal);
        var signedOffers = entries.Where(entry => entry.SignOff.Length > 0).ToDictionary(entry => entry.Offer.Id, entry => entry.On, StringComparer.Ordinal);
        var offers = world.Offers.Select(offer => (Offer: offer, Site: world.Sites[world.SiteIndex[offer.SiteId]])).Where(pair => pair.Offer.TakesEntrants(pair.Site, year)).ToLookup(pair => AreaOf(world, pair.Site));
        var told = entries.Where(entry => world.SiteIndex.ContainsKey(entry.Offer.SiteId)).ToLookup(entry => AreaOf(world, world.Sites[world.SiteIndex[entry.Offer.SiteId]]));
        var days = entries.Where(entry => entry.Answer == OfferAnswer.Confirmed).ToDictionary(entry => entry.Offer.Id, entry => entry.On, StringComparer.Ordinal);
        var areas = world.Areas.Areas.Select(area => (area.Code, area.Name)).Append((Code: Outside, Name: "Outside the areas")).Select(area =>
        {
            var inside = offers[area.Code].ToArray();
            var providers = inside.Select(pair => pair.Site.ProviderId).Concat(told[area.Code].Select(entry => entry.ProviderId)).Distinct(StringComparer.Ordinal).Select(id =>
            {
                var own = inside.Where(pair => pair.Site.ProviderId == id).Select(pair => pair.Offer).ToArray();
                return new ProviderStatus(
                    id, world.Providers.First(provider => provider.Id == id).Name, ConfirmationAnalysis.Of(area.Code, null, own), signed.TryGetValue(id, out var on) ? on : own.Length > 0 && own.All(offer => signedOffers.ContainsKey(offer.Id)) ? own.Max(offer => signedOffers[offer.Id]) : null,
                    Count(told[area.Code], id, OfferAnswer.Closed), Count(told[area.Code], id, OfferAnswer.NotRun), [.. own.Where(offer => offer.Provenance.Basis != Basis.Confirmed).Select(offer => offer.Id).Order(StringComparer.Ordinal)]);
            });
            var standing = inside.Where(pair => pair.Offer.Provenance.Basis == Basis.Confirmed && days.ContainsKey(pair.Offer.Id)).Select(pair => days[pair.Offer.Id]).ToArray();
            return new AreaStatus(area.Code, area.Name, ConfirmationAnalysis.Of(area.Code, null, inside.Select(pair => pair.Offer)), standing.Length == 0 ? null : standing.Min(), [.. providers.OrderBy(provider => provider.Name, StringComparer.Ordinal)]);
        });
        return new RegisterStatus(
            world.Dataset.Name, year, [.. areas.Where(area => area.Providers.Length > 0)], ConfirmationAnalysis.Of("ALL", null, ConfirmationAnalysis.Counted(world).Select(pair => pair.Offer)));
    }

    /// <summary>The area of a site; empty outside the dataset's zones.</summary>
    public static string AreaOf(World world, Site site)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(site);
        return site.ZoneCode is { } zone ? world.Areas.Areas[world.AreaOfZone[world.ZoneIndex[zone]]].Code : Outside;
    }

    private static int Count(IEnumerable<RegisteredOffer> entries, string provider, OfferAnswer answer) => entries.Count(entry => entry.ProviderId == provider && entry.Answer == answer && entry.SignOff.Length > 0);
}
