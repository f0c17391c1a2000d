using System.Diagnostics;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded.Tests;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pathways-lock");

    [Fact]
    public void Another_process_sees_the_lock_and_sees_it_go()
    {
        if (!File.Exists("/usr/bin/flock"))
        {
            return; // Only where a second process can be had without one of our own.
        }

        using (DataFolderLock.Take(_folder.FullName, "test"))
        {
            OtherProcessTakesIt().ShouldBeFalse();
        }

        OtherProcessTakesIt().ShouldBeTrue();
    }

    [Fact]
    public void A_folder_given_back_can_be_taken_again()
    {
        DataFolderLock.Take(_folder.FullName, "first").Dispose();
        DataFolderLock.Take(_folder.FullName, "second").Dispose();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private bool OtherProcessTakesIt()
    {
        using var other = Process.Start("/usr/bin/flock",
            ["--nonblock", "--exclusive", Path.Combine(_folder.FullName, "writer.lock"), "true"]);
        other.WaitForExit();
        return other.ExitCode == 0;
    }
}
