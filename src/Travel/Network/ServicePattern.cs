using Pathways.Model;

namespace Pathways.Travel.Network;

/// <summary>A service in one direction: where it calls, how long between calls, how often.</summary>
/// <param name="Mode">Bus or rail.</param>
/// <param name="Name">What itineraries call it.</param>
/// <param name="HeadwayMinutes">Minutes between departures.</param>
/// <param name="Calls">Places called at, in order.</param>
/// <param name="Seconds">Seconds from the call before, at least 1; the first is 0.</param>
internal sealed record ServicePattern(TravelMode Mode, string Name, double HeadwayMinutes, int[] Calls, int[] Seconds)
{
    /// <summary>Makes the pattern of a service from the minutes since its start at each call.</summary>
    public static ServicePattern From(TravelMode mode, string name, double headwayMinutes, IReadOnlyList<(int Place, double Minutes)> calls)
    {
        var places = new List<int>();
        var seconds = new List<int>();
        var before = 0;
        foreach (var (place, minutes) in calls)
        {
            if (places.Count > 0 && places[^1] == place)
                continue;
            var at = Travel.Seconds.OfMinutes(minutes);
            seconds.Add(places.Count == 0 ? 0 : Math.Max(1, at - before));
            places.Add(place);
            before = at;
        }

        return new ServicePattern(mode, name, headwayMinutes, [.. places], [.. seconds]);
    }

    /// <summary>The same service the other way, in the same times.</summary>
    public ServicePattern Reversed()
        => this with { Calls = [.. Calls.Reverse()], Seconds = [0, .. Seconds.Skip(1).Reverse()] };
}
