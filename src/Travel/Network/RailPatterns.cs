using Pathways.Model;

namespace Pathways.Travel.Network;

/// <summary>Trains, both ways, at their peak frequency; services that do not run at the peak are left out.</summary>
internal static class RailPatterns
{
    public static IEnumerable<ServicePattern> Of(TransportNetwork network, Places places, TravelRules rules)
    {
        foreach (var service in network.RailServices)
        {
            if (service.TrainsPerHourPeak <= 0 || service.Calls.Length < 2
                || (service.Provenance.Confidence == Confidence.Low && !rules.LowConfidenceIncluded))
                continue;
            var at = 0.0;
            var calls = service.Calls.Select(call => (places.OfStation(call.Crs), at += call.MinutesFromPrevious)).ToList();
            var pattern = ServicePattern.From(TravelMode.Rail, service.Name, 60 / service.TrainsPerHourPeak, calls);
            yield return pattern;
            yield return pattern.Reversed();
        }
    }
}
