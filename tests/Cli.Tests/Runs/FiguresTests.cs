using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

/// <summary>What must hold between the figures of a run, by arithmetic on its files alone.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class FiguresTests(SmallKent kent)
{
    private static readonly string[] Adding =
    [
        "competing", "continuing", "newly_placed_choice", "newly_placed_best", "no_place_found_choice", "no_place_found_best", "zones", "zones_without_course",
    ];

    private IEnumerable<Table.Row> Areas => kent.Read("areas.csv").Rows;

    [Fact]
    public void Newly_placed_and_no_place_found_make_those_who_compete()
    {
        foreach (var row in Areas)
        {
            foreach (var answer in new[] { "choice", "best" })
                (row.Number("newly_placed_" + answer) + row.Number("no_place_found_" + answer)).ShouldBe(row.Number("competing"), row["area_name"]);
            row.Number("coordination_gap").ShouldBe(row.Number("newly_placed_best") - row.Number("newly_placed_choice"));
        }
    }

    [Fact]
    public void Reasons_account_for_everybody_who_competes()
    {
        foreach (var row in Areas)
        {
            foreach (var answer in new[] { "choice", "best" })
            {
                decimal Of(params string[] reasons) => reasons.Sum(reason => row.Number($"reason_{reason}_{answer}"));
                Of("first_choice", "higher_choices_full", "higher_choice_did_not_run").ShouldBe(row.Number("newly_placed_" + answer));
                Of("no_suitable_course_in_reach", "entry_conditions", "all_full", "groups_too_small", "dearer_than_no_place").ShouldBe(row.Number("no_place_found_" + answer));
            }
        }
    }

    [Fact]
    public void Levels_add_up_to_the_total_of_their_area()
    {
        foreach (var area in Areas.GroupBy(row => row["area_code"]))
        {
            var total = area.Single(row => row["level"] == "Total");
            foreach (var column in Adding.Where(column => !column.StartsWith("zones", StringComparison.Ordinal)))
                area.Where(row => row["level"] != "Total").Sum(row => row.Number(column)).ShouldBe(total.Number(column), $"{area.Key} {column}");
        }
    }

    [Fact]
    public void Areas_add_up_to_Kent_and_Kent_with_Medway_to_all()
    {
        foreach (var level in Areas.GroupBy(row => row["level"]))
        {
            var areas = level.ToDictionary(row => row["area_name"]);
            var all = areas["Kent and Medway"];
            var kentOnly = areas["Kent (county council area)"];
            var medway = areas["Medway"];
            var lcpas = areas.Values.Except([all, kentOnly, medway]).ToArray();
            lcpas.Length.ShouldBe(8);
            foreach (var column in Adding)
            {
                lcpas.Sum(row => row.Number(column)).ShouldBe(kentOnly.Number(column), $"{level.Key} {column}");
                (kentOnly.Number(column) + medway.Number(column)).ShouldBe(all.Number(column), $"{level.Key} {column}");
            }
        }
    }

    [Fact]
    public void Those_who_compete_are_the_learners_of_the_dataset_who_want_a_place()
    {
        // In scope, that is not on Level 3, and not keeping a place from last year.
        var learners = Table.Read(kent.Folder["small/learners.csv"]).Rows;
        Areas.Single(row => row["area_name"] == "Kent and Medway" && row["level"] == "Total").Number("competing")
            .ShouldBe(learners.Count(row => row["intended_level"] != "3" && row["stage"] != "continuing"));
        Areas.Single(row => row["area_name"] == "Kent and Medway" && row["level"] == "Total").Number("cohort_16_17")
            .ShouldBe(learners.Count(row => row["academic_age"] is "16" or "17"));
    }

    [Fact]
    public void Statuses_add_up_to_the_cohort()
    {
        foreach (var row in Areas.Where(row => row["cohort_16_17"] != "z"))
        {
            // Six figures of one decimal, each rounded by up to 0.05.
            new[] { "participating", "re_engagement", "work_without_regulated_training", "neet_active", "neet_inactive", "not_known" }
                .Sum(status => row.Number("status_" + status)).ShouldBe(row.Number("cohort_16_17"), 0.3m);
            (row.Number("status_neet_active") + row.Number("status_neet_inactive")).ShouldBe(row.Number("neet_central"), 0.15m);
        }
    }

    [Fact]
    public void Low_central_and_high_stand_in_that_order()
    {
        foreach (var row in Areas.Where(row => row["cohort_16_17"] != "z"))
        {
            foreach (var figure in new[] { "neet", "neet_linked_to_no_place" })
            {
                row.Number(figure + "_low").ShouldBeInRange(0, row.Number(figure + "_central"));
                row.Number(figure + "_central").ShouldBeLessThanOrEqualTo(row.Number(figure + "_high"));
            }

            row.Number("neet_linked_to_no_place_central").ShouldBeLessThanOrEqualTo(row.Number("neet_central"));
        }
    }

    [Fact]
    public void No_offer_takes_more_than_its_open_places_and_all_placed_are_somewhere()
    {
        var offers = kent.Read("offers.csv").Rows;
        foreach (var row in offers)
        {
            foreach (var answer in new[] { "choice", "best" })
            {
                row.Number("newly_placed_" + answer).ShouldBeInRange(0, row.Number("open_places"), row["offer_id"]);
                row.Number("unfilled_" + answer).ShouldBe(row.Number("open_places") - row.Number("newly_placed_" + answer));
                if (row["runs_" + answer] == "false")
                    row.Number("newly_placed_" + answer).ShouldBe(0);
            }

            row.Number("first_choice_applicants").ShouldBeLessThanOrEqualTo(row.Number("applicants"));
            row.Number("waiting_list").ShouldBe(row.Number("applicants") - row.Number("newly_placed_choice"));
        }

        var all = Areas.Single(row => row["area_name"] == "Kent and Medway" && row["level"] == "Total");
        foreach (var answer in new[] { "choice", "best" })
            offers.Sum(row => row.Number("newly_placed_" + answer)).ShouldBe(all.Number("newly_placed_" + answer));
    }

    [Fact]
    public void Placements_one_by_one_add_up_to_areas_and_offers()
    {
        var placements = kent.Read("placements.csv").Rows;
        placements.Select(row => row["learner_id"]).ShouldBeUnique();
        var totals = Areas.Where(row => row["level"] == "Total").ToDictionary(row => row["area_code"]);
        foreach (var answer in new[] { "choice", "best" })
        {
            foreach (var area in placements.GroupBy(row => row["area_code"]))
                area.Count(row => row["offer_" + answer] != "z").ShouldBe((int)totals[area.Key].Number("newly_placed_" + answer), area.Key);
            var taken = placements.Where(row => row["offer_" + answer] != "z").GroupBy(row => row["offer_" + answer]).ToDictionary(offer => offer.Key, offer => (decimal)offer.Count());
            foreach (var offer in kent.Read("offers.csv").Rows.GroupBy(row => row["offer_id"]))
                offer.Sum(row => row.Number("newly_placed_" + answer)).ShouldBe(taken.GetValueOrDefault(offer.Key), offer.Key);
            placements.Select(row => row.NumberOrNone("minutes_" + answer) ?? 0).Max().ShouldBeLessThanOrEqualTo(60);
        }
    }

    [Fact]
    public void A_place_is_worth_nothing_where_one_is_empty_and_never_more_than_its_loss()
    {
        foreach (var row in kent.Read("offers.csv").Rows.Where(row => row["runs_best"] == "true"))
        {
            row.Number("value_of_one_more_place").ShouldBeGreaterThanOrEqualTo(0);
            if (row.NumberOrNone("loss_of_one_place") is { } loss)
                loss.ShouldBeGreaterThanOrEqualTo(row.Number("value_of_one_more_place"), row["offer_id"]);
            if (row.Number("unfilled_best") > 0)
                (row.Number("value_of_one_more_place"), row.Number("loss_of_one_place")).ShouldBe((0, 0), row["offer_id"]);
        }
    }

    [Fact]
    public void Apprenticeships_are_never_more_certain_than_wanted()
    {
        foreach (var row in kent.Read("apprenticeships.csv").Rows)
            row.Number("expected_starts").ShouldBeLessThanOrEqualTo(row.Number("demand"));
        foreach (var row in Areas.Where(row => row["cohort_16_17"] != "z"))
        {
            foreach (var tier in new[] { "to_level2", "level3" })
                (row.Number("apprenticeship_expected_starts_" + tier) + row.Number("apprenticeship_shortfall_" + tier)).ShouldBe(row.Number("apprenticeship_demand_" + tier), 0.1m);
        }
    }

    [Fact]
    public void The_summary_says_the_same_as_the_tables()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(kent.FirstFolder, "summary.json")));
        var said = json.RootElement.GetProperty("areas").EnumerateArray()
            .SelectMany(area => area.GetProperty("levels").EnumerateArray().Select(level => (
                Area: area.GetProperty("code").GetString()!, Level: level.GetProperty("level").GetString()!, Competing: level.GetProperty("competing").GetDecimal(),
                Choice: level.GetProperty("newly_placed_choice").GetDecimal(), Best: level.GetProperty("newly_placed_best").GetDecimal())));
        said.ShouldBe(Areas.Select(row => (row["area_code"], row["level"], row.Number("competing"), row.Number("newly_placed_choice"), row.Number("newly_placed_best"))));
        json.RootElement.GetProperty("travel_limit_minutes").GetInt32().ShouldBe(60);
    }
}
