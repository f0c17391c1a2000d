using System.Globalization;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>The cohort at Level 2 and below by year: a column that anybody can make anew from others of the same files, so that it tells of nobody what those do not.</summary>
public sealed class CohortToLastYearTests
{
    private const int Nearest = 10;
    private static readonly string[] Levels = ["Intends Entry level", "Intends Level 1", "Intends Level 2"];

    [Fact]
    public void The_published_cohort_is_the_share_of_the_first_year_of_the_published_population_and_nothing_more()
    {
        var needs = Rows("attainment-and-need").Where(row => Levels.Contains(row["need"])).ToLookup(row => (row["la_name"], row["lcpa"]), row => row["people"]);
        var seen = 0;
        foreach (var area in Rows("population").GroupBy(row => (row["la_name"], row["lcpa"])))
        {
            var years = area.OrderBy(row => row["time_period"], StringComparer.Ordinal).ToArray();
            years[^1]["time_period"].ShouldBe("203233", "the issue asks for the years to 2032");
            needs[area.Key].Count().ShouldBe(Levels.Length);
            foreach (var year in years)
            {
                var told = needs[area.Key].All(IsNumber) && IsNumber(year["people"]) && IsNumber(years[0]["people"]);
                told.ShouldBeTrue($"{area.Key}: else nothing is tried");
                var expected = needs[area.Key].Sum(Number) * Number(year["people"]) / Number(years[0]["people"]);
                year["level_2_and_below"].ShouldBe((Nearest * Math.Round(expected / Nearest, MidpointRounding.AwayFromZero)).ToString("F0", CultureInfo.InvariantCulture), $"{area.Key} {year["time_period"]}");
                seen++;
            }

            years.Select(year => year["level_2_and_below"]).Distinct().Count().ShouldBeGreaterThan(1, $"{area.Key}: it moves with the population");
        }

        seen.ShouldBeGreaterThan(60);
    }

    /// <summary>Young people of 2028/29 are drawn by the model, not multiplied: their number at these levels is that of the same shares, up to the draw.</summary>
    [Fact]
    public void The_model_that_draws_a_later_year_comes_to_the_same_cohort()
    {
        var drawn = LightRun.Of("cohort-2028").World;
        drawn.Dataset.AcademicYear.StartYear.ShouldBe(2028);
        var areaOfZone = drawn.Zones.ToDictionary(zone => zone.Code, zone => drawn.Areas.Areas[drawn.Areas.AreaOfMsoa[zone.MsoaCode]].Name, StringComparer.Ordinal);
        var published = Rows("population").Where(row => row["time_period"] == "202829").ToDictionary(row => row["lcpa"] == "Total" ? row["la_name"] : row["lcpa"], row => Number(row["level_2_and_below"]), StringComparer.Ordinal);
        var counted = drawn.Learners.Where(learner => learner.InDfeCohort && learner.IntendedLevel.Band() is LevelBand.Entry or LevelBand.Level1 or LevelBand.Level2).CountBy(learner => areaOfZone[learner.ZoneCode]).ToDictionary();
        foreach (var (area, count) in counted)
        {
            var told = published[area];
            Math.Abs(told - count).ShouldBeLessThan(4 * Math.Sqrt(2 * count) + Nearest, $"{area}: {told} told, {count} drawn; each year's number is a draw, and four standard errors of the difference of two are allowed");
        }

        counted.Count.ShouldBe(9);
    }

    private static Dictionary<string, string>[] Rows(string table)
    {
        var lines = OpenDataRules.Lines(KentPublication.Text($"data/{table}.csv"));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
