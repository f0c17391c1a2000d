using Pathways.Data.Gtfs;
using Pathways.Data.Scenarios.Applying;
using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>The world that a dataset makes, with a scenario's modifications done.</summary>
internal static class Modified
{
    /// <exception cref="InvalidInputException">A modification asks for what the dataset has not; carries every fault.</exception>
    public static World Of(World world, LoadedDataset dataset, DatasetRequest request, List<Problem> problems)
    {
        if (request.Modifications.IsEmpty)
            return world;
        var modified = WorldModifications.Apply(world, request.Modifications, request.Seed, problems);
        if (request.Modifications.Any(placed => placed.Change.ChangesNetwork))
            TimetableModifications.Check(Timetable(dataset), request.Modifications, problems);
        if (modified.Sites.Length > world.Sites.Length && OwnTravelMatrix.Exists(dataset.Folder))
            problems.Add(request.Modifications.First(placed => placed.Change is OpenSite).Problem("", null, "opens a site to which the dataset's own travel minutes do not go", "use a dataset without minutes of its own"));
        problems.ThrowIfErrors();
        return modified;
    }

    /// <summary>The timetable that travel minutes are made from; null where they come from elsewhere.</summary>
    private static GtfsFeed? Timetable(LoadedDataset dataset)
        => DatasetTimetable.Exists(dataset.Folder) && !OwnTravelMatrix.Exists(dataset.Folder) ? DatasetTimetable.Read(dataset.Folder).FeedOrThrow() : null;
}
