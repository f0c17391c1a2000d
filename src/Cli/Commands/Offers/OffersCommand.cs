using System.CommandLine;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Cli.Commands.Offers;

/// <summary><c>pathways offers …</c>: the offer register, by which providers confirm the modelled offer.</summary>
internal static class OffersCommand
{
    public static Command Create(Shell shell) => new("offers", "The offer register: providers confirm the modelled offer by check sheets.")
    {
        CheckSheetsCommand.Create(shell), ImportSheetsCommand.Create(shell), StatusCommand.Create(), ChangesCommand.Create(shell),
    };

    /// <summary>The option of the dataset.</summary>
    public static Option<string?> Dataset()
    {
        var option = Given.Path("--dataset", "Folder of the dataset.");
        option.DefaultValueFactory = _ => "data/kent";
        return option;
    }

    /// <summary>The option of the area set.</summary>
    public static Option<string> AreaSet() => new("--area-set") { Description = "Name of the area set.", DefaultValueFactory = _ => "lcpa" };

    /// <summary>A dataset's offers and places, without its learners.</summary>
    public static (LoadedDataset Dataset, World World) Read(string folder, string areaSet)
    {
        var dataset = DatasetLoader.Read(folder, DatasetRequest.AsItIs(areaSet));
        return (dataset, dataset.With([]));
    }

    /// <summary>Code of an area by its name or code.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static string Area(World world, string wanted)
    {
        foreach (var (code, name, _) in world.Areas.Areas)
        {
            if (Same(code, wanted) || Same(name, wanted) || Same(name.Split(" (")[0], wanted))
                return code;
        }

        throw new InvalidInputException([new Problem("--area", null, null, null, wanted, $"is not an area of the set {world.Areas.Name}", NearestWord.Hint(wanted, [.. world.Areas.Areas.Select(area => area.Name.Split(" (")[0])]))]);
    }

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
