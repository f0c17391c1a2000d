using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>A run's inputs with the look-ups that several parts of the analysis need.</summary>
internal sealed class RunView
{
    private readonly int[] _matrixRow;
    private readonly int[] _matrixColumn;
    private readonly ProviderKind[] _kindOfSite;

    public RunView(World world, Scenario scenario, TravelMatrix travel, ChoiceSet choiceSet, ChoiceResult choice, BestResult? best)
    {
        (World, Scenario, Travel, ChoiceSet, Choice, Best) = (world, scenario, travel, choiceSet, choice, best);
        Parameters = AnalysisParameters.Read(world.Parameters.With(scenario.Parameters));
        Length(choice.PlacedPool.Length, choiceSet.LearnerCount, "placements under choice");
        Length(choice.Reasons.Length, choiceSet.LearnerCount, "reasons under choice");
        Length(choice.Pools.Length, choiceSet.Pools.Length, "pool outcomes");
        if (best is not null)
        {
            Length(best.PlacedPool.Length, choiceSet.LearnerCount, "placements in the best case");
            Length(best.Placed.Length, choiceSet.Pools.Length, "placed by pool in the best case");
        }

        ZoneOfLearner = [.. world.Learners.Select(learner => world.ZoneIndex[learner.ZoneCode])];
        var districts = world.Districts.ToDictionary(district => district.Code, StringComparer.Ordinal);
        DistrictOfZone = [.. world.Zones.Select(zone => districts[zone.DistrictCode])];
        SiteOfPool = [.. choiceSet.Pools.Select(pool => world.SiteIndex[world.Offers[pool.Offer].SiteId])];
        var kinds = world.Providers.ToDictionary(provider => provider.Id, provider => provider.Kind, StringComparer.Ordinal);
        _kindOfSite = [.. world.Sites.Select(site => kinds[site.ProviderId])];
        _matrixRow = Positions(travel.ZoneCodes, world.Zones.Select(zone => zone.Code));
        _matrixColumn = Positions(travel.SiteIds, world.Sites.Select(site => site.Id));
    }

    private RunView(RunView other, AnalysisParameters parameters)
    {
        (World, Scenario, Travel, ChoiceSet, Choice, Best) = (other.World, other.Scenario, other.Travel, other.ChoiceSet, other.Choice, other.Best);
        (Parameters, PlacesFactor) = (parameters, other.PlacesFactor);
        (ZoneOfLearner, DistrictOfZone, SiteOfPool) = (other.ZoneOfLearner, other.DistrictOfZone, other.SiteOfPool);
        (_matrixRow, _matrixColumn, _kindOfSite) = (other._matrixRow, other._matrixColumn, other._kindOfSite);
    }

    public World World { get; }
    public Scenario Scenario { get; }
    public TravelMatrix Travel { get; }
    public ChoiceSet ChoiceSet { get; }
    public ChoiceResult Choice { get; }
    public BestResult? Best { get; }
    public AnalysisParameters Parameters { get; }

    /// <summary>By offer: factor on its places at every intake, as a draw of the offer has it; empty for none.</summary>
    public ImmutableArray<double> PlacesFactor { get; init; } = [];

    /// <summary>Zone index by learner index.</summary>
    public int[] ZoneOfLearner { get; }

    /// <summary>District by zone index.</summary>
    public District[] DistrictOfZone { get; }

    /// <summary>Site index by pool index.</summary>
    public int[] SiteOfPool { get; }

    public Learner LearnerAt(int competing) => World.Learners[ChoiceSet.Learners[competing]];

    public CourseOffer OfferOf(int pool) => World.Offers[ChoiceSet.Pools[pool].Offer];

    public ProviderKind ProviderKindOf(int pool) => _kindOfSite[SiteOfPool[pool]];

    public double PlacesFactorOf(int pool) => PlacesFactor.IsEmpty ? 1 : PlacesFactor[ChoiceSet.Pools[pool].Offer];

    public Authority AuthorityOf(int learner) => DistrictOfZone[ZoneOfLearner[learner]].Authority;

    public ushort Minutes(int zone, int site)
        => _matrixRow[zone] < 0 || _matrixColumn[site] < 0 ? TravelMatrix.Unreachable : Travel[_matrixRow[zone], _matrixColumn[site]];

    /// <summary>How a learner of a travel need travels between a zone and a site.</summary>
    public JourneyMode ModeOf(TravelNeed need, int zone, int site)
        => _matrixRow[zone] < 0 || _matrixColumn[site] < 0 ? JourneyMode.NotKnown : Travel.ModeOf(need, _matrixRow[zone], _matrixColumn[site]);

    /// <summary>What the journey of a travel need costs a year, pounds, and whether the Travel Saver covers it; null where not known or travelled at nobody's fare.</summary>
    public (int Pounds, bool Saver)? CostOf(TravelNeed need, int zone, int site)
    {
        if (_matrixRow[zone] < 0 || _matrixColumn[site] < 0 || Travel.For(need) is not { Ways: { } ways } matrix)
            return null;
        var (row, column) = (_matrixRow[zone], _matrixColumn[site]);
        var at = (row * matrix.SiteIds.Count) + column;
        return matrix[row, column] == TravelMatrix.Unreachable ? null : (ways.YearPounds[at], ways.SaverCovers[at]);
    }

    /// <summary>The way of who travels alone; null where only its minutes are known, or there is none.</summary>
    public NearestWay? WayOf(int zone, int site)
    {
        if (_matrixRow[zone] < 0 || _matrixColumn[site] < 0 || Travel.Ways is not { Timings: { } timings } ways || Minutes(zone, site) == TravelMatrix.Unreachable)
            return null;
        var at = (_matrixRow[zone] * Travel.SiteIds.Count) + _matrixColumn[site];
        return new NearestWay(timings.MostMinutes[at], ways.ChangesAt(at), timings.WalkMinutes[at], timings.LeaveMinutes[at], timings.EarlyMinutes[at]);
    }

    public bool WithinLimit(int zone, int site) => Minutes(zone, site) <= Parameters.TravelLimitMinutes;

    /// <summary>Whether a learner of a travel need gets there within the limit.</summary>
    public bool WithinLimit(TravelNeed need, int zone, int site)
        => _matrixRow[zone] >= 0 && _matrixColumn[site] >= 0 && Travel.For(need)[_matrixRow[zone], _matrixColumn[site]] <= Parameters.TravelLimitMinutes;

    /// <summary>The options of a competing learner.</summary>
    public ReadOnlySpan<int> OptionsOf(int competing)
        => ChoiceSet.OptionPool.AsSpan(ChoiceSet.Start[competing]..ChoiceSet.Start[competing + 1]);

    /// <summary>Travel minutes of a competing learner to a pool among the learner's options.</summary>
    public int OptionMinutes(int competing, int pool)
    {
        var at = OptionsOf(competing).BinarySearch(pool);
        return at >= 0
            ? ChoiceSet.OptionMinutes[ChoiceSet.Start[competing] + at]
            : throw new ArgumentException($"Competing learner {competing} is placed on pool {pool}, which is not among the options.");
    }

    /// <summary>The same with other numbers of the analysis.</summary>
    public RunView With(AnalysisParameters parameters) => new(this, parameters);

    private static int[] Positions(IReadOnlyList<string> codes, IEnumerable<string> wanted)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
            positions[codes[i]] = i;
        return [.. wanted.Select(code => positions.GetValueOrDefault(code, -1))];
    }

    private static void Length(int found, int expected, string what)
    {
        if (found != expected)
            throw new ArgumentException($"{found} {what}, {expected} expected.");
    }
}
