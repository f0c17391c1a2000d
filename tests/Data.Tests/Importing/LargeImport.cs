using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>The imports of a large extract: damaged, where no row may be rejected, and clean. One file of it is on disk, made once and never held.</summary>
internal static class LargeImport
{
    public const int Million = 1_000_000;

    private const int MostUrns = 900_000; // of six digits, from 100000

    public static void DamagedThenClean(string name)
    {
        using var county = new ImportCounty();
        var extract = new LargeExtract(county, name, "csv", name == "gias" ? MostUrns : Million);
        Prepare(county, extract);
        var damaged = new LargeDamage(extract, county.Below("damaged.csv"));

        damaged.Check(Refused(county, extract, damaged.Path));

        var quality = GoesIn(county, extract.Kind, extract.Path);
        (quality.Read, quality.Taken, quality.Of(RowOutcome.Rejected), quality.Of(RowOutcome.Duplicate)).ShouldBe((extract.Rows, extract.Fitting, 0, 0));
        LargeTotals.Check(county, extract);
    }

    public static QualityReport GoesIn(ImportCounty county, ImportKind kind, string path)
    {
        var result = county.Import(kind, path);

        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result.Quality;
    }

    // Where no row may be rejected a damaged file is refused when all of it is read; the dataset stands to the byte.
    private static QualityReport Refused(ImportCounty county, LargeExtract extract, string damaged)
    {
        var before = county.Bytes();
        var result = Importer.Run(county.Request(extract.Kind, damaged) with { MostRejected = 0 }, ImportCounty.Clock);
        File.Delete(damaged);

        result.Version.ShouldBeNull();
        county.Bytes().ShouldBe(before);
        return result.Quality;
    }

    private static void Prepare(ImportCounty county, LargeExtract extract)
    {
        if (extract.Kind.Name == "course-directory")
            LargeCourses.Prepare(county, extract.Rows);
        if (extract.Kind.Name == "sites") // its courses stand at sites that go
            File.WriteAllText(Path.Combine(county.Dataset, "offers.csv"), File.ReadLines(Path.Combine(county.Dataset, "offers.csv")).First() + "\n");
    }
}
