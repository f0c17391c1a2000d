using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Pathways.Api.Resources;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Every count of people that is told as a number, in whatever form.</summary>
/// <param name="Numbers">By where it stands: the address, the form, the place in it, and the name of the count after the last space.</param>
/// <param name="Forms">The forms that were looked through.</param>
internal sealed record Told(Dictionary<string, double> Numbers, SortedSet<string> Forms)
{
    private static readonly string[] Asked = ["application/json", "text/csv", "application/geo+json", "application/zip"];

    /// <summary>Names of counts of people, and of figures made of them.</summary>
    public static HashSet<string> Counts { get; } =
    [
        .. People(ResultAreas.Fields), .. People(ResultAreas.MsoaFields), .. People(ResultOffers.Fields), .. People(ResultColdSpots.Fields), .. People(ResultLots.Fields),
        "difference", "difference_lower", "difference_upper", "placed_before", "placed_after", "gap", "gap_lower", "gap_upper", "places_per_100_competing", "places_shared", "travel_median_choice",
        "neet_rate_percent", "composition_points", "provision_points",
    ];

    /// <summary>What a role is told at addresses, in every form in which each is answered.</summary>
    public static async Task<Told> ByAsync(ApiUnderTest api, string? role, IEnumerable<string> paths)
    {
        var told = new Told(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var path in paths)
        {
            foreach (var form in Asked)
            {
                using var answer = await api.SendAsync(role, HttpMethod.Get, path, null, ("Accept", form));
                if ((int)answer.StatusCode == 200 && answer.Content.Headers.ContentType?.MediaType == form)
                    told.Take(form, await answer.Content.ReadAsByteArrayAsync(), path + " " + form);
            }
        }

        return told;
    }

    private static IEnumerable<string> People<T>(Field<T>[] fields) => fields.Where(field => field.Column.Kind == ColumnKind.People).Select(field => field.Column.Name);

    private void Take(string form, byte[] content, string at)
    {
        Forms.Add(form);
        if (form == "text/csv")
            Take(Encoding.UTF8.GetString(content), at);
        else if (form == "application/zip")
            TakeAll(content, at);
        else
            Take(JsonDocument.Parse(content).RootElement, at);
    }

    private void TakeAll(byte[] zip, string at)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries.Where(entry => !entry.Name.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(bytes);
            if (entry.Name.EndsWith(".csv", StringComparison.Ordinal))
                Take(Encoding.UTF8.GetString(bytes.ToArray()), at + "/" + entry.Name);
            else
                Take(JsonDocument.Parse(bytes.ToArray()).RootElement, at + "/" + entry.Name);
        }
    }

    private void Take(string csv, string at)
    {
        var lines = csv.TrimEnd('\n').Split('\n').Select(Cells).ToArray();
        for (var line = 1; line < lines.Length; line++)
        {
            lines[line].Length.ShouldBe(lines[0].Length, at);
            for (var cell = 0; cell < lines[0].Length; cell++)
            {
                if (Counts.Contains(lines[0][cell]) && double.TryParse(lines[line][cell], CultureInfo.InvariantCulture, out var number))
                    Numbers[$"{at}/{line} {lines[0][cell]}"] = number;
            }
        }
    }

    private void Take(JsonElement element, string at)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (item, index) in element.EnumerateArray().Select((item, index) => (item, index)))
                Take(item, at + "/" + index);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (Counts.Any(count => member.Name == count || member.Name.EndsWith("_" + count, StringComparison.Ordinal)) && member.Value.ValueKind == JsonValueKind.Number)
                    Numbers[at + " " + member.Name] = member.Value.GetDouble();
                Take(member.Value, at + "/" + member.Name);
            }
        }
    }

    /// <summary>The cells of a line of CSV; none of ours holds a line break.</summary>
    private static string[] Cells(string line)
    {
        var (cells, quoted) = (new List<StringBuilder> { new() }, false);
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                cells.Add(new StringBuilder());
            else
                cells[^1].Append(letter);
        }

        return [.. cells.Select(cell => cell.ToString())];
    }
}
