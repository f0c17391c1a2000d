using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>What files say of people, and what they must not tell.</summary>
public sealed class PublicationAttackTests
{
    [Fact]
    public void Files_say_of_people_exactly_what_left_through_the_door()
    {
        var (figures, result) = (KentPublication.Source.Figures, KentPublication.Source.Result);
        var area = result.Areas.ToDictionary(one => one.Kind == AreaKind.Lcpa ? one.Name : one.Code is "MED" ? "E06000035" : one.Code, StringComparer.Ordinal);
        var read = 0;
        foreach (var (file, of) in (IEnumerable<(string, Func<AreaResult, string[], string, PublishedFigure?>)>)
            [
                ("gap-by-level", (one, keys, column) => Level(figures, one.Code, keys[0], column)),
                ("participation", (one, keys, _) => keys[0] == "Total" ? figures.Cohort(one.Code) : null),
                ("population", (one, keys, column) => column != "people" ? null : figures.Population(one.Code, int.Parse(keys[^1], CultureInfo.InvariantCulture))),
                ("neet", (one, _, column) => figures.Expected(one.Code, column switch { "neet_low" => ExpectedMeasure.NeetLow, "neet_central" => ExpectedMeasure.NeetCentral, "neet_high" => ExpectedMeasure.NeetHigh, _ => ExpectedMeasure.NotKnown })),
                ("gap-by-msoa-group", (one, keys, column) => keys[2] == "Total" ? Level(figures, one.Code, "Total", column) : figures.Msoas(keys[2], Measure(column))),
                ("send", (one, _, column) => column is "commissioned_for_residents" ? null : figures.Plan(one.Code, column switch { "with_plan" => PlanMeasure.All, "continuing" => PlanMeasure.Continuing, "competing" => PlanMeasure.Competing, "placed_choice" => PlanMeasure.PlacedChoice, _ => PlanMeasure.PlacedBest })),
            ])
        {
            var lines = OpenDataRules.Lines(KentPublication.Text($"data/{file}.csv"));
            var head = lines[0];
            var (lcpa, filters) = (Array.IndexOf(head, "lcpa"), OpenDataRules.Lines(KentPublication.Text($"data/{file}.meta.csv")).Count(line => line[1] == "Filter"));
            foreach (var line in lines.Skip(1))
            {
                var one = area[line[lcpa] == "Total" ? line[Array.IndexOf(head, "new_la_code")] : line[lcpa]];
                string[] keys = [.. line[(lcpa + 1)..(lcpa + filters)], line[0][..4]];
                for (var column = lcpa + filters; column < head.Length; column++)
                {
                    if (of(one, keys, head[column]) is not { } figure)
                        continue;
                    line[column].ShouldBe(figure.ToString(), $"{file} {one.Name} {string.Join(' ', keys)} {head[column]}");
                    read++;
                }
            }
        }

        read.ShouldBeGreaterThan(600);
    }

    [Fact]
    public void A_publication_shows_what_the_server_shows_of_the_same_run()
    {
        var server = DisclosedRun.Of(KentPublication.Source.Result, DisclosureReader.Read()["published"]);
        foreach (var area in KentPublication.Source.Result.Areas)
        {
            foreach (var band in (LevelBand?[])[null, LevelBand.Entry, LevelBand.Level1, LevelBand.Level2])
            {
                foreach (var measure in Enum.GetValues<PeopleMeasure>())
                    KentPublication.Source.Figures.Area(area.Code, band, measure).ShouldBe(server.Area(area.Code, band, measure));
            }

            foreach (var measure in Enum.GetValues<ExpectedMeasure>())
                KentPublication.Source.Figures.Expected(area.Code, measure).ShouldBe(server.Expected(area.Code, measure));
        }
    }

    [Fact]
    public void The_log_that_leaves_tells_no_more_than_the_tables_do()
    {
        using var log = System.Text.Json.JsonDocument.Parse(KentPublication.Text("disclosure-log.json"));
        var figures = KentPublication.Source.Figures;
        figures.Log.Secondary.ShouldNotBeEmpty("else there is nothing to tell apart");
        foreach (var key in figures.Own.Cells.Select(cell => cell.Key).Where(key => key.Contains('/', StringComparison.Ordinal)))
            KentPublication.Text("disclosure-log.json").ShouldNotContain($"\"{key}\"");
        using var book = SpreadsheetDocument.Open(new MemoryStream(KentPublication.Files["tables.xlsx"]), isEditable: false);
        var texts = book.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray();
        var sheets = book.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Where(sheet => char.IsDigit(sheet.Name!.Value![0])).ToArray();
        var told = log.RootElement.GetProperty("tables_with_people").EnumerateArray().ToArray();
        told.Length.ShouldBeGreaterThan(10);
        foreach (var table in told)
        {
            var id = table.GetProperty("table").GetString()!.Replace('-', '_');
            var sheet = sheets.Single(sheet => sheet.Name!.Value!.EndsWith("_" + id, StringComparison.Ordinal));
            var cells = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Cell>().Where(cell => cell.DataType?.Value == CellValues.SharedString)
                .Select(cell => texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]).ToArray();
            (table.GetProperty("low").GetInt32(), table.GetProperty("withheld").GetInt32()).ShouldBe((cells.Count(cell => cell == "[low]"), cells.Count(cell => cell == "[c]")), id);
        }
    }

    [Fact]
    public void A_copy_for_the_inside_is_unrounded_and_says_so()
    {
        var (source, files) = KentPublication.Of("internal");
        var total = source.Result.Total.AllLevels;
        source.Figures.Area("ALL", null, PeopleMeasure.NoPlaceFoundChoice).Number.ShouldBe(total.NoPlaceFoundChoice);
        System.Text.Encoding.UTF8.GetString(files["provision-gap.html"]).ShouldContain("Do not publish or pass on");
        KentPublication.Text("provision-gap.html").ShouldNotContain("Do not publish or pass on");
        KentPublication.Text("disclosure-log.json").ShouldContain("\"profile\": \"published\"");
    }

    private static PublishedFigure? Level(DisclosedPublication figures, string area, string level, string column)
    {
        LevelBand? band = level == "Total" ? null : Enum.GetValues<LevelBand>().First(one => one.Words() == level);
        return column switch
        {
            "competing" => figures.Area(area, band, PeopleMeasure.Competing),
            "no_place_choice" => figures.Area(area, band, PeopleMeasure.NoPlaceFoundChoice),
            "no_place_best" => figures.Area(area, band, PeopleMeasure.NoPlaceFoundBest),
            "placed_choice" => figures.Area(area, band, PeopleMeasure.PlacedChoice),
            "placed_best" => figures.Area(area, band, PeopleMeasure.PlacedBest),
            "no_place_mean" => figures.Gap(area, band, IntervalEnd.Mean),
            "no_place_lower" => figures.Gap(area, band, IntervalEnd.Lower),
            "no_place_upper" => figures.Gap(area, band, IntervalEnd.Upper),
            _ => null,
        };
    }

    private static WishMeasure Measure(string column) => column switch { "competing" => WishMeasure.Competing, "no_place_choice" => WishMeasure.NoPlaceChoice, _ => WishMeasure.NoPlaceBest };
}
