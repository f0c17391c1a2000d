using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>agency.txt and routes.txt.</summary>
internal static class RoutesFiles
{
    private const string AgencyFile = "agency.txt";
    private const string RouteFile = "routes.txt";
    private const int LargestType = 1799;

    public static (ImmutableArray<GtfsAgency> Agencies, GtfsIds Ids)? Agencies(GtfsSource source, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, AgencyFile, faults, "agency_name");
        if (table is null)
            return null;
        var (id, name) = (table.Column("agency_id"), table.Column("agency_name"));
        var ids = new GtfsIds(AgencyFile, "agency_id");
        var agencies = ImmutableArray.CreateBuilder<GtfsAgency>();
        while (table.Next())
        {
            if (id < 0 && agencies.Count > 0)
                faults.Error(AgencyFile, table.Line, "agency_id", null, "column is missing", "GTFS requires it where there are several agencies");
            else if (id < 0 || ids.Add(table, id, agencies.Count, mayBeEmpty: true))
                agencies.Add(new GtfsAgency(table.Text(id), table.Optional(name) ?? table.Text(id)));
        }

        if (agencies.Count == 0)
            faults.Error(AgencyFile, null, null, null, "has no rows", "give at least one agency");
        return (agencies.DrainToImmutable(), ids);
    }

    public static (ImmutableArray<GtfsRoute> Routes, GtfsIds Ids)? Routes(
        GtfsSource source, (ImmutableArray<GtfsAgency> Agencies, GtfsIds Ids)? agencies, GtfsFaults faults)
    {
        using var table = GtfsTable.Open(source, RouteFile, faults, "route_id", "route_type");
        if (table is null)
            return null;
        var (id, agency, type) = (table.Column("route_id"), table.Column("agency_id"), table.Column("route_type"));
        var (shortName, longName, confidence) = (table.Column("route_short_name"), table.Column("route_long_name"), table.Column("confidence"));
        var ids = new GtfsIds(RouteFile, "route_id");
        var routes = ImmutableArray.CreateBuilder<GtfsRoute>();
        while (table.Next())
        {
            if (!ids.Add(table, id, routes.Count))
                continue;
            routes.Add(new GtfsRoute(
                table.Text(id), agencies is { } known ? Agency(table, agency, known) : 0,
                table.Optional(shortName) ?? table.Optional(longName) ?? table.Text(id),
                table.Whole(type, 0, LargestType), ConfidenceOf(table, confidence)));
        }

        return (routes.DrainToImmutable(), ids);
    }

    private static int Agency(GtfsTable table, int column, (ImmutableArray<GtfsAgency> Agencies, GtfsIds Ids) agencies)
    {
        if (!table.Bytes(column).IsEmpty && agencies.Ids.Count > 0)
            return Math.Max(agencies.Ids.Of(table, column), 0);
        if (agencies.Agencies.Length > 1 && agencies.Ids.Find([]) == GtfsIds.Unknown)
            table.Bad(column, $"is missing at route \"{table.Text(table.Column("route_id"))}\"", "GTFS requires agency_id where there are several agencies");
        return Math.Max(agencies.Ids.Find([]), 0);
    }

    private static Confidence? ConfidenceOf(GtfsTable table, int column)
    {
        if (table.Optional(column) is not { } word)
            return null;
        if (Codes.Confidences.TryGetValue(word, out var confidence))
            return confidence;
        table.Bad(column, "is not a known code", "allowed are " + string.Join(", ", Codes.Confidences.Keys));
        return null;
    }
}
