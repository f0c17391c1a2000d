using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Kept;

/// <summary>What is explained of one learner or provider is what the run folder says.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class ExplainTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("first_choice")]
    [InlineData("higher_choices_full")]
    [InlineData("all_full")]
    public async Task A_learner_is_explained_as_the_table_of_placements_has_it(string reason)
    {
        var row = kent.Read("placements.csv").Rows.First(row => row["reason_choice"] == reason);
        var words = await AskAsync(kent.FirstData, "learner", row["learner_id"]);
        words.ShouldContain("modelled");
        words.ShouldContain("Best case: ");
        words.ShouldContain("Travel need  ");
        using var json = JsonDocument.Parse(await AskAsync(kent.FirstData, "learner", row["learner_id"], "--json"));
        var learner = json.RootElement;
        learner.GetProperty("facts").GetProperty("Travel need").GetString().ShouldBeOneOf("Independent", "Trained", "Assisted");
        var courses = learner.GetProperty("suitable_courses").EnumerateArray().ToArray();
        courses.Length.ShouldBe((int)row.Number("suitable_courses"));
        courses.Select(course => course.GetProperty("rank").GetInt32()).ShouldBe(Enumerable.Range(1, courses.Length));
        (learner.GetProperty("choice").GetProperty("offer_id").GetString() ?? "").ShouldBe(Plain(row["offer_choice"]));
        (learner.GetProperty("best_case").GetProperty("offer_id").GetString() ?? "").ShouldBe(Plain(row["offer_best"]));
        words.ShouldContain(learner.GetProperty("choice").GetProperty("explanation").GetString()!);

        // Who has no place because all was full finds no room, and whoever has one finds it in the own list at its rank.
        if (reason == "all_full")
            courses.ShouldAllBe(course => !course.GetProperty("had_room").GetBoolean());
        else
            courses[(int)row.Number("rank_choice") - 1].GetProperty("offer_id").GetString().ShouldBe(row["offer_choice"]);
    }

    [Fact]
    public async Task The_points_score_and_the_risk_are_told_factor_by_factor_with_how_weak_they_are()
    {
        var words = await AskAsync(kent.FirstData, "learner", kent.Read("placements.csv").Rows[0]["learner_id"]);

        words.ShouldContain("Points score (RONI)");
        words.ShouldContain("F2 was 0.32");
        words.ShouldContain("never for eligibility");
        words.ShouldContain("Modelled risk with a place");
        words.ShouldContain("odds with no factor");
        words.ShouldContain("no coefficient is published");
    }

    [Fact]
    public async Task A_provider_is_explained_as_the_table_of_offers_has_it()
    {
        var rows = kent.Read("offers.csv").Rows.GroupBy(row => row["provider_id"]).MaxBy(group => group.Sum(row => row.Number("applicants")))!.ToArray();
        (await AskAsync(kent.FirstData, "provider", rows[0]["provider_id"])).ShouldContain("not yet confirmed by providers");
        using var json = JsonDocument.Parse(await AskAsync(kent.FirstData, "provider", rows[0]["provider_id"], "--json"));
        json.RootElement.GetProperty("name").GetString().ShouldBe(rows[0]["provider_name"]);
        var offers = json.RootElement.GetProperty("offers").EnumerateArray().ToDictionary(offer => (offer.GetProperty("offer_id").GetString()!, offer.GetProperty("commissioned").GetBoolean()));
        offers.Count.ShouldBe(rows.Length);
        foreach (var row in rows)
        {
            var offer = offers[(row["offer_id"], row["place_kind"] == "commissioned")];
            foreach (var (key, column) in new[] { ("applicants", "applicants"), ("waiting_list", "waiting_list"), ("newly_placed", "newly_placed_choice"), ("open_places", "open_places") })
                ((decimal)offer.GetProperty(key).GetInt32()).ShouldBe(row.Number(column), row["offer_id"] + " " + column);
        }
    }

    [Fact]
    public async Task Who_is_not_there_is_told()
    {
        (await Command.RunAsync(_folder, "explain", "learner", "nobody", "--data", kent.FirstData)).Refused().Error.ShouldContain("has no learner nobody");
        (await Command.RunAsync(_folder, "explain", "provider", "99999999", "--data", kent.FirstData)).Refused().Error.ShouldContain("knows no provider 99999999");
        (await Command.RunAsync(_folder, "explain", "learner", "nobody", "--run", "other", "--data", kent.FirstData)).Refused().Error.ShouldContain("is no run");
    }

    [Fact]
    public async Task Where_every_offer_is_confirmed_no_answer_calls_the_places_illustrative_any_more()
    {
        _folder.Copy(kent.Folder["small"], "sure");
        _folder.Write("sure/offers.csv", _folder.Text("sure/offers.csv").Replace(",modelled,", ",confirmed,", StringComparison.Ordinal));
        Table.Read(_folder["sure/offers.csv"]).Rows.ShouldAllBe(row => row["basis"] == "confirmed");
        _folder.Write("sure.yaml", SmallKent.Scenario.Replace("dataset: small", "dataset: sure", StringComparison.Ordinal));
        (await Command.RunAsync(_folder, new Dictionary<string, string> { ["PATHWAYS_CACHE"] = kent.Folder.Cache }, "run", "sure.yaml", "--out", "run")).Done();
        foreach (var (what, id) in new[] { ("learner", Table.Read(_folder["run/placements.csv"]).Rows[0]["learner_id"]), ("provider", Table.Read(_folder["run/offers.csv"]).Rows[0]["provider_id"]) })
        {
            var words = await AskAsync(_folder.Data, what, id);
            words.ShouldContain("Course places confirmed by providers for 2025/26");
            words.ShouldNotContain("llustrative", Case.Sensitive, what);
            using var sure = JsonDocument.Parse(await AskAsync(_folder.Data, what, id, "--json"));
            sure.RootElement.GetProperty("notice").GetString()!.ShouldStartWith("Course places confirmed by providers for 2025/26");
            using var modelled = JsonDocument.Parse(await AskAsync(kent.FirstData, what, id, "--json"));
            modelled.RootElement.GetProperty("notice").GetString()!.ShouldStartWith("Illustrative: course places not yet confirmed by providers");
        }
    }

    [Fact]
    public async Task Of_real_people_nothing_is_run_without_a_recorded_ground_and_with_one_every_look_is_audited()
    {
        _folder.Copy(kent.Folder["small"], "real");
        var learner = Table.Read(_folder["real/learners.csv"]).Rows[0]["learner_id"];
        var own = _folder.Text("real/dataset.json");
        foreach (var ground in new[] { "", "\"purpose\": \"Placing Year 11\",", "\"purpose\": \"Placing Year 11\", \"lawful_basis\": \"Public task\", \"dpia_reference\": \"DPIA-7\", \"sharing_agreement\": \"A1\", \"expires\": \"2099-08-31\"," })
        {
            _folder.Write("real/dataset.json", own.Replace("\"synthetic\": true,", "\"synthetic\": false, " + ground, StringComparison.Ordinal));
            _folder.Write("real.yaml", SmallKent.Scenario.Replace("dataset: small", "dataset: real", StringComparison.Ordinal));
            var run = await Command.RunAsync(_folder, new Dictionary<string, string> { ["PATHWAYS_CACHE"] = kent.Folder.Cache }, "run", "real.yaml", "--out", "run", "--overwrite");
            if (ground.Contains("dpia_reference", StringComparison.Ordinal))
            {
                run.Done();
                (await Command.RunAsync(_folder, "explain", "learner", learner)).Done().Out.ShouldContain(learner);
                continue;
            }

            run.Refused().Error.ShouldContain("dpia_reference: is not recorded");
            run.Error.Contains("purpose: is not recorded", StringComparison.Ordinal).ShouldBe(ground.Length == 0);
            File.Exists(Path.Combine(_folder.Data, "audit.log")).ShouldBeFalse();
        }

        var lines = File.ReadAllLines(Path.Combine(_folder.Data, "audit.log"));
        lines.ShouldNotBeEmpty();
        foreach (var fields in lines.Select(line => line.Split('\t')))
            (fields.Length, fields[1], fields[4], fields[5], fields[6], fields[7]).ShouldBe((8, Environment.UserName, learner, "Placing Year 11", "Public task", "DPIA-7"));
    }

    private async Task<string> AskAsync(string data, string what, string id, params string[] more)
    {
        var before = Directory.GetFiles(data).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var answer = (await Command.RunAsync(_folder, ["explain", what, id, "--data", data, .. more])).Done();
        Directory.GetFiles(data).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(before);
        Directory.Exists(Path.Combine(data, "datasets")).ShouldBeFalse();
        return answer.Out;
    }

    private static string Plain(string field) => field == "z" ? "" : field;
}
