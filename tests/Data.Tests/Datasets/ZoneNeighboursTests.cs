using Pathways.Data.Datasets;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Datasets;

public sealed class ZoneNeighboursTests : IDisposable
{
    private const string Header = "zone_code,neighbour_code\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private World Load(TinyDataset dataset)
        => DatasetLoader.Load(dataset.WriteTo(_folder.Path), DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone).World;

    [Fact]
    public void Each_pair_stands_once_and_counts_for_both()
        => Load(new TinyDataset().File("zone-neighbours.csv", Header + "Z1,Z2\nZ2,Z3\n")).ZoneNeighbours.Select(zones => string.Join(' ', zones)).ShouldBe(["1", "0 2", "1"]);

    [Fact]
    public void A_dataset_without_the_file_does_not_say() => Load(new TinyDataset()).ZoneNeighbours.ShouldBeEmpty();

    [Fact]
    public void Other_offers_leave_the_neighbours()
        => Load(new TinyDataset().File("zone-neighbours.csv", Header + "Z1,Z2\n")).WithOffers([]).ZoneNeighbours.Length.ShouldBe(3);

    [Theory]
    [InlineData("Z2,Z1\n", "neighbour_code \"Z1\": does not come after zone_code")]
    [InlineData("Z1,Z1\n", "neighbour_code \"Z1\": does not come after zone_code")]
    [InlineData("Z1,Z2\nZ1,Z2\n", "zone-neighbours.csv:3: neighbour_code \"Z2\": stands twice with this zone")]
    [InlineData("Z1,Z9\n", "neighbour_code \"Z9\": is not in zones.csv")]
    public void A_fault_is_told_with_its_line(string rows, string message)
        => Should.Throw<InvalidInputException>(() => Load(new TinyDataset().File("zone-neighbours.csv", Header + rows))).Message.ShouldContain(message);
}
