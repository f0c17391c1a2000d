using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Reads what the imports of a dataset tell of young people over time: the monthly extracts of NCCIS, joined by pseudonym, with ILR, LARS and applications where they
/// were imported too. One pass over each; of a million rows some hundred megabytes are held. A corrected extract takes the place of an earlier one of its
/// month (<see cref="StandingMonths"/>); of two rows of one person and month the later import's stands, within one import that whose activity began later.
/// </summary>
public static class TrackingReader
{
    /// <summary>Reads them.</summary>
    /// <param name="dataset">Folder of the dataset.</param>
    /// <param name="world">A world of the dataset, whose zones are meant.</param>
    /// <returns>The history; null where no NCCIS extract was imported.</returns>
    /// <exception cref="InvalidInputException">The dataset or its history cannot be read.</exception>
    public static TrackingHistory? Read(string dataset, World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (!RecordFiles.Has(dataset, Nccis.Name))
            return null;
        var startYear = DatasetLoader.Read(dataset, DatasetRequest.AsItIs()).Year.StartYear;
        var people = new TrackedPeople(world.ZoneIndex);
        var imports = ImmutableArray.CreateBuilder<TrackedImport>();
        var versions = ImportHistory.Read(dataset).Versions.ToDictionary(version => version.Version);
        var (standing, files) = (StandingMonths.Of(dataset), RecordFiles.Of(dataset, Nccis.Name));
        for (var import = 0; import < files.Count; import++)
        {
            var (file, number) = (files[import], import);
            var months = people.Take(RecordFiles.ReadFile(file), row => standing.Stands(number, row));
            if (versions.GetValueOrDefault(VersionOf(file)) is { } version)
                imports.Add(new TrackedImport(version.Version, [.. version.Files.Select(read => read.Name)], [.. months.Order()], version.RowsTaken));
        }

        var rows = people.Rows();
        var courses = CoursesFromIlr.Read(dataset, people, startYear);
        return new TrackingHistory(rows, [.. people.Providers], courses.Left, Year11FromRecords.Read(dataset, people, courses, rows, startYear, out var sources), imports.ToImmutable(), startYear)
        {
            Sources = sources,
            WithoutPlace = people.WithoutPlace,
        };
    }

    private static int VersionOf(string file) => int.Parse(Path.GetFileName(file).Split('-', '.')[1], CultureInfo.InvariantCulture);
}
