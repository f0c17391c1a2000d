using Pathways.Data.Datasets;
using Pathways.Data.Tests.Support;

namespace Pathways.Data.Tests.Datasets;

public sealed class DatasetHashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("README.md", "other words")]
    [InlineData("boundaries/zones.geojson", "{}")]
    [InlineData("boundaries/areas.csv", "a,b")]
    [InlineData(".cache/matrix.csv", "a,b")]
    [InlineData("zones.csv.partial", "a,b")]
    public void What_does_not_change_results_does_not_change_it(string file, string text) => HashAfter(file, text).ShouldBe(Before());

    [Theory]
    [InlineData("transport/stops.csv", "a,b")]
    [InlineData("areas/other.csv", "a,b")]
    [InlineData("learners/marginals.csv", "a,b")]
    [InlineData("ssa.csv", "a,b")]
    [InlineData("dataset.json", "{}")]
    [InlineData("timetable/trips.txt", "a,b")]
    public void What_may_change_results_changes_it(string file, string text) => HashAfter(file, text).ShouldNotBe(Before());

    [Fact]
    public void The_name_of_a_file_counts_as_much_as_its_content()
    {
        _folder.File("a.csv", "one");
        _folder.File("b.csv", "two");
        var hash = DatasetHash.Of(_folder.Path);
        File.Move(_folder.Below("a.csv"), _folder.Below("c.csv"));
        DatasetHash.Of(_folder.Path).ShouldNotBe(hash);
    }

    [Fact]
    public void Nothing_moves_from_one_file_to_the_next_unseen()
    {
        _folder.File("a.csv", "one");
        _folder.File("b.csv", "two");
        var hash = DatasetHash.Of(_folder.Path);
        _folder.File("a.csv", "onet");
        _folder.File("b.csv", "wo");
        DatasetHash.Of(_folder.Path).ShouldNotBe(hash);
    }

    [Fact]
    public void Files_count_in_ordinal_order_of_their_paths()
    {
        foreach (var file in new[] { "b.csv", "B.csv", "a/z.csv", "a.csv", "é.csv" })
            _folder.File(file, "x");
        DatasetHash.Files(_folder.Path).ShouldBe(["B.csv", "a.csv", "a/z.csv", "b.csv", "é.csv"]);
    }

    private string Before() => DatasetHash.Of(new TinyDataset().WriteTo(_folder.Below("plain")));

    private string HashAfter(string file, string text) => DatasetHash.Of(new TinyDataset().File(file, text).WriteTo(_folder.Below("changed")));
}
