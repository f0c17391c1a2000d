using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What of the courses at one level that any learner may join a zone can reach.</summary>
/// <param name="Courses">Courses taught within the travel limit, full ones too.</param>
/// <param name="OpenPlaces">Places of them that are open.</param>
/// <param name="Places">All their general places.</param>
/// <param name="ConfirmedPlaces">Of these, places that providers have confirmed.</param>
/// <param name="OneProvider">Whether they are all one provider's.</param>
/// <param name="Subjects">Their sector subject areas, a bit each.</param>
/// <param name="NearestMinutes">Minutes to the nearest, within the limit or not.</param>
internal record struct CourseReach(int Courses, int OpenPlaces, int Places, int ConfirmedPlaces, bool OneProvider, int Subjects, ushort NearestMinutes);

/// <summary>
/// The courses that any learner of a level may join: general places, no plan asked for, mixed site, general supply. Full ones count
/// as taught. As the world has them, or as a draw does.
/// </summary>
internal sealed class OpenCourses
{
    private readonly RunView _run;
    private readonly int[] _pools;
    private readonly int[] _subjectBit;
    private readonly int[] _providerOfSite;
    private readonly ushort[] _minutes;

    public OpenCourses(RunView run)
    {
        _run = run;
        _pools = [.. Enumerable.Range(0, run.ChoiceSet.Pools.Length).Where(pool => run.OfferOf(pool).GeneralPlaces > 0
            && OpenToAll.Serves(run.ChoiceSet.Pools[pool], run.OfferOf(pool), run.World.Sites[run.SiteOfPool[pool]]))];
        var subjects = run.World.Offers.Select(offer => offer.SsaTier1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        _subjectBit = [.. _pools.Select(pool => 1 << Math.Min(31, subjects.IndexOf(run.OfferOf(pool).SsaTier1)))];
        Subjects = subjects;
        var providers = run.World.Providers.Select((provider, index) => (provider.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _providerOfSite = [.. run.World.Sites.Select(site => providers.GetValueOrDefault(site.ProviderId, -1))];
        _minutes = new ushort[run.World.Zones.Length * run.World.Sites.Length];
        for (var zone = 0; zone < run.World.Zones.Length; zone++)
            for (var site = 0; site < run.World.Sites.Length; site++)
                _minutes[(zone * run.World.Sites.Length) + site] = run.Minutes(zone, site);
    }

    /// <summary>Subjects by bit.</summary>
    public IReadOnlyList<string> Subjects { get; }

    /// <summary>Pools of the courses.</summary>
    public ReadOnlySpan<int> Pools => _pools;

    /// <summary>Minutes from zone to site, zone-major over the world's zones and sites.</summary>
    public ReadOnlySpan<ushort> Minutes => _minutes;

    /// <summary>Provider of a site.</summary>
    public int ProviderOf(int site) => _providerOfSite[site];

    /// <summary>Of a zone, by band.</summary>
    public CourseReach[] Of(OfferRedraw? redraw)
    {
        var courses = Courses(redraw);
        var reach = new CourseReach[_run.World.Zones.Length * ReplicationTally.Bands];
        var limit = _run.Parameters.TravelLimitMinutes;
        var sites = _run.World.Sites.Length;
        for (var zone = 0; zone < _run.World.Zones.Length; zone++)
        {
            var row = _minutes.AsSpan(zone * sites, sites);
            var own = reach.AsSpan(zone * ReplicationTally.Bands, ReplicationTally.Bands);
            Span<int> provider = [-1, -1, -1];
            foreach (ref var band in own)
                band.NearestMinutes = TravelMatrix.Unreachable;
            foreach (ref readonly var course in courses.AsSpan())
                Add(ref own[course.Band], ref provider[course.Band], course, row[course.Site], limit);
        }

        return reach;
    }

    private static void Add(ref CourseReach reach, ref int provider, in Course course, ushort minutes, int limit)
    {
        reach.NearestMinutes = Math.Min(reach.NearestMinutes, minutes);
        if (minutes > limit)
            return;
        reach.OneProvider = reach.Courses == 0 || (reach.OneProvider && provider == course.Provider);
        provider = course.Provider;
        reach.Courses++;
        reach.OpenPlaces += course.Open;
        reach.Places += course.Places;
        reach.ConfirmedPlaces += course.Confirmed ? course.Places : 0;
        reach.Subjects |= course.Subject;
    }

    private Course[] Courses(OfferRedraw? redraw)
    {
        var courses = new List<Course>(_pools.Length);
        for (var i = 0; i < _pools.Length; i++)
        {
            var pool = _run.ChoiceSet.Pools[_pools[i]];
            if (redraw is { } drawn && !drawn.Exists[pool.Offer])
                continue;
            var offer = redraw is null ? _run.OfferOf(_pools[i]) : redraw.Offers[pool.Offer];
            var site = redraw is null ? _run.SiteOfPool[_pools[i]] : _run.World.SiteIndex[offer.SiteId];
            courses.Add(new Course(
                site, (int)offer.Level.Band(), _providerOfSite[site], _subjectBit[i], redraw is null ? pool.Places : redraw.Of(pool).Places,
                offer.GeneralPlaces, offer.Provenance.Basis == Basis.Confirmed));
        }

        return [.. courses];
    }

    private readonly record struct Course(int Site, int Band, int Provider, int Subject, int Open, int Places, bool Confirmed);
}
