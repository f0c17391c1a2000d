using System.Collections.Immutable;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>calendar.txt and calendar_dates.txt, of which a feed needs one.</summary>
internal static class CalendarFiles
{
    private const string WeekFile = "calendar.txt";
    private const string DatesFile = "calendar_dates.txt";
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static (ImmutableArray<GtfsService> Services, GtfsIds Ids)? Read(GtfsSource source, GtfsFaults faults)
    {
        var ids = new GtfsIds("calendar.txt or calendar_dates.txt", "service_id");
        var services = new List<GtfsService>();
        var (weeks, dates) = (Weeks(source, ids, services, faults), Dates(source, ids, services, faults));
        if (!weeks && !dates)
        {
            faults.Error(WeekFile, null, null, null, "does not exist, nor does calendar_dates.txt", "give one of them: they say on which dates trips run");
            return null;
        }

        return ([.. services], ids);
    }

    private static bool Weeks(GtfsSource source, GtfsIds ids, List<GtfsService> services, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, WeekFile, faults, ["service_id", .. Days, "start_date", "end_date"]);
        if (table is null)
            return Exists(source, WeekFile);
        var (id, from, to) = (table.Column("service_id"), table.Column("start_date"), table.Column("end_date"));
        var columns = Array.ConvertAll(Days, table.Column);
        while (table.Next())
        {
            if (!ids.Add(table, id, services.Count))
                continue;
            var days = 0;
            for (var day = 0; day < columns.Length; day++)
                days |= table.Whole(columns[day], 0, 1) << day;
            var (first, last) = (table.Date(from) ?? default, table.Date(to) ?? DateOnly.MaxValue);
            if (last < first)
                table.Bad(to, $"is before start_date of service \"{table.Text(id)}\"", "give a date not before it");
            services.Add(new GtfsService(table.Text(id), days, first, last, [], []));
        }

        return true;
    }

    private static bool Dates(GtfsSource source, GtfsIds ids, List<GtfsService> services, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, DatesFile, faults, "service_id", "date", "exception_type");
        if (table is null)
            return Exists(source, DatesFile);
        var (id, date, type) = (table.Column("service_id"), table.Column("date"), table.Column("exception_type"));
        var exceptions = new SortedSet<(int Service, DateOnly Date, bool Added)>();
        while (table.Next())
        {
            var service = ids.Find(table.Bytes(id));
            if (service == GtfsIds.Unknown)
            {
                service = services.Count;
                if (!ids.Add(table, id, service))
                    continue;
                services.Add(new GtfsService(Encoding.UTF8.GetString(table.Bytes(id)), 0, default, default, [], []));
            }

            var added = table.Whole(type, 1, 2) == 1;
            if (table.Date(date) is not { } day)
                continue;
            if (exceptions.Contains((service, day, !added)))
                table.Bad(date, $"is added and removed for service \"{table.Text(id)}\"", "give each date once");
            exceptions.Add((service, day, added));
        }

        foreach (var group in exceptions.GroupBy(exception => exception.Service))
        {
            services[group.Key] = services[group.Key] with
            {
                Added = [.. group.Where(exception => exception.Added).Select(exception => exception.Date)],
                Removed = [.. group.Where(exception => !exception.Added).Select(exception => exception.Date)],
            };
        }

        return true;
    }

    private static bool Exists(GtfsSource source, string file)
    {
        using var stream = source.Open(file);
        return stream is not null;
    }
}
