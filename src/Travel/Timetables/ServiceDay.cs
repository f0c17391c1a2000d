using System.Globalization;
using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>What runs on a date: its own trips, and those of the day before that are still under way past midnight.</summary>
internal static class ServiceDay
{
    private const int DaySeconds = 86_400;
    private const int DaysSearched = 3660;

    /// <summary>All departures of the date, by trip.</summary>
    /// <exception cref="InvalidInputException">No trip of the feed runs on the date, or a trip goes back in time.</exception>
    public static List<TripBlock> Blocks(GtfsFeed feed, DateOnly date, bool lowConfidence)
    {
        var runs = feed.Services.Select(service => service.RunsOn(date)).ToArray();
        if (!feed.Trips.Any(trip => runs[trip.Service] && trip.StopCount > 1))
            throw NoService(feed, date);
        var ranBefore = feed.Services.Select(service => service.RunsOn(date.AddDays(-1))).ToArray();
        var frequencies = feed.Frequencies.ToLookup(frequency => frequency.Trip);
        var blocks = new List<TripBlock>();
        for (var i = 0; i < feed.Trips.Length; i++)
        {
            var trip = feed.Trips[i];
            if (trip.StopCount < 2 || (!lowConfidence && feed.Routes[trip.Route].Confidence == Confidence.Low))
                continue;
            if (runs[trip.Service] || ranBefore[trip.Service])
                RefuseBackward(feed, trip);
            if (ranBefore[trip.Service])
                blocks.AddRange(Of(feed, i, frequencies[i], -DaySeconds).Where(block => EndsAt(feed, block) >= 0));
            if (runs[trip.Service])
                blocks.AddRange(Of(feed, i, frequencies[i], 0));
        }

        return blocks;
    }

    private static IEnumerable<TripBlock> Of(GtfsFeed feed, int index, IEnumerable<GtfsFrequency> frequencies, int shift)
    {
        var repeats = false;
        var row = 0UL;
        foreach (var frequency in frequencies.OrderBy(frequency => frequency.FromSeconds))
        {
            repeats = true;
            var (from, to) = (frequency.FromSeconds + shift, frequency.ToSeconds + shift);
            if (to <= from || frequency.HeadwaySeconds <= 0)
                continue;
            if (!frequency.Exact)
                yield return new TripBlock(index, from, to - 1, frequency.HeadwaySeconds, Draws.Key(feed.Trips[index].Id) + (row++ * 2) + (shift < 0 ? 1UL : 0));
            else
            {
                for (var at = from; at < to; at += frequency.HeadwaySeconds)
                    yield return new TripBlock(index, at, at, 0, 0);
            }
        }

        var start = feed.StopTimes.DepartureSeconds[feed.Trips[index].FirstStopTime] + shift;
        if (!repeats)
            yield return new TripBlock(index, start, start, 0, 0);
    }

    private static int EndsAt(GtfsFeed feed, TripBlock block)
    {
        var trip = feed.Trips[block.Trip];
        var times = feed.StopTimes;
        return block.Latest + times.ArrivalSeconds[trip.FirstStopTime + trip.StopCount - 1] - times.DepartureSeconds[trip.FirstStopTime];
    }

    private static void RefuseBackward(GtfsFeed feed, GtfsTrip trip)
    {
        var times = feed.StopTimes;
        for (var i = trip.FirstStopTime; i < trip.FirstStopTime + trip.StopCount; i++)
        {
            if (times.DepartureSeconds[i] < times.ArrivalSeconds[i] || (i > trip.FirstStopTime && times.ArrivalSeconds[i] < times.DepartureSeconds[i - 1]))
                throw new InvalidInputException([new Problem(feed.Name, null, null, "trip_id", trip.Id, "its times run backwards in stop_times.txt", "correct the times or leave the trip out")]);
        }
    }

    private static InvalidInputException NoService(GtfsFeed feed, DateOnly date)
    {
        var used = feed.Trips.Where(trip => trip.StopCount > 1).Select(trip => trip.Service).Distinct().Select(service => feed.Services[service]).ToArray();
        var nearest = Enumerable.Range(1, DaysSearched).SelectMany(days => new[] { days, -days }).Where(days => date.DayNumber + days >= 0 && date.DayNumber + days <= DateOnly.MaxValue.DayNumber)
            .Select(days => (DateOnly?)date.AddDays(days)).FirstOrDefault(day => used.Any(service => service.RunsOn(day!.Value)));
        var remedy = nearest is { } day
            ? "choose another date; the nearest with service is " + day.ToString("yyyy-MM-dd (dddd)", CultureInfo.InvariantCulture)
            : "give a feed whose calendar.txt or calendar_dates.txt has dates on which trips run";
        return new InvalidInputException([new Problem(feed.Name, null, null, "date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "no service runs on this date", remedy)]);
    }
}
