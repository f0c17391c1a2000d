using System.Text;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded.Tests;

/// <summary>A data folder that the store makes, and its files, are their owner's alone: what is stored may be about people. On Windows there are no such rights.</summary>
public sealed class RightsTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-rights-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_folder_the_states_and_their_log_are_made_for_their_owner_alone()
    {
        var data = Path.Combine(_folder, "data");
        using var store = SqliteStateStore.Open(data, "test");
        await store.WriteAsync(new StateKey("area", "dataset/E1", "checkpoint"), Encoding.UTF8.GetBytes("one"), null, default);

        Directory.EnumerateFiles(data, "grains.db*").Count().ShouldBeGreaterThan(1); // its log beside it
        if (OperatingSystem.IsWindows())
            return;
        File.GetUnixFileMode(data).ShouldBe(Owner | UnixFileMode.UserExecute);
        foreach (var file in Directory.EnumerateFiles(data, "grains.db*"))
            File.GetUnixFileMode(file).ShouldBe(Owner, file);
    }
}
