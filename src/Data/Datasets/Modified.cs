using Pathways.Data.GapFilling;
using Pathways.Data.Gtfs;
using Pathways.Data.Scenarios;
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
        foreach (var placed in request.Modifications)
            CanBeFilled(placed, dataset.Folder, problems);
        problems.ThrowIfErrors();
        return modified;
    }

    /// <summary>Whether any course that the dataset's folder <c>gap-filling</c> lists is of the kinds that a <c>fill_gaps</c> asks for.</summary>
    private static void CanBeFilled(PlacedModification placed, string folder, List<Problem> problems)
    {
        if (placed.Change is not FillGaps { GivesNothing: false } fill)
            return;
        try
        {
            if (!GapInputs.Read(folder).Courses.Any(course => course.IsWanted(fill.Levels, fill.Subjects, fill.ProvisionTypes)))
                problems.Add(placed.Problem("type", null, "asks for levels, subjects and kinds of provision of which gap-filling/courses.csv lists no course", "leave out some of level, ssa and provision_type, or add a course to that file"));
        }
        catch (InvalidInputException e)
        {
            problems.AddRange(e.Problems);
        }
    }

    /// <summary>The timetable that travel minutes are made from; null where they come from elsewhere.</summary>
    private static GtfsFeed? Timetable(LoadedDataset dataset)
        => DatasetTimetable.Exists(dataset.Folder) && !OwnTravelMatrix.Exists(dataset.Folder) ? DatasetTimetable.Read(dataset.Folder).FeedOrThrow() : null;
}
