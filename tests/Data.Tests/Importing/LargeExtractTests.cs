using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// Extracts of a million rows of every kind, clean and damaged: every total counted from the file itself. One file at a time is on disk, made once and never held. An area set has
/// one row an MSOA, and is so in <see cref="CleanTotalsTests"/>.
/// </summary>
public sealed class LargeExtractTests
{
    private const int Million = 1_000_000;
    private const int MostUrns = 900_000; // of six digits, from 100000

    public static TheoryData<string> Kinds => [.. ImportKinds.All.Select(kind => kind.Name).Where(name => name != "areas")];

    [Theory, MemberData(nameof(Kinds))]
    public void Of_a_million_damaged_rows_each_is_told_by_line_and_reason_and_of_clean_ones_every_total_is_right(string name)
    {
        using var county = new ImportCounty();
        var extract = new LargeExtract(county, name, "csv", name == "gias" ? MostUrns : Million);
        Prepare(county, extract);
        var damaged = new LargeDamage(extract, county.Below("damaged.csv"));

        damaged.Check(Refused(county, extract, damaged.Path));

        GoesIn(county, extract);
    }

    [Theory, InlineData("ilr"), InlineData("nccis")]
    public void And_so_in_XML(string name)
    {
        using var county = new ImportCounty();
        var extract = new LargeExtract(county, name, "xml", Million);
        var damaged = new LargeXmlDamage(extract, county.Below("damaged.xml"));

        damaged.Check(Refused(county, extract, damaged.Path));

        GoesIn(county, extract);
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

    private static void GoesIn(ImportCounty county, LargeExtract extract)
    {
        var result = county.Import(extract.Kind, extract.Path);

        (result.Quality.Read, result.Quality.Taken, result.Quality.Of(RowOutcome.Rejected), result.Quality.Of(RowOutcome.Duplicate)).ShouldBe((extract.Rows, extract.Fitting, 0, 0));
        result.Version.ShouldNotBeNull();
        LargeTotals.Check(county, extract);
    }

    private static void Prepare(ImportCounty county, LargeExtract extract)
    {
        if (extract.Kind.Name == "course-directory")
            LargeCourses.Prepare(county, extract.Rows);
        if (extract.Kind.Name == "sites") // its courses stand at sites that go
            File.WriteAllText(Path.Combine(county.Dataset, "offers.csv"), File.ReadLines(Path.Combine(county.Dataset, "offers.csv")).First() + "\n");
    }
}
