using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;

namespace Pathways.Data.Tests.Importing;

/// <summary>Extracts of a hundred thousand rows, clean and damaged, of a kind whose records accumulate and of one whose records replace earlier ones: every total counted from the file itself.</summary>
public sealed class LargeExtractTests
{
    private const int Rows = 100_008; // of NCCIS 4,167 young people, each in 24 months
    private const int Young = Rows / 24;
    private const int Block = 100;

    // In every hundred rows one of each; Rows is a thousand hundreds and a short one, which has rows 0 to 7 only.
    private static readonly (int At, RowOutcome Outcome)[] Damages = [(5, RowOutcome.Rejected), (25, RowOutcome.Rejected), (50, RowOutcome.Duplicate), (75, RowOutcome.Defaulted)];

    [Theory]
    [InlineData("nccis", "ActivityCode", "activity", "")]
    [InlineData("school-census", "SENprovision", "sen", "N=none K=sen_support E=ehcp")]
    public void A_clean_one_goes_in_whole_with_the_right_totals(string name, string column, string kept, string words)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain(name);
        var path = county.Extract(kind, Rows);
        var at = Array.IndexOf(File.ReadLines(path).First().Split(','), column);
        var word = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var expected = File.ReadLines(path).Skip(1).Select(line => line.Split(',')[at]).CountBy(code => word.GetValueOrDefault(code, code)).ToDictionary();
        expected.Values.Sum().ShouldBe(Rows);
        expected.Count.ShouldBeGreaterThan(2);

        var result = county.Import(kind, path);

        (result.Quality.Read, result.Quality.Taken, result.Quality.Of(RowOutcome.Rejected), result.Quality.Of(RowOutcome.Duplicate)).ShouldBe((Rows, Rows, 0, 0));
        RecordFiles.Read(county.Dataset, name).CountBy(row => row[kept]).ToDictionary().ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void The_young_people_of_a_clean_NCCIS_extract_are_learners_each_once()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("nccis");
        county.Import(kind, county.Extract(kind, Rows));

        var learners = DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners;

        learners.Length.ShouldBe(Young);
        learners.Count(learner => learner.AcademicAge == 16).ShouldBe((Young + 1) / 2); // every other one, the first among them
        learners.Count(learner => learner.Female).ShouldBe((Young + 1) / 2);
    }

    [Theory]
    [InlineData("nccis", "ActivityCode", "DueToLapseDate")]
    [InlineData("school-census", "UPN", "NCyearActual")]
    public void Of_a_damaged_one_every_damaged_row_and_no_other_is_told_by_its_line(string name, string needed, string optional)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain(name);
        var lines = File.ReadAllLines(county.Extract(kind, Rows));
        string[] header = lines[0].Split(',');
        for (var row = 0; row < Rows; row++)
        {
            lines[row + 1] = (row % Block) switch
            {
                5 => With(lines[row + 1], Array.IndexOf(header, needed), "ZQ9"),
                25 => lines[row + 1] + ",more",
                50 => lines[row],
                75 => With(lines[row + 1], Array.IndexOf(header, optional), "31/02/2025"),
                _ => lines[row + 1],
            };
        }

        var result = county.Import(kind, county.File("damaged.csv", string.Join('\n', lines) + "\n"));

        foreach (var outcome in Damages.Where(damage => damage.Outcome > RowOutcome.Defaulted).GroupBy(damage => damage.Outcome))
            result.Quality.Of(outcome.Key).ShouldBe(outcome.Sum(damage => Enumerable.Range(0, Rows).Count(row => row % Block == damage.At)), outcome.Key.ToString());
        var gone = 3 * (Rows / Block) + 1;
        (result.Quality.Read, result.Quality.Taken).ShouldBe((Rows, Rows - gone));
        RecordFiles.Read(county.Dataset, name).Count().ShouldBe(Rows - gone);
        ImmutableArray<Finding> told = [.. result.Quality.Findings.Where(finding => finding.Kind is FindingKind.Rejected or FindingKind.Duplicate || finding.Column == needed || finding.Column == optional)];
        told.Where(finding => finding.Column == optional).Sum(finding => finding.Count).ShouldBe(Rows / Block);
        told.SelectMany(finding => finding.Examples).Select(example => (example.Line - 2) % Block).Distinct().Order().ShouldBe(Damages.Select(damage => damage.At));
    }

    private static string With(string line, int at, string text)
    {
        var fields = line.Split(',');
        fields[at] = text;
        return string.Join(',', fields);
    }
}
