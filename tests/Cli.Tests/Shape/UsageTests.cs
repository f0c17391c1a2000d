using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Shape;

/// <summary>The command's own words: help, version, and what it says to arguments that it does not take.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("gaps")]
    [InlineData("data")]
    [InlineData("data build")]
    [InlineData("data generate")]
    [InlineData("data check")]
    [InlineData("data fit")]
    [InlineData("tools")]
    [InlineData("tools allocate")]
    [InlineData("runs")]
    [InlineData("runs list")]
    [InlineData("runs show")]
    [InlineData("runs cancel")]
    [InlineData("runs prune")]
    [InlineData("explain")]
    [InlineData("explain learner")]
    [InlineData("explain provider")]
    [InlineData("cluster")]
    [InlineData("cluster init")]
    public async Task Help_is_a_result_everywhere(string command)
    {
        var answer = (await RunAsync(command + " --help")).Done();
        answer.Out.ShouldContain("Usage:");
        answer.Out.ShouldContain(("pathways " + command).TrimEnd());
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_is_that_of_the_assembly()
        => (await RunAsync("--version")).Done().Out.ShouldMatch(@"^\d+\.\d+\.\d+(\+[0-9a-f]+)?\s*$");

    [Theory]
    [InlineData("", "Required command was not provided")]
    [InlineData("fly", "'fly'")]
    [InlineData("data fly", "'fly'")]
    [InlineData("run", "Required argument missing")]
    [InlineData("run a.yaml b.yaml", "'b.yaml'")]
    [InlineData("run a.yaml --fast", "'--fast'")]
    [InlineData("run a.yaml --threads", "--threads")]
    [InlineData("run a.yaml --threads two", "--threads \"two\": give a whole number from 0 to 1024")]
    [InlineData("run a.yaml --threads -1", "--threads \"-1\": give a whole number from 0 to 1024")]
    [InlineData("data generate --scale 0.01", "--scale \"0.01\": give a number from 0.02 to 30")]
    [InlineData("data generate --scale 0,5", "--scale \"0,5\": give a number from 0.02 to 30 with a point")]
    [InlineData("data generate --scale NaN", "--scale \"NaN\": ")]
    [InlineData("data generate --seed 1.5", "--seed \"1.5\": give a whole number")]
    [InlineData("runs show", "Required argument missing")]
    [InlineData("runs prune --keep -1", "--keep \"-1\": give a whole number from 0")]
    [InlineData("runs prune a --keep 1", "Give one of runs, --keep and --older-than")]
    [InlineData("explain learner", "Required argument missing")]
    [InlineData("cluster init", "Option '--orleans-sql' is required")]
    [InlineData("tools allocate --offers a --options b --out c", "--unplaced-cost")]
    [InlineData("tools allocate --offers a --options b --out c --unplaced-cost 1e3", "--unplaced-cost \"1e3\": give a whole number")]
    public async Task What_it_does_not_take_is_told_with_the_usage_and_nothing_on_standard_output(string arguments, string told)
    {
        var answer = (await RunAsync(arguments)).Refused();
        answer.Error.ShouldContain(told);
        answer.Error.ShouldContain("Usage:");
        answer.Error.ShouldNotContain("Unhandled");
        _folder.Listing().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cluster init --orleans-sql nowhere", "--connection: is missing")]
    [InlineData("cluster init --orleans-sql nowhere --connection Host=db", "nowhere")]
    [InlineData("cluster init --orleans-sql nowhere --connection Host", "--connection")]
    public async Task A_cluster_is_not_begun_without_a_connection_and_the_scripts(string arguments, string told)
        => (await RunAsync(arguments)).Refused().Error.ShouldContain(told);

    [Theory]
    [InlineData("run", "")]
    [InlineData("run", "a.yaml", "--out", " ")]
    [InlineData("data", "generate", "--to", "")]
    public async Task A_path_without_a_name_is_told(params string[] arguments)
        => (await Command.RunAsync(_folder, arguments)).Refused().Error.ShouldContain("is empty; give a path");

    [Fact]
    public async Task A_scenario_that_is_not_there_or_is_a_folder_is_told()
    {
        (await RunAsync("run none.yaml")).Refused().Error.ShouldContain("none.yaml: does not exist");
        (await RunAsync("run .")).Refused().Error.ShouldContain("is a folder");
    }

    private Task<Answer> RunAsync(string arguments) => Command.RunAsync(_folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
