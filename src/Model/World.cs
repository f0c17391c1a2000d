using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Everything a run looks at, validated: codes resolve, numbers are in range. Immutable.</summary>
public sealed class World
{
    public World(
        DatasetInfo dataset, ImmutableArray<District> districts, ImmutableArray<Msoa> msoas, ImmutableArray<Zone> zones,
        AreaSet areas, ImmutableArray<Provider> providers, ImmutableArray<Site> sites, ImmutableArray<CourseOffer> offers,
        ImmutableArray<ApprenticeshipVacancies> vacancies, ImmutableArray<Learner> learners, ParameterSet parameters)
    {
        (Dataset, Districts, Msoas, Zones, Areas) = (dataset, districts, msoas, zones, areas);
        (Providers, Sites, Offers, Vacancies, Learners, Parameters) = (providers, sites, offers, vacancies, learners, parameters);
        ZoneIndex = Index(zones, zone => zone.Code);
        SiteIndex = Index(sites, site => site.Id);
        OfferIndex = Index(offers, offer => offer.Id);
        AreaOfZone = [.. zones.Select(zone => areas.AreaOfMsoa[zone.MsoaCode])];
    }

    public DatasetInfo Dataset { get; }
    public ImmutableArray<District> Districts { get; }
    public ImmutableArray<Msoa> Msoas { get; }
    public ImmutableArray<Zone> Zones { get; }
    public AreaSet Areas { get; }
    public ImmutableArray<Provider> Providers { get; }
    public ImmutableArray<Site> Sites { get; }
    public ImmutableArray<CourseOffer> Offers { get; }
    public ImmutableArray<ApprenticeshipVacancies> Vacancies { get; }

    /// <summary>All learners, ordered by id; those on Level 3 included, so that rates have the DfE's denominator.</summary>
    public ImmutableArray<Learner> Learners { get; }

    public ParameterSet Parameters { get; }

    /// <summary>Index into <see cref="Zones"/> by LSOA code.</summary>
    public FrozenDictionary<string, int> ZoneIndex { get; }

    /// <summary>Index into <see cref="Sites"/> by site id.</summary>
    public FrozenDictionary<string, int> SiteIndex { get; }

    /// <summary>Index into <see cref="Offers"/> by offer id.</summary>
    public FrozenDictionary<string, int> OfferIndex { get; }

    /// <summary>Index into <see cref="Areas"/>' areas by zone index.</summary>
    public ImmutableArray<int> AreaOfZone { get; }

    /// <summary>
    /// By zone index: the zones that share a border with it, ascending. Empty when the dataset does not say, which is not the same
    /// as zones that border on none.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> ZoneNeighbours { get; init; } = [];

    /// <summary>Published figures that calibrate or validate; empty when the dataset has none.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>Published flows, and what the council enters.</summary>
    public Records Records { get; init; } = Records.None;

    /// <summary>What the scenario changes of the timetable, in order; travel minutes are made with it.</summary>
    public ImmutableArray<Modification> NetworkChanges { get; init; } = [];

    /// <summary>The same world with other offers.</summary>
    /// <param name="offers">The offers, validated as the world's own are.</param>
    public World WithOffers(ImmutableArray<CourseOffer> offers) => With(offers: offers);

    /// <summary>The same world with some of its parts replaced, each validated as the world's own are; zones keep their order.</summary>
    public World With(
        ImmutableArray<Provider>? providers = null, ImmutableArray<Site>? sites = null, ImmutableArray<CourseOffer>? offers = null,
        ImmutableArray<ApprenticeshipVacancies>? vacancies = null, ImmutableArray<Learner>? learners = null, ImmutableArray<Zone>? zones = null,
        ParameterSet? parameters = null, ImmutableArray<Modification>? networkChanges = null)
        => new(
            Dataset, Districts, Msoas, zones ?? Zones, Areas, providers ?? Providers, sites ?? Sites, offers ?? Offers, vacancies ?? Vacancies,
            learners ?? Learners, parameters ?? Parameters)
        {
            ZoneNeighbours = ZoneNeighbours,
            Records = Records,
            NetworkChanges = networkChanges ?? NetworkChanges,
            Targets = Targets,
        };

    private static FrozenDictionary<string, int> Index<T>(ImmutableArray<T> items, Func<T, string> key)
        => items.Select((item, index) => (Key: key(item), index)).ToFrozenDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
}
