using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// NCCIS extracts of a million rows, whose records accumulate, and school censuses of a hundred thousand, whose records replace earlier ones, clean and damaged: every total counted from the file
/// itself. Files are made once, row by row, and never held.
/// </summary>
public sealed class LargeExtractTests(LargeExtractTests.Extracts extracts) : IClassFixture<LargeExtractTests.Extracts>
{
    private const int Million = 1_000_000;
    private const int HundredThousand = 100_008;
    private const int Block = 100;

    // In every hundred rows one of each; a short last block has those of its rows only.
    private static readonly (int At, RowOutcome Outcome)[] Damages = [(5, RowOutcome.Rejected), (25, RowOutcome.Rejected), (50, RowOutcome.Duplicate), (75, RowOutcome.Defaulted)];

    [Theory]
    [InlineData("nccis", Million, "ActivityCode", "activity", "")]
    [InlineData("school-census", HundredThousand, "SENprovision", "sen", "N=none K=sen_support E=ehcp")]
    public void A_clean_one_goes_in_whole_with_the_right_totals(string name, int rows, string column, string kept, string words)
    {
        using var county = new ImportCounty();
        var path = extracts.Of(name, rows);
        var at = Array.IndexOf(File.ReadLines(path).First().Split(','), column);
        var word = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var expected = File.ReadLines(path).Skip(1).Select(line => line.Split(',')[at]).CountBy(code => word.GetValueOrDefault(code, code)).ToDictionary();
        expected.Values.Sum().ShouldBe(rows);
        expected.Count.ShouldBeGreaterThan(2);

        var result = county.Import(ImportKinds.Plain(name), path);

        (result.Quality.Read, result.Quality.Taken, result.Quality.Of(RowOutcome.Rejected), result.Quality.Of(RowOutcome.Duplicate)).ShouldBe((rows, rows, 0, 0));
        RecordFiles.Read(county.Dataset, name).CountBy(row => row[kept]).ToDictionary().ShouldBe(expected, ignoreOrder: true);
        if (name == "nccis")
            EachIsALearnerOnce(county, rows);
    }

    /// <summary>Of each young person there are 24 months, so that the last one, of whom the file has fewer, is not in the latest and is no learner.</summary>
    private static void EachIsALearnerOnce(ImportCounty county, int rows)
    {
        var learners = DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners;

        var young = rows / 24;
        learners.Length.ShouldBe(young);
        learners.Count(learner => learner.AcademicAge == 16).ShouldBe((young + 1) / 2); // every other one, the first among them
        learners.Count(learner => learner.Female).ShouldBe((young + 1) / 2);
    }

    [Theory]
    [InlineData("nccis", Million, "ActivityCode", "DueToLapseDate")]
    [InlineData("school-census", HundredThousand, "UPN", "NCyearActual")]
    public void Of_a_damaged_one_every_damaged_row_and_no_other_is_told_by_its_line(string name, int rows, string needed, string optional)
    {
        using var county = new ImportCounty();
        var path = county.Below("damaged.csv");
        Damage(extracts.Of(name, rows), path, needed, optional);

        var result = county.Import(ImportKinds.Plain(name), path);

        int Damaged(Func<RowOutcome, bool> wanted) => Damages.Where(damage => wanted(damage.Outcome)).Sum(damage => Enumerable.Range(0, rows).Count(row => row % Block == damage.At));
        foreach (var outcome in Damages.Select(damage => damage.Outcome).Where(outcome => outcome > RowOutcome.Defaulted).Distinct())
            result.Quality.Of(outcome).ShouldBe(Damaged(one => one == outcome), outcome.ToString());
        var left = rows - Damaged(outcome => outcome > RowOutcome.Defaulted);
        (result.Quality.Read, result.Quality.Taken).ShouldBe((rows, left));
        RecordFiles.Read(county.Dataset, name).Count().ShouldBe(left);
        ImmutableArray<Finding> told = [.. result.Quality.Findings.Where(finding => finding.Kind is FindingKind.Rejected or FindingKind.Duplicate || finding.Column == needed || finding.Column == optional)];
        told.Where(finding => finding.Column == optional).Sum(finding => finding.Count).ShouldBe(Damaged(outcome => outcome == RowOutcome.Defaulted));
        told.SelectMany(finding => finding.Examples).Select(example => (example.Line - 2) % Block).Distinct().Order().ShouldBe(Damages.Select(damage => damage.At));
    }

    private static void Damage(string clean, string damaged, string needed, string optional)
    {
        using var file = new StreamWriter(damaged) { NewLine = "\n" };
        var (header, before) = (Array.Empty<string>(), "");
        foreach (var (row, line) in File.ReadLines(clean).Select((line, index) => (index - 1, line)))
        {
            if (row < 0)
                header = line.Split(',');
            file.WriteLine(row < 0 ? line : (row % Block) switch
            {
                5 => With(line, Array.IndexOf(header, needed), "ZQ9"),
                25 => line + ",more",
                50 => before,
                75 => With(line, Array.IndexOf(header, optional), "31/02/2025"),
                _ => line,
            });
            before = line;
        }
    }

    private static string With(string line, int at, string text)
    {
        var fields = line.Split(',');
        fields[at] = text;
        return string.Join(',', fields);
    }

    /// <summary>Made-up extracts, each made when it is first asked for.</summary>
    public sealed class Extracts : IDisposable
    {
        private readonly ImportCounty _county = new();

        public void Dispose() => _county.Dispose();

        public string Of(string name, int rows)
            => _county.Below(name + ".csv") is var path && File.Exists(path) ? path : _county.Extract(ImportKinds.Plain(name), rows);
    }
}
