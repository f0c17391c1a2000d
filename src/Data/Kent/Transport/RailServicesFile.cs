using System.Globalization;
using Pathways.Data.Tables;

namespace Pathways.Data.Kent.Transport;

/// <summary>Trains by stopping pattern as a table.</summary>
internal static class RailServicesFile
{
    public static string Make(IEnumerable<RailServiceFacts> services)
    {
        var file = new CsvWriterFile(
            "service_id", "service", "stations", "minutes_from_previous", "trains_per_hour_peak", "trains_per_hour_off_peak", "basis", "confidence", "source");
        foreach (var service in services)
        {
            file.Row(
                service.Id, service.Name, string.Join(';', service.Calls.Select(call => call.Crs)),
                string.Join(';', service.Calls.Select(call => call.MinutesFromPrevious.ToString(CultureInfo.InvariantCulture))),
                service.TrainsPerHourPeak, service.TrainsPerHourOffPeak,
                Codes.Word(service.Provenance.Basis), Codes.Word(service.Provenance.Confidence), service.Provenance.Source);
        }

        return file.ToString();
    }
}
