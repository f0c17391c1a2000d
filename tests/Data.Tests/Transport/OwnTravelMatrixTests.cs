using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Transport;

public sealed class OwnTravelMatrixTests : IDisposable
{
    private static readonly string[] Zones = ["Z1", "Z2", "Z3"];
    private static readonly string[] Sites = ["a", "b"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("from_id,to_id,travel_time_p50\nZ1,a,10\nZ1,b,NA\nZ2,b,22.5\nZ9,a,5\n")]
    [InlineData("zone,site,minutes\nZ2,b,23\nZ1,a,10\nZ1,z,4\n")]
    [InlineData("extra,to_id,travel_time_p50,from_id\nx,a,10,Z1\nx,b,23,Z2\nx,b,,Z3\nx,q,1,Z1\n")]
    public void Minutes_of_another_tool_are_the_matrix_and_missing_pairs_are_out_of_reach(string text)
    {
        var report = Import(text);
        var matrix = OwnTravelMatrix.Read(_folder.Path, Zones, Sites).ShouldNotBeNull();
        matrix.Minutes.ToArray().ShouldBe([10, TravelMatrix.Unreachable, TravelMatrix.Unreachable, 23, TravelMatrix.Unreachable, TravelMatrix.Unreachable]);
        matrix.Label.ShouldBe("from r5r");
        (report.Pairs, report.Missing, report.Foreign).ShouldBe((2, 4, 1));
        report.ZonesWithout.ShouldBe(["Z3"]);
        report.SitesWithout.ShouldBeEmpty();
    }

    [Fact]
    public void Any_other_minutes_or_words_are_another_matrix()
    {
        Import("zone,site,minutes\nZ1,a,10\n");
        var first = OwnTravelMatrix.Read(_folder.Path, Zones, Sites)!.Hash;
        Import("zone,site,minutes\nZ1,a,11\n");
        OwnTravelMatrix.Read(_folder.Path, Zones, Sites)!.Hash.ShouldNotBe(first);
        Import("zone,site,minutes\nZ1,a,10\n", "other words");
        OwnTravelMatrix.Read(_folder.Path, Zones, Sites)!.Hash.ShouldNotBe(first);
        Import("zone,site,minutes\nZ1,a,10\n");
        OwnTravelMatrix.Read(_folder.Path, Zones, Sites)!.Hash.ShouldBe(first);
    }

    [Theory]
    [InlineData("from,to,time\nZ1,a,10\n", "is no matrix of travel minutes")]
    [InlineData("zone,site,minutes\nZ1,a,ten\n", "is not a number")]
    [InlineData("zone,site,minutes\nZ1,a,-1\n", "must not be negative")]
    [InlineData("zone,site,minutes\nZ1,a,10\nZ1,a,12\n", "has minutes to a already")]
    [InlineData("zone,site,minutes\nQ1,a,10\n", "no minutes between a zone and a site of the dataset (rows about other places: 1)")]
    public void What_is_no_matrix_of_the_dataset_is_refused_and_nothing_written(string text, string told)
    {
        Should.Throw<InvalidInputException>(() => Import(text)).Message.ShouldContain(told);
        OwnTravelMatrix.Read(_folder.Path, Zones, Sites).ShouldBeNull();
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    private MatrixImport Import(string text, string label = "from r5r")
        => OwnTravelMatrix.Import(_folder.Path, _folder.Write("given.csv", text), Zones, Sites, label);
}
