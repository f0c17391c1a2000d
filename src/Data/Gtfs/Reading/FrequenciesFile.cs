using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>frequencies.txt, which a feed may leave out.</summary>
internal static class FrequenciesFile
{
    /// <summary>Longest headway that is believed: a day.</summary>
    private const int LongestHeadwaySeconds = 86_400;

    /// <param name="source">The feed.</param>
    /// <param name="trips">Trips as trips.txt has them.</param>
    /// <param name="kept">Their index in the feed, −1 for trips left out.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static ImmutableArray<GtfsFrequency> Read(GtfsSource source, GtfsIds trips, int[] kept, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, "frequencies.txt", faults, "trip_id", "start_time", "end_time", "headway_secs");
        if (table is null)
            return [];
        var (tripId, start, end) = (table.Column("trip_id"), table.Column("start_time"), table.Column("end_time"));
        var (headway, exact) = (table.Column("headway_secs"), table.Column("exact_times"));
        var rows = ImmutableArray.CreateBuilder<GtfsFrequency>();
        while (table.Next())
        {
            var trip = trips.Of(table, tripId);
            var (from, to) = (table.Seconds(start), table.Seconds(end));
            var seconds = table.Whole(headway, 1, LongestHeadwaySeconds);
            var times = table.Whole(exact, 0, 1, whenEmpty: 0) == 1;
            if (trip < 0 || from is null || to is null)
                continue;
            if (to <= from)
                table.Bad(end, $"is not after start_time of trip \"{table.Text(tripId)}\"", "give a later time, past 24:00:00 for the hours after midnight");
            else if (kept[trip] >= 0)
                rows.Add(new GtfsFrequency(kept[trip], from.Value, to.Value, seconds, times));
        }

        return rows.DrainToImmutable();
    }
}
