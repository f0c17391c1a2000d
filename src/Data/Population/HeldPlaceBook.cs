using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>The places that continuing learners may still hold, by offer.</summary>
internal sealed class HeldPlaceBook
{
    private readonly PopulationInputs _inputs;
    private readonly double _decay;
    private readonly Site[] _sites;
    private readonly ILookup<LevelBand, Entry> _entries;
    private readonly double[]?[] _nearness;
    private Dictionary<string, Entry>? _byOffer;

    public HeldPlaceBook(PopulationInputs inputs)
    {
        _inputs = inputs;
        _decay = inputs.Parameters["learners.held_decay_per_km"];
        var share = inputs.Parameters["learners.held_places_share"];
        _sites = [.. inputs.Sites];
        var siteIndex = inputs.Sites.Select((site, index) => (site.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _entries = inputs.Offers.Where(Lasts).OrderBy(offer => offer.Id, StringComparer.Ordinal)
            .Select(offer => Open(offer, siteIndex[offer.SiteId], share)).ToLookup(entry => entry.Offer.Level.Band());
        _nearness = new double[inputs.Zones.Length][];
    }

    /// <summary>A learner keeps a place that is known to be held.</summary>
    public void Keep(Learner learner)
    {
        _byOffer ??= _entries.SelectMany(entries => entries).ToDictionary(entry => entry.Offer.Id, StringComparer.Ordinal);
        if (_byOffer.TryGetValue(learner.HeldOfferId!, out var entry))
            entry.Take(learner);
    }

    /// <summary>Takes a place for the learner; the offer's id, or null when nothing is left.</summary>
    public string? Take(Learner learner, int zone, ulong seed)
    {
        var nearness = _nearness[zone] ??= [.. _sites.Select(site => Math.Exp(-_decay * _inputs.Zones[zone].Centroid.KilometresTo(site.Location)))];
        var key = Draws.Key(learner.Id);
        var (best, soonest) = ((Entry?)null, double.PositiveInfinity);
        foreach (var entry in _entries[learner.IntendedLevel.Band()])
        {
            var weight = entry.Weight(learner) * nearness[entry.Site];
            if (weight <= 0 || !Eligible(learner, entry.Offer, _sites[entry.Site]))
                continue;
            // An exponential race is won with probability proportional to the weight.
            var time = -Math.Log(Draws.Uniform(seed, key, entry.Key, DrawPurpose.Held)) / weight;
            if (time < soonest)
                (best, soonest) = (entry, time);
        }

        best?.Take(learner);
        return best?.Offer.Id;
    }

    /// <summary>Re-engagement provision and the foundation year have no second year.</summary>
    private static bool Lasts(CourseOffer offer) => offer.ProvisionType is ProvisionType.StudyProgramme or ProvisionType.SupportedInternship;

    private Entry Open(CourseOffer offer, int site, double share)
        => new(offer, site, Held(offer.GeneralPlaces, _sites[site], share), Held(offer.CommissionedPlaces, _sites[site], share));

    // At most the share; a product that floating point puts just under a whole number is that number (0.29 × 100).
    private static int Held(int places, Site site, double share) => (int)Math.Floor((share * site.ExpectedPlacesForResidents(places)) + 1e-9);

    private static bool Eligible(Learner learner, CourseOffer offer, Site site)
        => site.GeneralSupply && site.Sex != (learner.Female ? SiteSex.Boys : SiteSex.Girls)
            && (learner.Sen == SenStatus.Ehcp || (offer.EntryRequirement != EntryRequirement.Ehcp && offer.ProvisionType != ProvisionType.SupportedInternship));

    private sealed class Entry(CourseOffer offer, int site, int general, int commissioned)
    {
        private int _general = general;
        private int _commissioned = commissioned;

        public CourseOffer Offer => offer;
        public int Site => site;
        public ulong Key { get; } = Draws.Key(offer.Id);

        public int Weight(Learner learner) => learner.Sen == SenStatus.Ehcp
            ? (_general > 0 ? offer.GeneralPlaces : 0) + (_commissioned > 0 ? offer.CommissionedPlaces : 0)
            : _general > 0 ? offer.GeneralPlaces : 0;

        public void Take(Learner learner)
        {
            if (learner.Sen == SenStatus.Ehcp && _commissioned > 0)
                _commissioned--;
            else
                _general--;
        }
    }
}
