using System.Text;
using Pathways.Analysis;
using Pathways.Data.Runs;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Cli.Running;

/// <summary>Writes a completed run as a run folder, whole or not at all.</summary>
internal static class RunOutput
{
    internal const string DefaultParent = "runs";

    /// <summary>The files of the run, text by relative path.</summary>
    /// <param name="run">The run.</param>
    /// <param name="years">The years after the run's own; null where they were not run.</param>
    public static IReadOnlyDictionary<string, string> Files(CompletedRun run, YearsResult? years = null)
    {
        var boundaries = run.Loaded.Dataset.Boundaries;
        var areas = "areas-" + run.Result.AreaSet;
        var world = run.Loaded.World;
        return RunFolderFiles.Make(
            run.Result, run.Provenance, boundaries.Text("zones"), boundaries.Has(areas) ? boundaries.Text(areas) : null,
            world.Dataset.Synthetic ? LearnerPlacements.Of(world, run.ChoiceSet, run.Choice, run.Best) : null, years);
    }

    /// <summary>The folder used when the user names none: two runs with the same result share it.</summary>
    public static string DefaultFolder(CompletedRun run) => Path.Combine(DefaultParent, run.Scenario.Name + "-" + run.Provenance.ResultHash[..8]);

    /// <summary>Checks before a long run that its folder is free and that a folder can be made there.</summary>
    /// <param name="folder">The folder that the user named, or null for the default one.</param>
    /// <param name="overwrite">Whether an earlier run there may be replaced.</param>
    /// <exception cref="InvalidInputException">It is not.</exception>
    public static void EnsureWritable(string? folder, bool overwrite)
    {
        if (folder is not null)
            RunFolder.EnsureFree(folder, overwrite);
        OutFolder.EnsureWritable(folder ?? DefaultParent);
    }

    /// <summary>Writes the files.</summary>
    public static void Write(string folder, bool overwrite, IReadOnlyDictionary<string, string> files)
        => RunFolder.Write(folder, overwrite, target =>
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(target, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        });
}
