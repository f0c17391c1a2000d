using System.Diagnostics;
using Pathways.Data.Runs;

namespace Pathways.Data.Tests.Runs;

/// <summary>A folder is there whole or as it was before, whatever happens while it is written.</summary>
public sealed class FolderSwapTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("pathways-swap-");

    private string Target => Path.Combine(_place.FullName, "run");

    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void What_a_killed_process_left_half_written_is_swept_by_the_next()
    {
        var gone = Gone();
        Half($".run.partial-{gone}");
        Half($".run.old-{gone}");
        FolderSwap.Write(Target, Whole);
        Names().ShouldBe(["run"]);
    }

    [Fact]
    public void What_a_living_process_is_writing_stays()
    {
        using var other = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!;
        Half($".run.partial-{other.Id}");
        FolderSwap.Write(Target, Whole);
        other.StandardInput.Close();
        other.WaitForExit();
        Names().ShouldBe([$".run.partial-{other.Id}", "run"], ignoreOrder: true);
    }

    [Fact]
    public void Folders_that_only_look_alike_stay()
    {
        var gone = Gone();
        Half($".runner.partial-{gone}");
        Half(".run.partial-mine");
        FolderSwap.Write(Target, Whole);
        Names().ShouldBe([$".runner.partial-{gone}", ".run.partial-mine", "run"], ignoreOrder: true);
    }

    [Fact]
    public void A_writer_that_fails_leaves_the_folder_of_before_and_nothing_beside_it()
    {
        FolderSwap.Write(Target, Whole);
        Should.Throw<ArithmeticException>(() => FolderSwap.Write(Target, folder =>
        {
            File.WriteAllText(Path.Combine(folder, "a.txt"), "half");
            throw new ArithmeticException();
        }));
        Names().ShouldBe(["run"]);
        File.ReadAllText(Path.Combine(Target, "a.txt")).ShouldBe("whole");
    }

    [Fact]
    public void A_folder_is_replaced_with_all_that_was_in_it()
    {
        FolderSwap.Write(Target, folder => File.WriteAllText(Path.Combine(folder, "old.txt"), ""));
        FolderSwap.Write(Target, Whole);
        Directory.GetFiles(Target).Select(Path.GetFileName).ShouldBe(["a.txt"]);
    }

    private static void Whole(string folder) => File.WriteAllText(Path.Combine(folder, "a.txt"), "whole");

    private static int Gone()
    {
        using var process = Process.Start("true")!;
        process.WaitForExit();
        return process.Id;
    }

    private void Half(string name)
    {
        Directory.CreateDirectory(Path.Combine(_place.FullName, name));
        File.WriteAllText(Path.Combine(_place.FullName, name, "a.txt"), "half");
    }

    private string[] Names() => [.. Directory.GetDirectories(_place.FullName).Select(path => Path.GetFileName(path)!)];
}
