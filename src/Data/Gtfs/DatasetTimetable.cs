using System.Collections.Immutable;
using Pathways.Data.Gtfs.Merging;
using Pathways.Data.Runs;
using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>The timetable of a dataset: the folder <c>timetable</c> in it.</summary>
public static class DatasetTimetable
{
    /// <summary>The folder's name in a dataset.</summary>
    public const string Folder = "timetable";

    /// <summary>Whether a dataset has one.</summary>
    public static bool Exists(string dataset) => Directory.Exists(Path.Combine(dataset, Folder));

    /// <summary>Reads it.</summary>
    public static GtfsReading Read(string dataset) => GtfsReader.Read(Path.Combine(dataset, Folder), null, Folder);

    /// <summary>Puts feeds, merged into one, in the place of a dataset's timetable: whole or not at all.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="feeds">At least one feed.</param>
    /// <returns>The feed as it now stands there, and what became of each.</returns>
    /// <exception cref="InvalidInputException">The folder is no dataset, or cannot be written.</exception>
    public static (GtfsFeed Feed, ImmutableArray<MergedFeed> Report) Use(string dataset, IReadOnlyList<GtfsFeed> feeds)
    {
        if (!File.Exists(Path.Combine(dataset, "dataset.json")))
            throw new InvalidInputException([new Problem(dataset, null, null, null, null, "is not a dataset: it has no dataset.json", "give the folder of a dataset, such as data/kent")]);
        var merged = GtfsMerge.Of(Folder, feeds);
        FolderSwap.Write(Path.Combine(dataset, Folder), partial => GtfsWriter.WriteFolder(merged.Feed, partial));
        return merged;
    }
}
