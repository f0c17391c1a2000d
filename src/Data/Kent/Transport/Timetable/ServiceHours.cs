using Pathways.Model;

namespace Pathways.Data.Kent.Transport.Timetable;

/// <summary>The hours in which services are taken to run. All of them are assumptions, since the extracts give headways only.</summary>
internal static class ServiceHours
{
    /// <summary>Buses leave either end between these times of day; the extract has no first and last buses.</summary>
    public static readonly (int From, int To) Bus = (6 * 3600, 20 * 3600);

    private static readonly (int From, int To)[] Peaks = [(6 * 3600, (9 * 3600) + 1800), ((15 * 3600) + 1800, 19 * 3600)];

    /// <summary>Weekdays of the school year 2026/27; the services themselves run in the holidays too.</summary>
    public static readonly GtfsService TermWeekdays = new(
        "term-weekdays", 0b0011111, new DateOnly(2026, 9, 1), new DateOnly(2027, 7, 23), [],
        [
            // Bank holidays in England and Wales on weekdays (gov.uk/bank-holidays).
            new(2026, 12, 25), new(2026, 12, 28), new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31),
        ]);

    /// <summary>A trip's rows of frequencies.txt from its first departure to its last, peak and off-peak apart where they differ.</summary>
    public static IEnumerable<GtfsFrequency> Trains(int trip, RailServiceFacts service)
    {
        var edges = Peaks.SelectMany(peak => new[] { peak.From, peak.To }).Append(service.FirstSeconds).Append(service.LastSeconds)
            .Where(edge => edge >= service.FirstSeconds && edge <= service.LastSeconds).Distinct().Order().ToArray();
        GtfsFrequency? open = null;
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var trains = Array.Exists(Peaks, peak => from >= peak.From && to <= peak.To) ? service.TrainsPerHourPeak : service.TrainsPerHourOffPeak;
            var row = trains <= 0 ? null : new GtfsFrequency(trip, from, to, (int)Math.Round(3600 / trains), Exact: false);
            if (open is not null && open.HeadwaySeconds == row?.HeadwaySeconds && open.ToSeconds == from)
            {
                open = open with { ToSeconds = to };
                continue;
            }

            if (open is not null)
                yield return open;
            open = row;
        }

        if (open is not null)
            yield return open;
    }
}
