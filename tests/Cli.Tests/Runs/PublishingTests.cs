using System.Text.Json;
using Pathways.Analysis.Disclosure;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

/// <summary><c>pathways report</c> of a scenario other than the baseline: protected with what left before, and kept for what leaves next.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class PublishingTests(SmallKent kent)
{
    private const string Accepted = "the board of the test, since nobody is real";

    private Task<Answer> AskAsync(params string[] arguments) => WarmCommand.RunAsync(kent.Folder, arguments);

    /// <summary>The file is as gap-fill writes it: x for what no rate is published of, z for what does not apply.</summary>
    [Fact]
    public async Task A_plans_lots_are_published_and_those_of_other_areas_refused()
    {
        const string head = "lot,area_code,site,title,provision_type,level,ssa_tier1,places,intake_months,confidence,pounds_dfe_allocation,pounds_high_needs,pounds_council_subcontract,pounds_apprenticeship_budget,pounds_bursary\n";
        Directory.CreateDirectory(kent.Folder["plan"]);
        kent.Folder.Write("plan/lots.csv", head + "1,FH,Possible site in Folkestone,Level 1 Construction,study_programme,1,05,15,9,low,76575,0,0,z,x\n");
        (await AskAsync("report", "first.yaml", "--plan", "plan", "--out", "planned")).Done();
        File.ReadAllText(kent.Folder["planned/provision-gap.html"]).ShouldContain("76,575");
        kent.Folder.Write("plan/lots.csv", head + "1,NOWHERE,Possible site,Level 1 Construction,study_programme,1,05,15,9,low,76575,0,0,z,x\n");
        (await AskAsync("report", "first.yaml", "--plan", "plan", "--out", "misplanned")).Refused().Error.ShouldContain("is no area of the set");
        Directory.Exists(kent.Folder["misplanned"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_what_if_is_published_with_the_baseline_first_again_to_the_byte_and_under_the_same_rules_only()
    {
        kent.Folder.Write("near.yaml", "name: near\nextends: first\nparameters:\n  choice.travel_limit_minutes: 45\n");
        string[] near = ["report", "near.yaml", "--basis", "first.yaml", "--out", "near-published"];
        // A fiftieth of Kent has few figures that could give way: the second publication narrows counts, for which somebody must answer.
        (await AskAsync(near)).Refused().Error.ShouldContain("would be known to fewer than 4 values beside what the readers have already");
        Directory.Exists(kent.Folder["near-published"]).ShouldBeFalse();
        (await AskAsync([.. near, "--accept-narrowed", " "])).Refused().Error.ShouldContain("--accept-narrowed: is empty; say who accepts it, and why");
        var said = (await AskAsync([.. near, "--accept-narrowed", Accepted])).Done();
        said.Error.ShouldContain("protected together with what readers have already: small");
        said.Error.ShouldContain("to be known to within the protection interval: ");
        said.Error.ShouldContain($"Accepted: {Accepted}; kept beside the publication.");
        said.Error.ShouldContain(" Of earlier publications: ", Case.Sensitive, "the baseline's counts too are known better by what is beside them now");
        using (var log = JsonDocument.Parse(File.ReadAllText(kent.Folder["near-published/disclosure-log.json"])))
        {
            log.RootElement.GetProperty("profile").GetString().ShouldBe("published", "the default");
            log.RootElement.GetProperty("protected_with").EnumerateArray().Select(run => run.GetProperty("result_hash").GetString()).ShouldBe([kent.Identity.Result]);
            log.RootElement.GetProperty("narrowed_to_within_protection_interval").GetInt32().ShouldBeGreaterThan(0);
            log.RootElement.GetRawText().ShouldNotContain(Accepted, Case.Sensitive, "who accepted it is for the inside");
        }

        using (var kept = JsonDocument.Parse(File.ReadAllText(Left()[1])))
        {
            var accepted = kept.RootElement.GetProperty("accepted_narrowing");
            accepted.GetProperty("reason").GetString().ShouldBe(Accepted);
            accepted.GetProperty("counts").GetArrayLength().ShouldBeGreaterThan(0);
        }

        File.ReadAllText(kent.Folder["near-published/provision-gap.html"]).ShouldContain("Made on 3 November 2025.");
        (await Command.RunAsync(kent.Folder, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "today" }, "report", "near.yaml")).Refused().Error.ShouldContain("SOURCE_DATE_EPOCH");
        (await AskAsync("report", "near.yaml", "--audience", "partner", "--institution", "no such college")).Refused().Error.ShouldContain("is no provider of the dataset");
        (await AskAsync("report", "near.yaml", "--institution", "10003570")).Refused().Error.ShouldContain("give --audience partner");
        (await Command.RunAsync(kent.Folder, "report", "near.yaml", "--out", "near-again")).Done(); // another process; what readers have is not answered for again
        File.ReadAllBytes(kent.Folder["near-again/all.zip"]).ShouldBe(File.ReadAllBytes(kent.Folder["near-published/all.zip"]));

        // Another version of the dataset, edited by hand: three courses fewer. It is protected with what left of the first, and what came out the same is shown the same.
        kent.Folder.Copy(kent.Folder["small"], "edited");
        var offers = Path.Combine(kent.Folder["edited"], "offers.csv");
        File.WriteAllLines(offers, File.ReadAllLines(offers).SkipLast(3));
        File.Copy(kent.Folder["edited/areas/lcpa.csv"], kent.Folder["edited/areas/other.csv"]);
        kent.Folder.Write("edited.yaml", SmallKent.Scenario.Replace("dataset: small", "dataset: edited", StringComparison.Ordinal));
        (await AskAsync("report", "edited.yaml", "--basis", "edited.yaml", "--out", "edited-published", "--accept-narrowed", Accepted)).Done().Error.ShouldContain("small (of another version of the dataset), near (of another version of the dataset)");
        Release[] left = [.. Left().Select(Kept)];
        left.Length.ShouldBe(3);
        var same = left[2].Tables.Cells.Where(cell => !cell.Hidden && left[0].Tables.Cells.Contains(cell)).ToArray();
        same.Length.ShouldBeInRange(100, left[2].Tables.Cells.Length - 100);
        foreach (var cell in same)
            left[2].Figures[cell.Key].ShouldBe(left[0].Figures[cell.Key], cell.Key);
        kent.Folder.Write("other.yaml", SmallKent.Scenario.Replace("dataset: small", "dataset: edited\narea_set: other", StringComparison.Ordinal));
        (await AskAsync("report", "other.yaml", "--out", "by-others")).Refused().Error.ShouldContain("run the scenario with area_set: lcpa");

        kent.Folder.Write("rules.yaml", File.ReadAllText(Path.Combine(Repository.Kent, "..", "disclosure.yaml")).Replace("round_to: 10", "round_to: 20", StringComparison.Ordinal));
        (await AskAsync("report", "first.yaml", "--disclosure", "rules.yaml", "--out", "other-rules")).Refused().Error.ShouldContain("give the rules that it left under");
        Directory.Exists(kent.Folder["other-rules"]).ShouldBeFalse();
        Left().Length.ShouldBe(3);
    }

    /// <summary>What was kept, in the order in which it left.</summary>
    private string[] Left() => [.. Directory.GetFiles(Path.Combine(kent.Folder.Data, "publications"), "*.json", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    private static Release Kept(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return ReleaseJson.Read(json.RootElement.GetProperty("release"));
    }
}
