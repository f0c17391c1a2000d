using Pathways.Data.Runs;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_stands_there_whole_and_nothing_beside_it()
    {
        RunFolder.Write(_folder.Below("runs/one/"), overwrite: false, folder =>
        {
            Directory.Exists(_folder.Below("runs/one")).ShouldBeFalse();
            Write(folder, "first");
        });
        Files().ShouldBe(["runs/one/deep/areas.csv", "runs/one/summary.json"]);
    }

    [Fact]
    public void When_writing_fails_nothing_is_left()
    {
        Should.Throw<InvalidInputException>(() => RunFolder.Write(_folder.Below("runs/one"), overwrite: false, folder =>
        {
            Write(folder, "half");
            throw new InvalidInputException([]);
        }));
        Files().ShouldBeEmpty();
        Directory.Exists(_folder.Below("runs/one")).ShouldBeFalse();
    }

    [Fact]
    public void A_full_disk_is_told_in_words()
        => Refusal(() => RunFolder.Write(_folder.Below("one"), overwrite: false, _ => throw new IOException("No space left on device.")))
            .ShouldBe("one: cannot be written (No space left on device); give a folder that may be written.");

    [Fact]
    public void An_earlier_run_is_refused_unless_it_may_be_overwritten()
    {
        var run = _folder.Below("one");
        RunFolder.Write(run, overwrite: false, folder => Write(folder, "first"));
        Refusal(() => RunFolder.Write(run, overwrite: false, folder => Write(folder, "second")))
            .ShouldBe("one: exists already; give another folder, or allow overwriting with --overwrite.");
        File.ReadAllText(_folder.Below("one/summary.json")).ShouldBe("first");

        RunFolder.Write(run, overwrite: true, folder => File.WriteAllText(Path.Combine(folder, "summary.json"), "second"));
        Files().ShouldBe(["one/summary.json"]);
        File.ReadAllText(_folder.Below("one/summary.json")).ShouldBe("second");
    }

    [Fact]
    public void When_overwriting_fails_the_earlier_run_stays()
    {
        var run = _folder.Below("one");
        RunFolder.Write(run, overwrite: false, folder => Write(folder, "first"));
        Should.Throw<InvalidInputException>(() => RunFolder.Write(run, overwrite: true, _ => throw new InvalidInputException([])));
        Files().ShouldBe(["one/deep/areas.csv", "one/summary.json"]);
    }

    [Fact]
    public void A_folder_that_is_no_run_is_never_overwritten()
    {
        _folder.File("home/letter.txt", "dear");
        Refusal(() => RunFolder.Write(_folder.Below("home"), overwrite: true, folder => Write(folder, "x")))
            .ShouldBe("home: holds files but no summary.json, so it is not an earlier run; give another folder.");
        File.ReadAllText(_folder.Below("home/letter.txt")).ShouldBe("dear");
    }

    [Fact]
    public void A_file_of_that_name_is_refused_and_an_empty_folder_is_taken()
    {
        Refusal(() => RunFolder.EnsureFree(_folder.File("one", ""), overwrite: true)).ShouldBe("one: is a file; give a folder that does not exist yet.");
        Directory.CreateDirectory(_folder.Below("two"));
        RunFolder.Write(_folder.Below("two"), overwrite: false, folder => Write(folder, "x"));
        File.Exists(_folder.Below("two/summary.json")).ShouldBeTrue();
    }

    private static void Write(string folder, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        File.WriteAllText(Path.Combine(folder, "deep", "areas.csv"), text);
        File.WriteAllText(Path.Combine(folder, "summary.json"), text);
    }

    private string Refusal(Action write)
        => Should.Throw<InvalidInputException>(write).Message.Replace(_folder.Path + "/", "", StringComparison.Ordinal);

    private IEnumerable<string> Files()
        => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.Path, path)).Order(StringComparer.Ordinal);
}
