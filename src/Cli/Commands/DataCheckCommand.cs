using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Gtfs;
using Pathways.Data.Population;
using Pathways.Data.Transport;
using Pathways.Report.Register;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways data check</c>: whether a dataset could be run, after one of its files was replaced, say.</summary>
internal static class DataCheckCommand
{
    public static Command Create(Shell shell)
    {
        var folder = Given.PathArgument("dataset", "Folder of the dataset.");
        folder.DefaultValueFactory = _ => "data/kent";
        var areas = new Option<string>("--area-set") { Description = "Name of the area set.", DefaultValueFactory = _ => "lcpa" };
        var command = new Command("check", "Reads a dataset whole and lists every problem; writes nothing.") { folder, areas };
        command.SetAction((parsed, cancel) => Task.FromResult(Check(shell, parsed.GetValue(folder)!, parsed.GetValue(areas)!)));
        return command;
    }

    private static int Check(Shell shell, string folder, string areaSet)
    {
        var loaded = DatasetLoader.Load(folder, DatasetRequest.AsItIs(areaSet), DatasetLearners.Sources);
        var network = TransportReader.Read(loaded.Dataset.PathOf("transport"));
        if (DatasetTimetable.Exists(folder))
            shell.Say(Timetable(folder).Notes);
        _ = OwnTravelMatrix.Read(folder, [.. loaded.World.Zones.Select(zone => zone.Code)], [.. loaded.World.Sites.Select(site => site.Id)]);
        _ = loaded.Dataset.Boundaries.Text("zones"); // a run needs them last of all, when everything has been computed
        shell.Say(loaded.Notes);
        var world = loaded.World;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {world.Zones.Length:N0} zones, {world.Areas.Areas.Length} areas, {world.Sites.Length:N0} sites, {world.Offers.Length:N0} offers with {world.Offers.Sum(offer => offer.GeneralPlaces + offer.CommissionedPlaces):N0} September places (inside its zones {RegisterText.Confirmed(RegisterStatus.Of(world).All)}), {world.Learners.Length:N0} learners, {network.Stops.Length:N0} stops. No problem found."));
        return ExitCodes.Done;
    }

    private static GtfsReading Timetable(string folder)
    {
        var reading = DatasetTimetable.Read(folder);
        _ = reading.FeedOrThrow();
        return reading;
    }
}
