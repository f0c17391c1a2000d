using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Importing;

/// <summary>A run of a dataset with Kent's young people alone, as a council's own extract gives them.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class OneAuthorityRunTests(SmallKent kent)
{
    private const string Medway = "E06000035";

    private static readonly string[] Unknown = ["competing", "newly_placed_choice", "no_place_found_choice", "cohort_16_17", "neet_central", "apprenticeship_demand_to_level2"];

    [Fact]
    public async Task Files_terminal_and_questions_have_no_nought_for_young_people_whom_no_extract_covers()
    {
        using var work = new WorkFolder();
        work.CopyTravel(kent.Folder);
        (await WarmCommand.RunAsync(work, "data", "new", "real", "--from", kent.Folder["small"])).Done();
        (await WarmCommand.RunAsync(work, "data", "sample", "nccis", "--rows", "2400", "--to", "nccis.csv")).Done();
        (await WarmCommand.RunAsync(work, "import", "nccis", "nccis.csv", "--into", "real", "--purpose", "tests", "--lawful-basis", "public task", "--dpia", "D1", "--agreement", "A1", "--expires", "2099-08-31")).Done();
        var zones = Table.Read(work[Path.Combine("real", "zones.csv")]).Rows.Where(zone => zone["district_code"] == Medway).Select(zone => zone["zone_code"]).ToHashSet();
        var learners = work[Path.Combine("real", "learners.csv")];
        await File.WriteAllLinesAsync(learners, (await File.ReadAllLinesAsync(learners)).Where(line => !line.Split(',').Any(zones.Contains)));
        work.Write("real.yaml", "name: real\npurpose: Kent's extract alone.\ndataset: real\n");

        var answer = (await WarmCommand.RunAsync(work, "run", "real.yaml", "--out", "run")).Done();

        answer.Error.ShouldContain("No extract covers the young people of Medway");
        var told = answer.Out.Split('\n').Single(line => line.TrimStart().StartsWith("Medway", StringComparison.Ordinal));
        told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word == "x").ShouldBeGreaterThanOrEqualTo(5);
        foreach (var row in Table.Read(work[Path.Combine("run", "areas.csv")]).Rows)
            Unknown.ShouldAllBe(column => (row[column] == "x") == (row["area_code"] == "MED"));
        Table.Read(work[Path.Combine("run", "neet.csv")]).Rows.Where(row => row["area_code"] is "MED" or Medway).ShouldAllBe(row => row["neet_central"] == "x");
        Table.Read(work[Path.Combine("run", "msoas.csv")]).Rows.ShouldAllBe(row => (row["competing"] == "x") == (row["district_code"] == Medway));
        work.Text(Path.Combine("run", "report.html")).ShouldContain("No extract covers the young people of Medway: how many compete");
        (await WarmCommand.RunAsync(work, "gaps", "--area", "Medway", "--level", "1", "--scenario", "real.yaml")).Done().Out.ShouldContain("is not known");
    }
}
