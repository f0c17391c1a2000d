using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>How much of a feed runs on one date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Services">Services (service_id) of which trips run.</param>
/// <param name="AllServices">Services of which the feed has trips.</param>
/// <param name="Trips">Trips that run; a trip that repeats by its headway counts once.</param>
/// <param name="AllTrips">Trips of the feed.</param>
public sealed record GtfsDay(DateOnly Date, int Services, int AllServices, int Trips, int AllTrips)
{
    /// <summary>Calendars that never end are looked at for ten years.</summary>
    private const int LongestDays = 3653;

    /// <summary>What runs on a date.</summary>
    public static GtfsDay Of(GtfsFeed feed, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var trips = TripsOfService(feed);
        var (services, running) = (0, 0);
        for (var service = 0; service < trips.Length; service++)
        {
            if (trips[service] == 0 || !feed.Services[service].RunsOn(date))
                continue;
            services++;
            running += trips[service];
        }

        return new GtfsDay(date, services, trips.Count(count => count > 0), running, feed.Trips.Length);
    }

    /// <summary>What runs on a date on which something must.</summary>
    /// <exception cref="InvalidInputException">Nothing runs; says which dates the feed covers.</exception>
    public static GtfsDay WithService(GtfsFeed feed, DateOnly date)
    {
        var day = Of(feed, date);
        if (day.Trips > 0)
            return day;
        throw new InvalidInputException([new Problem(feed.Name, null, null, "date", Text(date), "no trip of the feed runs that day", Remedy(TripsByDate(feed), date))]);
    }

    /// <summary>Trips by date, for every date on which any runs.</summary>
    public static SortedDictionary<DateOnly, int> TripsByDate(GtfsFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var dates = new SortedDictionary<DateOnly, int>();
        var trips = TripsOfService(feed);
        for (var index = 0; index < trips.Length; index++)
        {
            var service = feed.Services[index];
            if (trips[index] == 0)
                continue;
            foreach (var date in Dates(service))
                dates[date] = dates.GetValueOrDefault(date) + trips[index];
        }

        return dates;
    }

    /// <summary>
    /// The date to look at when nobody names one: the first Tuesday on which at least nine tenths as many trips run as on the
    /// busiest Tuesday, else the busiest date; null for a feed that never runs.
    /// </summary>
    public static DateOnly? Usual(GtfsFeed feed)
    {
        var dates = TripsByDate(feed);
        var tuesdays = dates.Where(date => date.Key.DayOfWeek == DayOfWeek.Tuesday).ToList();
        if (tuesdays.Count > 0)
            return tuesdays.First(date => date.Value * 10L >= tuesdays.Max(tuesday => tuesday.Value) * 9L).Key;
        return dates.Count > 0 ? dates.MaxBy(date => date.Value).Key : null;
    }

    /// <summary>A date as people write it: <c>2026-09-08</c>.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Remedy(SortedDictionary<DateOnly, int> dates, DateOnly date)
    {
        if (dates.Count == 0)
            return "the feed never runs: mend calendar.txt or calendar_dates.txt";
        var nearest = dates.Keys.MinBy(day => Math.Abs(day.DayNumber - date.DayNumber));
        return $"the feed covers {Text(dates.Keys.First())} to {Text(dates.Keys.Last())}; the nearest date with service is {Text(nearest)}, a {nearest.DayOfWeek}";
    }

    private static IEnumerable<DateOnly> Dates(GtfsService service)
    {
        var days = service.Days == 0 ? 0 : Math.Min(service.To.DayNumber - service.From.DayNumber + 1, LongestDays);
        return Enumerable.Range(0, days).Select(service.From.AddDays).Where(service.RunsOn).Concat(service.Added.Where(service.RunsOn)).Distinct();
    }

    private static int[] TripsOfService(GtfsFeed feed)
    {
        var trips = new int[feed.Services.Length];
        foreach (var trip in feed.Trips)
            trips[trip.Service]++;
        return trips;
    }
}
