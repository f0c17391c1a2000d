namespace Pathways.Cli.Tests.Running;

/// <summary>
/// The small dataset and one run of it, on one thread and with no travel matrix kept yet: made once for all tests, which take copies.
/// The folder goes away with the process, unless the runner ends that without telling it: then some 60 MB stay among the temporary files.
/// </summary>
internal sealed class FirstRun
{
    private static readonly Lazy<Task<FirstRun>> Once = new(MakeAsync);

    private FirstRun(WorkFolder folder, Answer made, Answer ran) => (Folder, Made, Ran) = (folder, made, ran);

    /// <summary>Dataset <c>small</c>, scenario <c>first.yaml</c>, run folder <c>first</c>, the travel kept, and the run stored in the data folder and below it in <c>first</c>.</summary>
    public WorkFolder Folder { get; }

    /// <summary>What the command said when it made the dataset.</summary>
    public Answer Made { get; }

    /// <summary>What the run answered.</summary>
    public Answer Ran { get; }

    public static Task<FirstRun> GetAsync() => Once.Value;

    private static async Task<FirstRun> MakeAsync()
    {
        var folder = new WorkFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var made = (await SmallDataset.MakeAsync(folder)).Done();
        folder.Write("first.yaml", SmallKent.Scenario);
        var stored = Path.Combine(folder.Data, "first");
        var ran = (await Command.RunAsync(folder, "run", "first.yaml", "--out", "first", "--data", stored, "--threads", "1")).Done();
        WorkFolder.CopyFiles(stored, folder.Data); // where a command finds it that is not told of a data folder
        return new FirstRun(folder, made, ran);
    }
}
