using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>
/// Finds the folder that a scenario's <c>dataset</c> means. A relative path is looked for from the scenario file's folder,
/// then from the folder above it (so that <c>scenarios/x.yaml</c> may say <c>data/kent</c>), then from the current folder;
/// the first that exists is taken.
/// </summary>
internal static class DatasetFolder
{
    public static string? Find(Located<string> dataset, ICollection<Problem> problems)
    {
        var beside = Path.GetDirectoryName(dataset.File) is { Length: > 0 } folder ? folder : ".";
        string[] candidates =
        [
            Path.Combine(beside, dataset.Value),
            Path.Combine(beside, "..", dataset.Value),
            dataset.Value,
        ];
        if (Array.Find(candidates, FolderExchange.Mend) is { } found)
            return Path.IsPathRooted(found) ? found : Path.GetRelativePath(".", found);
        problems.Add(new Problem(
            dataset.File, dataset.Line, dataset.Column, "dataset", dataset.Value, "is not a folder that exists",
            "give a folder, relative to this file's folder, to the folder above it or to the current one"));
        return null;
    }
}
