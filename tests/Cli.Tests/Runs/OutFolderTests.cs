using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

/// <summary>Folders that a run must not touch are refused before it begins.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class OutFolderTests(SmallKent kent) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_is_no_run_is_left_as_it_is(bool overwrite)
    {
        Directory.CreateDirectory(_folder["mine"]);
        _folder.Write("mine/thesis.txt", "years of work");
        (await RefusedAsync(["--out", "mine", .. overwrite ? new[] { "--overwrite" } : []])).ShouldContain("mine: ");
        _folder.Text("mine/thesis.txt").ShouldBe("years of work");
    }

    [Fact]
    public async Task An_earlier_run_is_kept_unless_it_may_be_overwritten()
    {
        _folder.Copy(kent.FirstFolder, "run");
        (await RefusedAsync("--out", "run")).ShouldContain("--overwrite");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData("file/far/below")]
    public async Task A_place_where_no_folder_can_be_is_told_before_the_run(string place)
    {
        _folder.Write("file", "a file");
        (await RefusedAsync("--out", place)).ShouldContain(place + ": ");
    }

    [Fact]
    public async Task A_dataset_that_was_scaled_once_is_not_scaled_again()
    {
        var answer = (await Command.RunAsync(_folder, "data", "generate", "--from", kent.Folder["small"], "--scale", "2", "--to", "large")).Refused();
        answer.Error.ShouldContain("has learners of its own");
        _folder.Listing().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cache_that_is_a_file_is_told()
    {
        _folder.Write("file", "a file");
        (await RefusedAsync("--out", "new", "--cache", "file")).ShouldContain("file: is a file");
    }

    private async Task<string> RefusedAsync(params string[] arguments)
    {
        var before = _folder.Listing();
        var answer = (await Command.RunAsync(_folder, ["run", kent.Folder["first.yaml"], .. arguments])).Refused();
        answer.Error.ShouldNotContain(" s  World");
        _folder.Listing().ShouldBe(before);
        return answer.Error;
    }
}
