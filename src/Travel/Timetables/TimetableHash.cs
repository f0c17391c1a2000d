using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>SHA-256 over everything on which journeys by a timetable depend; stop times go in as they stand in memory.</summary>
internal sealed class TimetableHash : IDisposable
{
    /// <summary>Raised whenever the model computes something else from the same inputs, so that no cached matrix or journey outlives it.</summary>
    private const string ModelVersion = "timetable-2";

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(GtfsFeed feed, DateOnly date, ParameterSet parameters, TransportNetwork? water, ulong seed)
    {
        using var hash = new TimetableHash();
        hash.Line(ModelVersion, date.ToString("O", CultureInfo.InvariantCulture), seed);
        foreach (var parameter in parameters.All.Where(parameter => parameter.Key.StartsWith("travel.", StringComparison.Ordinal)))
            hash.Line("parameter", parameter.Key, parameter.Value);
        hash.Add(feed);
        foreach (var barrier in water?.Barriers ?? [])
            hash.Line("barrier", barrier.Water, string.Join(';', barrier.Line.Select(Text)));
        foreach (var crossing in water?.Crossings ?? [])
            hash.Line("crossing", crossing.Name, crossing.Water, crossing.OpenOnFoot, Text(crossing.Location));
        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(GtfsFeed feed)
    {
        Line("feed", feed.Name, feed.Info?.Label);
        foreach (var stop in feed.Stops)
            Line("stop", stop.Id, stop.Name, Text(stop.Location), stop.Parent, stop.IsStation);
        foreach (var route in feed.Routes)
            Line("route", route.Id, route.Name, route.Type, route.Confidence);
        foreach (var service in feed.Services)
            Line("service", service.Days, service.From.DayNumber, service.To.DayNumber, Days(service.Added), Days(service.Removed));
        foreach (var trip in feed.Trips)
            Line("trip", trip.Id, trip.Route, trip.Service, trip.FirstStopTime, trip.StopCount);
        foreach (var row in feed.Frequencies)
            Line("frequency", row.Trip, row.FromSeconds, row.ToSeconds, row.HeadwaySeconds, row.Exact);
        foreach (var row in feed.Transfers)
            Line("transfer", row.From, row.To, row.Type, row.MinimumSeconds);
        var times = feed.StopTimes;
        Line("times", times.Stop.Length, times.NoPickup.Length, times.NoDropOff.Length);
        _hash.AppendData(MemoryMarshal.AsBytes(times.Stop.AsSpan()));
        _hash.AppendData(MemoryMarshal.AsBytes(times.ArrivalSeconds.AsSpan()));
        _hash.AppendData(MemoryMarshal.AsBytes(times.DepartureSeconds.AsSpan()));
        _hash.AppendData(MemoryMarshal.AsBytes(times.NoPickup.AsSpan()));
        _hash.AppendData(MemoryMarshal.AsBytes(times.NoDropOff.AsSpan()));
    }

    private void Line(params object?[] fields)
        => _hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\t', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture))) + "\n"));

    private static string Days(IEnumerable<DateOnly> days) => string.Join(',', days.Select(day => day.DayNumber));

    private static string Text(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R},{point.Longitude:R}");
}
