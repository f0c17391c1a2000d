using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using Pathways.Api.Http;
using Pathways.Api.Operations;

namespace Pathways.Api.Resources;

/// <summary>Which rows of a table are asked for.</summary>
internal static class TableQuery
{
    /// <summary>Rows of a page unless said otherwise.</summary>
    public const int UsualLimit = 2000;

    /// <summary>Rows of a page at most.</summary>
    public const int MostRows = 10_000;

    /// <summary>The inputs of a table: page and filters by its columns.</summary>
    public static ImmutableArray<Input> Inputs(IEnumerable<Column> columns, bool withBox = false) =>
    [
        Input.Number("limit", "Rows of a page.", 1, MostRows, UsualLimit),
        Input.Number("offset", "Rows to leave out before the page. Results never change, so pages never shift.", 0, 1_000_000, 0),
        .. withBox ? new[] { new Input("bbox", InputPlace.Query, InputKind.Box, "Only what touches west,south,east,north in degrees.", "0.9,51.1,1.5,51.4") } : [],
        .. columns.Where(column => column.Filter).Select(column => column.Words.IsEmpty ? Input.Filter(column.Name, "Only rows with this: " + column.Description, (string)column.Example) : Input.OneOf(column.Name, column.Description, [.. column.Words])),
    ];

    /// <summary>The rows that match, all pages.</summary>
    public static ImmutableArray<TableRow> Matching(TableContent table, Values values)
    {
        var wanted = table.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Filter && values.Text(pair.column.Name) is not null)
            .Select(pair => (pair.index, Text: values.Text(pair.column.Name)!)).ToArray();
        var box = values.Box("bbox") is { } sides ? Boxed(sides) : null;
        return wanted.Length == 0 && box is null ? table.Rows
            : [.. table.Rows.Where(row => wanted.All(filter => row.Cells[filter.index] as string == filter.Text) && (box is null || (row.Outline is { } outline && box.Intersects(outline.Geometry))))];
    }

    /// <summary>One page of them, and where the next begins; null for no next.</summary>
    public static (ImmutableArray<TableRow> Rows, long? Next) Page(ImmutableArray<TableRow> rows, Values values, int usual = UsualLimit)
    {
        var (offset, limit) = (values.Whole("offset", 0), values.Whole("limit", usual));
        var page = rows.Skip((int)offset).Take((int)limit).ToImmutableArray();
        return (page, offset + page.Length < rows.Length ? offset + page.Length : null);
    }

    /// <summary>One row by its id.</summary>
    /// <exception cref="ApiProblem">There is none.</exception>
    public static TableRow One(TableContent table, string id, string what)
        => table.Rows.FirstOrDefault(row => row.Id == id) ?? throw ApiProblem.NotFound("id", what);

    /// <summary>A box; one whose west is greater than its east lies over the 180th meridian (RFC 7946, 5.2).</summary>
    private static Geometry Boxed(double[] sides)
    {
        static Polygon Of(double west, double south, double east, double north) => new(new LinearRing(
            [new Coordinate(west, south), new Coordinate(east, south), new Coordinate(east, north), new Coordinate(west, north), new Coordinate(west, south)]));
        return sides[0] <= sides[2]
            ? Of(sides[0], sides[1], sides[2], sides[3])
            : new MultiPolygon([Of(sides[0], sides[1], 180, sides[3]), Of(-180, sides[1], sides[2], sides[3])]);
    }
}
