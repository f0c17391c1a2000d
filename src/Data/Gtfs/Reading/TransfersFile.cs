using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>transfers.txt, which a feed may leave out. Rules for single routes or trips are passed over with a note.</summary>
internal static class TransfersFile
{
    private const string File = "transfers.txt";

    public static ImmutableArray<GtfsTransfer> Read(GtfsSource source, GtfsIds stops, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, File, faults, "from_stop_id", "to_stop_id");
        if (table is null)
            return [];
        var (from, to) = (table.Column("from_stop_id"), table.Column("to_stop_id"));
        var (type, minimum) = (table.Column("transfer_type"), table.Column("min_transfer_time"));
        int[] narrower = [table.Column("from_route_id"), table.Column("to_route_id"), table.Column("from_trip_id"), table.Column("to_trip_id")];
        var rows = ImmutableArray.CreateBuilder<GtfsTransfer>();
        while (table.Next())
        {
            var kind = table.Whole(type, 0, 5, whenEmpty: 0);
            if (kind > 3 || Array.Exists(narrower, column => !table.Bytes(column).IsEmpty))
            {
                faults.Note(File, table.Line, "transfer_type", GtfsTime.Plain(kind), "holds for single routes or trips only", "only transfers between stops are used");
                continue;
            }

            var (fromStop, toStop) = (stops.Of(table, from), stops.Of(table, to));
            int? seconds = table.Bytes(minimum).IsEmpty ? null : table.Whole(minimum, 0, 86_400);
            if (fromStop >= 0 && toStop >= 0)
                rows.Add(new GtfsTransfer(fromStop, toStop, kind, seconds));
        }

        return rows.DrainToImmutable();
    }
}
