using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>feed_info.txt, which a feed may leave out.</summary>
internal static class FeedInfoFile
{
    public static GtfsFeedInfo? Read(GtfsSource source, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, "feed_info.txt", faults, "feed_publisher_name");
        return table is not null && table.Next()
            ? new GtfsFeedInfo(
                table.Text(table.Column("feed_publisher_name")), table.Optional(table.Column("feed_version")), table.Optional(table.Column("feed_label")))
            : null;
    }
}
