using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Finds the cold spots of a run: tests, kinds, draws, areas, remedies.</summary>
internal sealed class ColdSpotAnalysis
{
    private const int Bands = ReplicationTally.Bands;

    private readonly RunView _run;
    private readonly ColdSpotParameters _parameters;
    private readonly OpenCourses _courses;
    private readonly Replicated _replicated;
    private readonly Remedies _remedies;
    private readonly double[] _shareOfAll;
    private readonly int[] _competing;
    private readonly int[] _noPlaceBest;

    private ColdSpotAnalysis(RunView run, ColdSpotParameters parameters, OpenCourses courses, Replicated replicated, CourseReach[] reach, int[] narrowBelow)
    {
        (_run, _parameters, _courses, _replicated, Reach) = (run, parameters, courses, replicated, reach);
        _remedies = new Remedies(run, parameters, courses, narrowBelow);
        _shareOfAll = [.. Enumerable.Range(0, Bands).Select(ShareOfAll)];
        (_competing, _noPlaceBest) = (new int[reach.Length], new int[reach.Length]);
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            var cell = (run.ZoneOfLearner[run.ChoiceSet.Learners[i]] * Bands) + (int)run.LearnerAt(i).IntendedLevel.Band();
            _competing[cell]++;
            _noPlaceBest[cell] += run.Best!.PlacedPool[i] < 0 ? 1 : 0;
        }
    }

    private CourseReach[] Reach { get; }

    public static ColdSpotResults Of(
        RunView run, ColdSpotParameters parameters, OpenCourses courses, Replicated replicated, int threads, CancellationToken cancellationToken)
    {
        var map = new MsoaMap(run.World);
        var measures = ColdSpotTests.Of(run, map, replicated, parameters, threads, cancellationToken);
        var drawn = new CourseReach[replicated.Redraws.Length][];
        Threaded.For(drawn.Length, threads, draw => drawn[draw] = courses.Of(replicated.Redraws[draw]), cancellationToken);
        var reach = courses.Of(null);
        var narrowBelow = NarrowRule.Below(run, courses, parameters.NarrowSubjects);
        var kinds = new ZoneKinds(parameters, new FullAround(run, map, replicated, measures, parameters.FullRatio), narrowBelow).Of(reach, drawn);
        var analysis = new ColdSpotAnalysis(run, parameters, courses, replicated, reach, narrowBelow);
        var (zones, areas) = (ImmutableArray.CreateBuilder<ColdSpotZone>(), ImmutableArray.CreateBuilder<ColdSpotArea>());
        for (var band = 0; band < Bands; band++)
            analysis.Add((LevelBand)band, kinds, zones, areas);
        return new ColdSpotResults(
            map.Weights.Statement, parameters.ReferenceDraws, parameters.OfferDraws, parameters.FalseDiscoveryRate,
            [.. zones.OrderBy(zone => zone.Band).ThenBy(zone => run.World.ZoneIndex[zone.ZoneCode])],
            [.. areas.OrderBy(area => area.Band).ThenBy(area => area.Kind).ThenByDescending(area => area.ZoneCodes.Length).ThenBy(area => area.Id, StringComparer.Ordinal)],
            measures);
    }

    private void Add(
        LevelBand band, (ColdSpotKind Kind, int Cold, int Draws)?[] kinds, ImmutableArray<ColdSpotZone>.Builder zones, ImmutableArray<ColdSpotArea>.Builder areas)
    {
        var ofBand = Enumerable.Range(0, _run.World.Zones.Length).Select(zone => kinds[(zone * Bands) + (int)band]).ToArray();
        foreach (var group in ColdSpotAreas.Merge(_run.World, [.. ofBand.Select(kind => kind?.Kind)]))
        {
            var area = Area(band, group, ofBand);
            areas.Add(area);
            foreach (var zone in group)
            {
                var (kind, cold, draws) = ofBand[zone]!.Value;
                zones.Add(new ColdSpotZone(_run.World.Zones[zone].Code, band, kind, cold, draws, ConfirmedShare(band, [zone]), area.Id));
            }
        }
    }

    private ColdSpotArea Area(LevelBand band, ImmutableArray<int> group, (ColdSpotKind Kind, int Cold, int Draws)?[] kinds)
    {
        var world = _run.World;
        var kind = kinds[group[0]]!.Value.Kind;
        var draws = group.Max(zone => kinds[zone]!.Value.Draws);
        var cold = (int)Math.Floor(group.Sum(zone => (double)kinds[zone]!.Value.Cold * draws / kinds[zone]!.Value.Draws) / group.Length);
        var confirmed = ConfirmedShare(band, group);
        var home = world.AreaOfZone[group[0]];
        var codes = group.Select(zone => world.Zones[zone].Code).Order(StringComparer.Ordinal).ToImmutableArray();
        return new ColdSpotArea(
            $"{Slug(band)}-{Slug(kind)}-{codes[0]}", ColdSpotAreas.Name(world, group), band, kind, world.Areas.Areas[home].Code, world.Areas.Areas[home].Name,
            [.. group.Select(zone => world.Zones[zone].MsoaCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], codes,
            People(band, group), cold, draws, confirmed,
            cold >= _parameters.DrawsShare * draws && confirmed >= _parameters.ConfirmedShare, _remedies.Of(band, kind, group));
    }

    private ColdSpotPeople? People(LevelBand band, ImmutableArray<int> group)
    {
        var living = group.Sum(zone => _run.World.Zones[zone].Cohorts
            .Where(cohort => cohort.Year == _run.Scenario.AcademicYear.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People));
        int Sum(int[] counts) => group.Sum(zone => counts[(zone * Bands) + (int)band]);
        return living < ColdSpotArea.SmallestDenominator
            ? null
            : new ColdSpotPeople(Sum(_competing), _replicated.Tallies.Average(tally => (double)Sum(tally.NoPlaceByZone)), Sum(_noPlaceBest));
    }

    /// <summary>Of the places that any of the zones can reach, as far as they differ; where there is none, of all at the level.</summary>
    private double ConfirmedShare(LevelBand band, ImmutableArray<int> zones)
    {
        long places = zones.Sum(zone => (long)Reach[(zone * Bands) + (int)band].Places);
        long confirmed = zones.Sum(zone => (long)Reach[(zone * Bands) + (int)band].ConfirmedPlaces);
        return places == 0 ? _shareOfAll[(int)band] : (double)confirmed / places;
    }

    private double ShareOfAll(int band)
    {
        var pools = _courses.Pools.ToArray().Where(pool => (int)_run.OfferOf(pool).Level.Band() == band).Select(_run.OfferOf).ToArray();
        var places = pools.Sum(offer => (long)offer.GeneralPlaces);
        return places == 0 ? 0 : (double)pools.Where(offer => offer.Provenance.Basis == Basis.Confirmed).Sum(offer => (long)offer.GeneralPlaces) / places;
    }

    private static string Slug(LevelBand band) => band switch { LevelBand.Entry => "entry", LevelBand.Level1 => "level1", _ => "level2" };

    private static string Slug(ColdSpotKind kind) => kind switch { ColdSpotKind.NoCourseInReach => "no-course", ColdSpotKind.Full => "full", ColdSpotKind.Fragile => "fragile", ColdSpotKind.Far => "far", _ => "narrow" };
}
