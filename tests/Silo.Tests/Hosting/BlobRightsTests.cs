using Pathways.Silo.Hosting;

namespace Pathways.Silo.Tests.Hosting;

/// <summary>Packed datasets may be about people: what holds them is its owner's alone. On Windows there are no such rights.</summary>
public sealed class BlobRightsTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-rights-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_data_folder_its_blobs_and_the_audit_of_real_people_are_made_for_their_owner_alone()
    {
        var data = Path.Combine(_folder, "data");
        var store = new FolderBlobStore(Path.Combine(data, "blobs"));
        var id = await store.PutAsync(new byte[] { 1, 2, 3 }, default);
        await new FileAudit(data, TimeProvider.System).RecordAsync(new("looked", "run", "learner", new("purpose", "basis", "DPIA")));

        (await store.GetAsync(id, default)).ShouldBe([1, 2, 3]);
        if (OperatingSystem.IsWindows())
            return;
        foreach (var folder in (string[])[data, Path.Combine(data, "blobs")])
            File.GetUnixFileMode(folder).ShouldBe(Owner | UnixFileMode.UserExecute, folder);
        foreach (var file in (string[])[Path.Combine(data, "blobs", id), Path.Combine(data, "audit.log")])
            File.GetUnixFileMode(file).ShouldBe(Owner, file);
    }
}
