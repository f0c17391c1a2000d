namespace Pathways.Data.Tests.Importing;

/// <summary>A test of files of a million rows, of which the largest take 3 GB and several are there at a time; skipped where temporary files have less room.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RoomyTheoryAttribute : TheoryAttribute
{
    private const long Needed = 8L << 30;

    public RoomyTheoryAttribute()
        => Skip = new DriveInfo(Path.GetTempPath()).AvailableFreeSpace is var free && free < Needed ? $"needs {Needed >> 30} GiB for temporary files in {Path.GetTempPath()}, which has {free >> 30}" : null;
}
