using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Reads what the imports of a dataset tell of young people over time: the monthly extracts of NCCIS, joined by pseudonym, with ILR, LARS and applications where they
/// were imported too. Of a million rows some hundred megabytes are held. Who is one person is found as for the learners (<see cref="SamePeople"/>). A corrected extract takes the place of an earlier one of its
/// month (<see cref="StandingMonths"/>); of two rows of one person and month the later import's stands, within one import that whose activity began later. Of a month that is not whole nothing is told.
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
        var cohort = new Cohort(dataset, startYear);
        var people = new TrackedPeople(world.ZoneIndex, cohort);
        var imports = ImmutableArray.CreateBuilder<TrackedImport>();
        var versions = ImportHistory.Read(dataset).Versions.ToDictionary(version => version.Version);
        var files = RecordFiles.Of(dataset, Nccis.Name);
        for (var import = 0; import < files.Count; import++)
        {
            var months = people.Take(RecordFiles.ReadFile(files[import]), import);
            if (versions.GetValueOrDefault(VersionOf(files[import])) is { } version)
                imports.Add(new TrackedImport(version.Version, [.. version.Files.Select(read => read.Name)], [.. months.Order()], version.RowsTaken));
        }

        var rows = people.Rows();
        var courses = CoursesFromIlr.Read(dataset, people, startYear);
        return new TrackingHistory(rows, [.. people.Providers], courses.Left, Year11FromRecords.Read(dataset, people, courses, rows, startYear, out var sources), imports.ToImmutable(), startYear)
        {
            Sources = sources,
            WithoutPlace = people.WithoutPlace,
            InCustody = people.InCustody,
            Short = [.. cohort.Months.Short.Select(month => new ShortMonth(month.Authority, CalendarMonth.Of(DateOnly.ParseExact(month.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture))))],
        };
    }

    private static int VersionOf(string file) => int.Parse(Path.GetFileName(file).Split('-', '.')[1], CultureInfo.InvariantCulture);
}
