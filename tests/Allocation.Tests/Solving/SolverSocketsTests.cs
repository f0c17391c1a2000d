using System.Diagnostics;
using Pathways.Allocation.Solving;

namespace Pathways.Allocation.Tests.Solving;

/// <summary>What processes leave in the temporary folder that were killed as their solver started is removed, and nothing else.</summary>
public sealed class SolverSocketsTests : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-sockets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_old_name_of_a_process_that_is_gone_is_removed()
    {
        var left = File($"pathways-{Gone()}-1.sock", TimeSpan.FromHours(1));
        SolverSockets.Sweep(_folder.FullName, Age);
        left.Refresh();
        left.Exists.ShouldBeFalse();
    }

    [Fact]
    public void What_is_young_alive_or_not_ours_stays()
    {
        var gone = Gone();
        FileInfo[] kept =
        [
            File($"pathways-{gone}-1.sock", TimeSpan.FromSeconds(1)),
            File($"pathways-{Environment.ProcessId}-1.sock", TimeSpan.FromHours(1)),
            File($"pathways-{gone}-1.txt", TimeSpan.FromHours(1)),
            File($"other-{gone}-1.sock", TimeSpan.FromHours(1)),
            File("pathways-thesis-1.sock", TimeSpan.FromHours(1)),
        ];
        SolverSockets.Sweep(_folder.FullName, Age);
        kept.ShouldAllBe(file => System.IO.File.Exists(file.FullName));
    }

    [Fact]
    public void A_folder_that_is_not_there_does_no_harm()
        => Should.NotThrow(() => SolverSockets.Sweep(Path.Combine(_folder.FullName, "nowhere"), Age));

    private static int Gone()
    {
        using var process = Process.Start("true")!;
        process.WaitForExit();
        return process.Id;
    }

    private FileInfo File(string name, TimeSpan age)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, "");
        System.IO.File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
        return new FileInfo(path);
    }
}
