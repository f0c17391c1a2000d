using Pathways.Model;

namespace Pathways.Data.Tests.Importing.RoundTrips;

/// <summary>What is put back of what the formats cannot carry, each with all before it.</summary>
internal enum Listed
{
    /// <summary>Nothing but the ids, by which draws are keyed: the dataset as imported.</summary>
    Ids,

    /// <summary>Places, groups, hours, entry requirements and so on of the courses that came.</summary>
    Places,

    /// <summary>The courses that did not come, with their sites; kinds of providers, and of sites whom they are open to.</summary>
    Courses,

    /// <summary>What no extract tells of young people.</summary>
    People,
}

/// <summary>
/// The imported world with what is on the list of the export put back, and nothing else: every other field is the imported one. It is matched with the
/// world before by what both have: sites by URN, or provider and place; courses by site, level, subject and title; people by pseudonym.
/// </summary>
internal sealed class PutBack
{
    private const double SameVenueKilometres = 0.5;

    private readonly World _before;
    private readonly World _after;
    private readonly Dictionary<string, Site> _sites = [];
    private readonly Dictionary<string, CourseOffer> _offers = [];
    private readonly Dictionary<string, string> _offerBefore;
    private readonly Dictionary<string, string> _siteBefore;
    private readonly Dictionary<string, Learner> _learners;
    private readonly Func<string, string> _pseudonym;
    private readonly Dictionary<string, string?> _ukprn;

    public PutBack(KentTrip trip)
    {
        (_before, _after, _pseudonym) = (trip.Before, trip.After, trip.PseudonymOf);
        _ukprn = _before.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn);
        var after = _after.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn);
        foreach (var site in _before.Sites)
        {
            var same = _after.Sites.FirstOrDefault(other => other.Urn is not null && other.Urn == site.Urn)
                ?? _after.Sites.FirstOrDefault(other => other.Urn is null && site.Urn is null && after[other.ProviderId] is { } ukprn && ukprn == _ukprn[site.ProviderId] && other.Location.KilometresTo(site.Location) < SameVenueKilometres);
            if (same is not null)
                _sites[site.Id] = same;
        }

        _siteBefore = _sites.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        var unmatched = _after.Offers.GroupBy(offer => Key(offer, offer.SiteId)).ToDictionary(group => group.Key, group => new Queue<CourseOffer>(group.OrderBy(offer => offer.GroupsPerIntake)));
        foreach (var offer in _before.Offers.OrderBy(offer => offer.GroupsPerIntake))
        {
            if (_sites.TryGetValue(offer.SiteId, out var site) && unmatched.TryGetValue(Key(offer, site.Id), out var same) && same.TryDequeue(out var one))
                _offers[offer.Id] = one;
        }

        _offerBefore = _offers.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        _learners = _after.Learners.ToDictionary(learner => learner.Id);
    }

    /// <summary>Courses that did not come.</summary>
    public IEnumerable<CourseOffer> Missing => _before.Offers.Where(offer => !_offers.ContainsKey(offer.Id));

    /// <summary>Imported sites and courses that are none of those before.</summary>
    public IEnumerable<string> Strange => _after.Offers.Select(offer => offer.Id).Where(id => !_offerBefore.ContainsKey(id)).Concat(_after.Sites.Select(site => site.Id).Where(id => !_siteBefore.ContainsKey(id)));

    public World World(Listed listed) => _after.With(
        providers: [.. _before.Providers.Select(provider => ProviderOf(provider, listed))],
        sites: [.. _before.Sites.Select(site => SiteOf(site, listed)).OfType<Site>()],
        offers: [.. _before.Offers.Select(offer => OfferOf(offer, listed)).OfType<CourseOffer>()],
        learners: [.. _before.Learners.Select(learner => LearnerOf(learner, listed))]);

    private Provider ProviderOf(Provider provider, Listed listed)
        => _before.Sites.Where(site => site.ProviderId == provider.Id && _sites.ContainsKey(site.Id)).Select(site => _after.Providers.First(came => came.Id == _sites[site.Id].ProviderId)).FirstOrDefault() is { } came
            ? came with { Id = provider.Id, Kind = listed < Listed.Courses ? came.Kind : provider.Kind }
            : provider;

    private Site? SiteOf(Site site, Listed listed)
    {
        if (!_sites.TryGetValue(site.Id, out var came))
            return listed >= Listed.Courses ? site : null;
        came = came with { Id = site.Id, ProviderId = site.ProviderId };
        return listed < Listed.Courses ? came : came with
        {
            PlacesOpenToKentShare = site.PlacesOpenToKentShare,
            InflowShare = site.InflowShare,
            InternalFirst = site.InternalFirst,
            GeneralSupply = site.GeneralSupply,
            Location = site.Location,
            ZoneCode = site.Urn is null ? site.ZoneCode : came.ZoneCode,
            DistrictCode = site.Urn is null ? site.DistrictCode : came.DistrictCode,
        };
    }

    private CourseOffer? OfferOf(CourseOffer offer, Listed listed)
    {
        if (!_offers.TryGetValue(offer.Id, out var came))
            return listed >= Listed.Courses ? offer : null;
        came = came with { Id = offer.Id, SiteId = offer.SiteId };
        return listed < Listed.Places ? came : came with
        {
            GroupSize = offer.GroupSize,
            GeneralPlaces = offer.GeneralPlaces,
            CommissionedPlaces = offer.CommissionedPlaces,
            MinimumGroup = offer.MinimumGroup,
            PlannedHours = offer.PlannedHours,
            EntryRequirement = offer.EntryRequirement,
            ProvisionType = offer.ProvisionType,
            QualificationRoute = offer.QualificationRoute,
            RouteFirstYear = offer.RouteFirstYear,
            RouteLastYear = offer.RouteLastYear,
            EnglishMaths = offer.EnglishMaths,
        };
    }

    private Learner LearnerOf(Learner learner, Listed listed)
    {
        var came = _learners[_pseudonym(learner.Id)];
        came = came with { Id = learner.Id, HeldOfferId = came.HeldOfferId is { } held ? _offerBefore[held] : null, PreviousSiteId = came.PreviousSiteId is { } site ? _siteBefore[site] : null };
        if (listed < Listed.People)
            return came;
        var competes = learner.Stage != Stage.Continuing;
        var modelled = HeldIsModelled(learner);
        return came with
        {
            PriorAttainment = learner.PriorAttainment,
            English = learner.English,
            Maths = learner.Maths,
            Attendance = learner.Attendance,
            FreeSchoolMeals = learner.FreeSchoolMeals,
            Exclusion = learner.Exclusion,
            Language = learner.Language,
            PrimaryNeed = learner.PrimaryNeed,
            Setting = learner.Setting,
            TravelNeed = learner.TravelNeed,
            PreviousSiteId = learner.PreviousSiteId,
            IntendedLevel = competes ? learner.IntendedLevel : came.IntendedLevel,
            SubjectPreferences = competes ? learner.SubjectPreferences : came.SubjectPreferences,
            PreferredRoute = competes ? learner.PreferredRoute : came.PreferredRoute,
            HomeEducated = learner.Stage is Stage.Entrant or Stage.Mover ? came.HomeEducated : learner.HomeEducated,
            Stage = modelled ? learner.Stage : came.Stage,
            HeldOfferId = modelled || AreAlike(learner.HeldOfferId, came.HeldOfferId) ? learner.HeldOfferId : came.HeldOfferId,
        };
    }

    // Held in re-engagement or a foundation year, or of a provider without a UKPRN: no row of the ILR finds the course.
    private bool HeldIsModelled(Learner learner)
        => learner.HeldOfferId is { } held && Offer(held) is var offer && (offer.ProvisionType is not (ProvisionType.StudyProgramme or ProvisionType.SupportedInternship) || !_offers.ContainsKey(held) || _ukprn[Site(offer).ProviderId] is null);

    // The ILR tells provider, level, subject and the venue's postcode; of several such courses it does not tell which.
    private bool AreAlike(string? one, string? other)
        => one is not null && other is not null && Held(Offer(one)) == Held(Offer(other));

    private (string?, Level, string) Held(CourseOffer offer) => (_ukprn[Site(offer).ProviderId], offer.Level, offer.SsaTier1);

    private CourseOffer Offer(string id) => _before.Offers[_before.OfferIndex[id]];

    private Site Site(CourseOffer offer) => _before.Sites[_before.SiteIndex[offer.SiteId]];

    private static (string, Level, string, string?, string) Key(CourseOffer offer, string site) => (site, offer.Level, offer.SsaTier1, offer.SsaTier2, offer.Title);
}
