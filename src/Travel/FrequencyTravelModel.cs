using Pathways.Model;
using Pathways.Travel.Network;
using Pathways.Travel.Search;
using Pathways.Travel.Walking;

namespace Pathways.Travel;

/// <summary>
/// The first form of travel: services known by their headways, with half the headway (capped) as the expected wait, walking at
/// a stated speed times a detour factor, and no walking over water but on its crossings. A journey is timed to arrive exactly
/// by the hour asked for. The rules are the parameters whose keys begin with <c>travel.</c>.
/// </summary>
public sealed class FrequencyTravelModel : ITravelModel
{
    private readonly Lazy<TransitGraph> _graph;
    private readonly int _threads;

    /// <param name="network">Stops, services and water.</param>
    /// <param name="parameters">The rules; a missing <c>travel.</c> key throws.</param>
    /// <param name="threads">How many threads a matrix may use; null for all processors. The result does not depend on it.</param>
    public FrequencyTravelModel(TransportNetwork network, ParameterSet parameters, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        var rules = TravelRules.From(parameters);
        _threads = threads ?? Environment.ProcessorCount;
        _graph = new Lazy<TransitGraph>(() => TransitGraph.Build(network, rules, new Footpaths(network, rules), new Places(network)));
        Hash = NetworkHash.Of(network, parameters);
    }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public string Label => "modelled from 2026 sample times; school-day buses missing";

    /// <inheritdoc/>
    public string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites) => NetworkHash.Of(Hash, zones, sites);

    /// <inheritdoc/>
    public TravelMatrix Matrix(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(sites);
        var graph = _graph.Value;
        var access = new List<Access>[zones.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation };
        Parallel.For(0, zones.Count, options, zone => access[zone] = Accesses.Of(graph, zones[zone].Location));
        var minutes = new ushort[zones.Count * sites.Count];
        var done = 0;
        Parallel.For(0, sites.Count, options, () => new BackwardSearch(graph), (site, _, search) =>
        {
            search.Run(Accesses.Of(graph, sites[site].Location));
            for (var zone = 0; zone < zones.Count; zone++)
            {
                var seconds = Math.Min(
                    Journeys.OnFoot(graph, zones[zone].Location, sites[site].Location), Journeys.ByPublicTransport(search, access[zone]));
                minutes[(zone * sites.Count) + site] = Seconds.ToMinutes(seconds, search.Limit);
            }

            progress?.Report(Interlocked.Increment(ref done) / (double)sites.Count);
            return search;
        }, _ => { });
        return new TravelMatrix([.. zones.Select(zone => zone.Id)], [.. sites.Select(site => site.Id)], minutes, Label, MatrixHash(zones, sites));
    }

    /// <inheritdoc/>
    public Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes)
    {
        var graph = _graph.Value;
        var search = new BackwardSearch(graph);
        var egress = Accesses.Of(graph, to);
        search.Run(egress);
        return new ItineraryBuilder(graph, search, from, to).Build(Accesses.Of(graph, from), egress, arriveByMinutes);
    }
}
