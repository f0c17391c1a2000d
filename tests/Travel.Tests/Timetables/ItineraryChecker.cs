using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Travels an itinerary leg by leg against the rows of the feed.</summary>
internal static class ItineraryChecker
{
    public static void Check(GtfsFeed feed, Itinerary? journey, GeoPoint from, GeoPoint to)
    {
        if (journey is null)
            return;
        var (now, place, name) = (journey.DepartMinutes, from, "start");
        foreach (var leg in journey.Legs)
        {
            leg.DepartMinutes.ShouldBe(now, 1e-6);
            leg.ArriveMinutes.ShouldBeGreaterThanOrEqualTo(leg.DepartMinutes);
            if (leg.From != name)
                feed.Stops.Single(row => row.Name == leg.From).Location.KilometresTo(place).ShouldBeLessThan(0.001); // no walk to write down
            if (leg.Mode is TravelMode.Bus or TravelMode.Rail)
                place = Ride(feed, leg);
            else if (leg.Mode == TravelMode.Walk)
                place = Walk(feed, leg, place, to);
            (now, name) = (leg.ArriveMinutes, leg.To);
        }

        now.ShouldBe(journey.ArriveMinutes, 1e-6);
        place.KilometresTo(to).ShouldBeLessThan(0.05); // at the door, or so near that no walk was written down
    }

    private static GeoPoint Ride(GtfsFeed feed, Leg leg)
    {
        var trip = feed.Trips.Single(row => row.Id == leg.TripId);
        var calls = Enumerable.Range(trip.FirstStopTime, trip.StopCount).ToArray();
        var (times, shift) = (feed.StopTimes, 0);
        if (leg.HeadwayMinutes is not null || feed.Frequencies.Any(row => feed.Trips[row.Trip].Id == trip.Id))
        {
            var template = times.DepartureSeconds[calls.First(i => feed.Stops[times.Stop[i]].Id == leg.FromStopId)];
            shift = FeedDraft.Sec(leg.DepartMinutes) - template;
            var start = times.DepartureSeconds[trip.FirstStopTime] + shift;
            feed.Frequencies.ShouldContain(row => feed.Trips[row.Trip].Id == trip.Id && start >= row.FromSeconds && start < row.ToSeconds
                && (!row.Exact || (start - row.FromSeconds) % row.HeadwaySeconds == 0));
        }

        var board = calls.First(i => feed.Stops[times.Stop[i]].Id == leg.FromStopId && times.DepartureSeconds[i] + shift == FeedDraft.Sec(leg.DepartMinutes));
        var alight = calls.First(i => i > board && feed.Stops[times.Stop[i]].Id == leg.ToStopId && times.ArrivalSeconds[i] + shift == FeedDraft.Sec(leg.ArriveMinutes));
        (times.NoPickup[board] || times.NoDropOff[alight]).ShouldBeFalse();
        leg.From.ShouldBe(feed.Stops[times.Stop[board]].Name);
        leg.To.ShouldBe(feed.Stops[times.Stop[alight]].Name);
        leg.Service.ShouldBe(feed.Routes[trip.Route].Name);
        return feed.Stops[times.Stop[alight]].Location;
    }

    private static GeoPoint Walk(GtfsFeed feed, Leg leg, GeoPoint from, GeoPoint door)
    {
        var to = leg.To == "end" ? door : feed.Stops.Single(row => row.Name == leg.To).Location;
        var minutes = from.KilometresTo(to) * 10; // 100 m a minute, or what transfers.txt says where that is less
        if (feed.Transfers.LastOrDefault(row => row.Type != 3 && feed.Stops[row.From].Name == leg.From && feed.Stops[row.To].Name == leg.To) is { Type: 2, MinimumSeconds: { } stated })
            minutes = Math.Min(minutes, stated / 60.0);
        (leg.ArriveMinutes - leg.DepartMinutes).ShouldBe(minutes, 0.01, $"{leg.From} – {leg.To}");
        return to;
    }
}
