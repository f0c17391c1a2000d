using System.Globalization;
using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel;

/// <summary>
/// Travel by a timetable: journeys by RAPTOR on one day of a GTFS feed, over a window of arrival deadlines, walking at a stated
/// speed times a detour factor and over water only on its crossings. Services known only by their headway have their minutes
/// drawn. The rules are the parameters whose keys begin with <c>travel.</c>.
/// </summary>
public sealed class TimetableTravelModel : ITravelModel
{
    private readonly Lazy<Timetable> _timetable;
    private readonly Lazy<JourneyPlanner> _planner;
    private readonly ParameterSet _parameters;
    private readonly int _threads;
    private readonly int? _changesLimit;

    /// <param name="feed">The timetable.</param>
    /// <param name="date">The day, such as a Tuesday in term. That a service runs on it is checked when a journey is first asked for.</param>
    /// <param name="parameters">The rules; a missing <c>travel.</c> key throws when a journey is first asked for.</param>
    /// <param name="water">Water and its crossings; null where there is none to mind.</param>
    /// <param name="seed">Seeds the unknown minutes of services known only by headway.</param>
    /// <param name="changesLimit">Fewer changes than the rules allow, or null.</param>
    /// <param name="threads">How many threads a matrix may use; null for all processors. The result does not depend on it.</param>
    public TimetableTravelModel(
        GtfsFeed feed, DateOnly date, ParameterSet parameters, TransportNetwork? water = null, ulong seed = 1, int? changesLimit = null, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(parameters);
        (_parameters, _threads, _changesLimit) = (parameters, threads ?? Environment.ProcessorCount, changesLimit);
        _timetable = new Lazy<Timetable>(() => Timetable.From(feed, date, parameters, water, seed));
        _planner = new Lazy<JourneyPlanner>(() => new JourneyPlanner(_timetable.Value));
        Label = feed.Info?.Label ?? string.Create(CultureInfo.InvariantCulture, $"timetable {feed.Name} of {date:yyyy-MM-dd}");
        Hash = TimetableHash.Of(feed, date, parameters, water, seed) + (changesLimit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"-{limit}") : "");
    }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public string Label { get; }

    /// <summary>The day made ready for routing.</summary>
    public Timetable Timetable => _timetable.Value;

    /// <summary>Journeys between any two places, there and back.</summary>
    public JourneyPlanner Planner => _planner.Value;

    /// <inheritdoc/>
    public string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites) => NetworkHash.Of(Hash, zones, sites);

    /// <inheritdoc/>
    public TravelMatrix Matrix(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
        => Table(zones, sites, progress, cancellation).Matrix;

    /// <summary>Minutes, changes, walks and fares' makings from every zone to every site.</summary>
    /// <param name="zones">Rows, in the order of the result.</param>
    /// <param name="sites">Columns, in the order of the result.</param>
    /// <param name="progress">Told the share of sites done, 0 to 1, from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidInputException">No service runs on the date.</exception>
    public TravelTable Table(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(sites);
        var rides = Math.Clamp((_changesLimit ?? _parameters.Whole("travel.changes_limit")) + 1, 1, Timetable.Rules.Rides);
        return TravelTables.Make(Timetable, zones, sites, [rides], Label, MatrixHash(zones, sites), _threads, progress, cancellation)[0];
    }

    /// <summary>The same for several limits of changes at once, each no higher than the rules'; one search serves all.</summary>
    internal TravelTable[] Tables(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IReadOnlyList<int> changesLimits, IProgress<double>? progress, CancellationToken cancellation)
        => TravelTables.Make(
            Timetable, zones, sites, [.. changesLimits.Select(limit => Math.Clamp(limit + 1, 1, Timetable.Rules.Rides))], Label, MatrixHash(zones, sites),
            _threads, progress, cancellation);

    /// <inheritdoc/>
    public Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes) => Planner.ArriveBy(from, to, arriveByMinutes, _changesLimit);
}
