namespace Pathways.Model.Tests;

/// <summary>What is its owner's alone is so from its first byte on, and nobody's choice is overruled. On Windows there are no such rights.</summary>
public sealed class OwnersAloneTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-rights-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_that_is_made_may_be_entered_by_its_owner_alone()
    {
        var path = Path.Combine(_folder, "data");
        OwnersAlone.Folder(path);
        Directory.Exists(path).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(Owner | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_folder_that_is_there_keeps_the_rights_that_somebody_gave_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode shared = Owner | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        var path = Path.Combine(_folder, "shared");
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, shared);
        OwnersAlone.Folder(path);
        File.GetUnixFileMode(path).ShouldBe(shared);
    }

    [Theory]
    [InlineData(FileMode.Create)]
    [InlineData(FileMode.CreateNew)]
    [InlineData(FileMode.Append)]
    public void A_file_that_is_made_may_be_read_by_its_owner_alone(FileMode mode)
    {
        var path = Path.Combine(_folder, "file");
        using (var file = new FileStream(path, OwnersAlone.Writing(mode)))
            file.WriteByte(1);
        File.ReadAllBytes(path).ShouldBe([1]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(Owner);
    }
}
