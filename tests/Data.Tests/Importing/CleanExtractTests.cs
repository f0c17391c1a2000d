using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;

namespace Pathways.Data.Tests.Importing;

public sealed class CleanExtractTests
{
    private const int Rows = 100;

    public static TheoryData<string> Kinds => [.. ImportKinds.All.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_clean_extract_of_every_kind_goes_in_with_every_row_and_nothing_rejected(string name)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain(name);
        Prepare(county, name);
        var rows = name == "areas" ? county.Loaded.Msoas.Length : Rows;

        var result = county.Import(kind, county.Extract(kind, rows));

        result.Problems.Where(problem => problem.Severity == Model.Severity.Error).ShouldBeEmpty();
        result.Quality.Read.ShouldBe(rows);
        result.Quality.Taken.ShouldBe(rows, string.Join('\n', result.Quality.Findings));
        result.Quality.Of(RowOutcome.Rejected).ShouldBe(0);
        result.Version.ShouldNotBeNull();
        RecordFiles.Read(county.Dataset, kind.Name).Count().ShouldBe(rows);
        ImportHistory.Read(county.Dataset).Versions[^1].HashAfter.ShouldBe(DatasetHash.Of(county.Dataset));
    }

    [Fact]
    public void The_young_people_of_an_NCCIS_extract_become_the_learners_each_once_with_zone_and_age()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("nccis");
        county.Import(kind, county.Extract(kind, 480)); // twenty people, each in 24 months

        var learners = DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners;

        learners.Length.ShouldBe(20);
        learners.Count(learner => learner.AcademicAge == 16).ShouldBe(10);
        learners.Count(learner => learner.Female).ShouldBe(10);
        learners.ShouldAllBe(learner => learner.Id.StartsWith('P') && learner.Id.Length == 25);
    }

    private static void Prepare(ImportCounty county, string name)
    {
        if (name == "course-directory")
            county.Import(ImportKinds.Plain("lars"), county.Extract(ImportKinds.Plain("lars"), Rows, "LearningDelivery.csv"));
        if (name == "sites")
            File.WriteAllText(Path.Combine(county.Dataset, "offers.csv"), File.ReadLines(Path.Combine(county.Dataset, "offers.csv")).First() + "\n"); // its courses stand at sites that go
    }
}
