using System.Text.Json;
using System.Text.RegularExpressions;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>A publication of Kent as if no extract covered Medway: of Medway nothing is told as nought.</summary>
public sealed partial class NotCoveredPublicationTests
{
    private static readonly string[] OfPeople =
    [
        "attainment-and-need", "participation", "neet", "year-11-to-12", "groups", "send", "travel", "apprenticeships", "gap-by-level", "gap-by-type", "gap-by-subject", "gap-by-msoa-group",
    ];

    private static readonly string[] KnownAnyhow = ["percent_confirmed", "percent_courses_confirmed", "commissioned_for_residents", "zones", "cold_draws", "draws", "published"];

    private static readonly Lazy<(PublicationSource Source, IReadOnlyDictionary<string, byte[]> Files)> Made = new(() => KentPublication.Of("published", Without));

    [Fact]
    public void Every_figure_of_its_young_people_is_not_available_and_of_others_the_same_as_before()
    {
        var seen = new List<string>();
        foreach (var name in Made.Value.Files.Keys.Where(name => name.StartsWith("data/", StringComparison.Ordinal) && !name.EndsWith(".meta.csv", StringComparison.Ordinal)))
        {
            var (lines, before, meta) = (Lines(Made.Value.Files[name]), Lines(KentPublication.Files[name]), Lines(Made.Value.Files[name[..^4] + ".meta.csv"]));
            string[] indicators = [.. meta.Where(line => line[1] == "Indicator").Select(line => line[0]).Except(KnownAnyhow)];
            foreach (var (line, old) in lines.Skip(1).Zip(before.Skip(1)))
            {
                var medway = line[Array.IndexOf(lines[0], "la_name")] == "Medway";
                if (!medway || !OfPeople.Contains(name[5..^4]))
                {
                    var cohort = name == "data/population.csv" ? Array.IndexOf(lines[0], "level_2_and_below") : -1; // rests on the run's young people
                    if (!medway || name is "data/population.csv" or "data/offer.csv")
                        line.Where((_, at) => !medway || at != cohort).ShouldBe(old.Where((_, at) => !medway || at != cohort), name);
                    if (medway && cohort >= 0)
                        line[cohort].ShouldBe("x", name);
                    continue;
                }

                seen.Add(name[5..^4]);
                foreach (var indicator in indicators)
                    line[Array.IndexOf(lines[0], indicator)].ShouldBe("x", $"{name} {indicator}");
            }
        }

        OfPeople.Except(seen).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_says_so_at_the_head_of_the_area_of_the_county_and_among_the_limits()
    {
        var page = System.Text.Encoding.UTF8.GetString(Made.Value.Files["provision-gap.html"]);
        page.ShouldContain("No extract covers the young people of Medway: how many compete for a place at Level 2 or below, and for how many no suitable place is found, is not known.");
        page.ShouldNotContain("No young people compete");
        var told = OriginWords.NotCovered(Made.Value.Source.Provenance.Origin);
        page.Split(told).Length.ShouldBeGreaterThan(3, "heads of areas and limits");
        page[page.IndexOf("id=\"limits\"", StringComparison.Ordinal)..].ShouldContain(told);
        KentPublication.Text("provision-gap.html").ShouldNotContain("No extract covers");
    }

    [Theory]
    [InlineData("maps/gap-areas.geojson")]
    [InlineData("maps/gap-msoa-groups.geojson")]
    public void Maps_have_no_nought_there_either(string file)
    {
        var groups = Made.Value.Source.Counts.Groups.Where(group => group.AreaCode == "MED").Select(group => group.Code).Append("MED").ToHashSet();
        using var json = JsonDocument.Parse(Made.Value.Files[file]);
        var features = json.RootElement.GetProperty("features").EnumerateArray().Where(feature => groups.Contains(feature.GetProperty("id").GetString()!)).ToArray();
        features.ShouldNotBeEmpty();
        foreach (var feature in features)
            feature.GetProperty("properties").GetProperty("competing").GetString().ShouldBe("x");
    }

    private static PublicationSource Without(PublicationSource source) => source with { Provenance = source.Provenance with { Origin = source.Provenance.Origin with { NotCovered = [Authority.Medway] } } };

    private static string[][] Lines(byte[] csv) => [.. System.Text.Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Field().Matches(line).Select(field => field.Groups[1].Value).ToArray())];

    // A field with what parts it from the one before; in quotation marks it may hold commas.
    [GeneratedRegex("(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)")]
    private static partial Regex Field();
}
