namespace Pathways.Silo.Hosting;

/// <summary>
/// How a command asks the process that holds a data folder to cancel a run: by a file in <c>cancel/</c>, named after the run, which
/// the holder removes once the run is cancelled and cleared away. What a dead asker left is removed when a holder starts.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
public sealed class CancelRequests(string dataFolder)
{
    private readonly string _folder = Path.Combine(dataFolder, "cancel");

    /// <summary>Asks; asking twice is asking once.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Ask(string runId)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(PathOf(runId), []);
    }

    /// <summary>Whether the holder has not answered yet.</summary>
    public bool IsAsked(string runId) => File.Exists(PathOf(runId));

    /// <summary>The runs that are to be cancelled.</summary>
    public string[] Asked() => Directory.Exists(_folder) ? [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : [];

    /// <summary>Answers, or takes the question back.</summary>
    public void Answer(string runId) => File.Delete(PathOf(runId));

    private string PathOf(string runId) => Path.Combine(_folder, Path.GetFileName(runId));
}
