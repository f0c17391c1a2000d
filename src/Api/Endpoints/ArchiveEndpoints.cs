using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Api.Summaries;

namespace Pathways.Api.Endpoints;

/// <summary>All that a caller may read of a run, in one archive.</summary>
internal static class ArchiveEndpoints
{
    private static readonly string[] About = ["file", "column", "unit", "meaning"];
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // what a zip can say, and the same for everybody

    public static void Map(IEndpointRouteBuilder routes)
        => routes.MapOperation(new Operation("getRunArchive", "GET", "/api/v1/runs/{run}/archive", "Results", Access.Read, "Everything that the caller may read of a run, as one zip archive")
        {
            Description = "The summary as JSON, every table as CSV, cold spots as GeoJSON too, and columns.csv with the meaning, unit and basis of every column. Counts of people are as the caller may see them.",
            Inputs = [RunAccess.Input],
            MediaTypes = [Media.Zip],
            Example = "\"PK…\"",
            Errors = ResultEndpoints.Errors,
        }, async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            request.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"{run.View.RunId}.zip\"";
            return new Representation(request, Media.Zip, run.Basis, run.Result.AreaSet, () => ZipAsync(request, run));
        });

    private static async Task<Content> ZipAsync(ApiRequest request, DoneRun run)
    {
        var tables = new List<(string Name, TableContent Content)>();
        foreach (var table in ResultEndpoints.Tables)
            tables.Add((table.Name, await table.ContentAsync(run, request)));
        return new Content(Zip(request, run, tables));
    }

    private static byte[] Zip(ApiRequest request, DoneRun run, List<(string Name, TableContent Content)> tables)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "README.txt", Encoding.UTF8.GetBytes($"{request.Notice.TrimEnd('.')}.\nRun {run.View.RunId}, results {run.ToldHash ?? "told within the authority"}, profile {request.View.Profile.ToString().ToLowerInvariant()}.\nc: withheld; low: 1 to 4; z: does not apply; x: not available. columns.csv tells what every column means.\n"));
            Add(zip, "summary.json", SummaryDocuments.Run(run, request.View, request.Notice));
            foreach (var (name, content) in tables)
                Add(zip, name + ".csv", TableWriter.Csv(content, content.Rows));
            Add(zip, "columns.csv", Columns(tables));
            var spots = tables.First(table => table.Name == "cold-spots").Content;
            Add(zip, "cold-spots.geojson", TableWriter.GeoJson(spots, spots.Rows, json => TableAnswer.Notice(json, request, run.View.RunId)));
        }

        return memory.ToArray();
    }

    private static byte[] Columns(List<(string Name, TableContent Content)> tables)
    {
        var all = new TableContent("columns", [.. About.Select(name => new Column(name, ColumnKind.Text, "text", name, name))],
            [.. tables.SelectMany(table => table.Content.Columns.Select(column => new TableRow(table.Name + column.Name, ImmutableArray.Create<object?>(table.Name + ".csv", column.Name, column.Unit, column.Description), null)))]);
        return TableWriter.Csv(all, all.Rows);
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Earliest;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
