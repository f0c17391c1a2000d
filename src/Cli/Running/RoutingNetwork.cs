using System.CommandLine;
using Pathways.Cli.Commands;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Gtfs;
using Pathways.Data.Kent;
using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Silo.Hosting;
using Pathways.Travel;

namespace Pathways.Cli.Running;

/// <summary>The network that a command routes on: a feed that the user names, or a dataset's own.</summary>
/// <param name="Model">Travel on its day.</param>
/// <param name="Date">The day.</param>
/// <param name="Parameters">The rules.</param>
/// <param name="Water">Water and its crossings; null where none is known.</param>
internal sealed record RoutingNetwork(TimetableTravelModel Model, DateOnly Date, ParameterSet Parameters, TransportNetwork? Water)
{
    private const string UsualDataset = "data/kent";

    /// <summary>The options that name it.</summary>
    public static (Option<string?> Gtfs, Option<string?> Dataset, Option<DateOnly?> Date) Options()
        => (Given.Path("--gtfs", "GTFS feed: a zip or a folder (default: the timetable of the dataset)."),
            Given.Path("--dataset", $"Dataset whose water, rules and, without --gtfs, timetable are used (default {UsualDataset}; with --gtfs none)."),
            Given.Date("--date", "Day of travel (default: a busy Tuesday of the feed)."));

    /// <summary>Reads it.</summary>
    /// <param name="gtfs">The feed; null for the dataset's own.</param>
    /// <param name="dataset">The dataset; null for the usual one, or for none with a feed.</param>
    /// <param name="date">The day; null for a busy Tuesday.</param>
    /// <param name="shell">Where notes go.</param>
    /// <param name="values">Rules to use in place of the dataset's.</param>
    /// <exception cref="InvalidInputException">Feed or dataset is not right, or nothing runs that day.</exception>
    public static RoutingNetwork Read(string? gtfs, string? dataset, DateOnly? date, Shell shell, IReadOnlyDictionary<string, double>? values = null)
    {
        if (gtfs is not null && dataset is null)
            return Of(GtfsReader.Read(gtfs), date, AuthoredPart.Parameters, null, shell, values);
        var folder = dataset ?? UsualDataset;
        var parameters = DatasetLoader.Read(folder, DatasetRequest.AsItIs()).Parameters;
        return Of(gtfs is null ? DatasetTimetable.Read(folder) : GtfsReader.Read(gtfs), date, parameters, TransportReader.Read(Path.Combine(folder, "transport")), shell, values);
    }

    /// <summary>Travel on the network of who has a travel need.</summary>
    public ITravelModel For(TravelNeed need)
        => need == TravelNeed.Independent ? Model : TravelByNeed.Model(need, Model.Timetable.Feed, Date, Parameters, Water);

    private static RoutingNetwork Of(
        GtfsReading reading, DateOnly? date, ParameterSet parameters, TransportNetwork? water, Shell shell, IReadOnlyDictionary<string, double>? values)
    {
        shell.Say(reading.Notes);
        var rules = values is null ? parameters : parameters.With(values);
        var model = TravelModels.ByTimetable(reading.FeedOrThrow(), date, rules, water, null);
        return new RoutingNetwork(model, model.Timetable.Date, rules, water);
    }
}
