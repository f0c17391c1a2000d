using Pathways.Allocation.Choice;

namespace Pathways.Allocation.Tests.Choice;

public class ParametersFileTests
{
    [Fact]
    public void The_shipped_file_has_exactly_the_keys_that_the_room_reads_each_with_a_source()
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "src", "Data", "Kent", "Authored", "parameters-choice.csv"));
        lines[0].ShouldBe("key,value,low,high,minimum,maximum,unit,basis,confidence,source");
        lines[1..].Select(line => line.Split(',')[0]).ShouldBe(ChoiceParameters.Keys.Order(StringComparer.Ordinal));
        lines[1..].ShouldAllBe(line => (line.Contains(",modelled,") || line.Contains(",published,")) && !line.EndsWith(','));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
