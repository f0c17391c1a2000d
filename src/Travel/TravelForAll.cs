using System.Security.Cryptography;
using System.Text;
using Pathways.Model;
using Pathways.Travel.Roads;

namespace Pathways.Travel;

/// <summary>
/// Travel of learners of every need on one day of a timetable, as <see cref="TravelByNeed"/> has it: minutes with what the journeys
/// are made of and cost, those of the travel-trained from the same searches, and those of who is taken by car. Costs follow <see cref="FareRules"/>.
/// </summary>
public sealed class TravelForAll : ITravelModel
{
    private readonly TimetableTravelModel _alone;
    private readonly RoadTravelModel _taken;
    private readonly FareRules _fares;
    private readonly int _changesLimit;
    private readonly int _trainedLimit;

    /// <param name="feed">The timetable.</param>
    /// <param name="date">The day.</param>
    /// <param name="parameters">Keys <c>travel.*</c>; a missing one throws.</param>
    /// <param name="water">Water and its crossings; null where there is none to mind.</param>
    /// <param name="seed">Seeds the unknown minutes of services known only by headway.</param>
    /// <param name="threads">How many threads a matrix may use; null for all processors.</param>
    public TravelForAll(GtfsFeed feed, DateOnly date, ParameterSet parameters, TransportNetwork? water = null, ulong seed = 1, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _alone = new TimetableTravelModel(feed, date, parameters, water, seed, null, threads);
        _taken = TravelByNeed.Taken(parameters, water, threads);
        _fares = FareRules.From(parameters);
        (_changesLimit, _trainedLimit) = (parameters.Whole("travel.changes_limit"), TravelByNeed.TrainedChangesLimit(parameters));
        Hash = Of("needs-2", _alone.Hash, _taken.Hash);
    }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public string Label => _alone.Label;

    /// <inheritdoc/>
    public string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return Of(NetworkHash.Of(Hash, zones, sites), string.Concat(zones.Select(zone => zone.Saver ? '1' : '0')));
    }

    /// <inheritdoc/>
    public TravelMatrix Matrix(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(sites);
        bool[] saver = [.. zones.Select(zone => zone.Saver)];
        var tables = _alone.Tables(zones, sites, [_changesLimit, _trainedLimit], progress, cancellation);
        var hash = MatrixHash(zones, sites);
        var taken = _taken.Matrix(zones, sites, null, cancellation);
        var (codes, ids) = (tables[0].Matrix.ZoneCodes, tables[0].Matrix.SiteIds);
        return new TravelMatrix(codes, ids, tables[0].Matrix.Minutes.ToArray(), Label, hash)
        {
            Ways = _fares.Ways(tables[0], saver),
            Trained = new TravelMatrix(codes, ids, tables[1].Matrix.Minutes.ToArray(), Label, hash) { Ways = _fares.Ways(tables[1], saver) },
            Assisted = new TravelMatrix(codes, ids, taken.Minutes.ToArray(), taken.Label, hash),
        };
    }

    /// <inheritdoc/>
    /// <remarks>The journey of who travels alone.</remarks>
    public Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes) => _alone.Route(from, to, arriveByMinutes);

    private static string Of(params string[] texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
}
