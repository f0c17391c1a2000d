using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Gtfs;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways tools route</c>: one journey on any GTFS feed.</summary>
internal static class RouteCommand
{
    public static Command Create(Shell shell)
    {
        var (gtfs, dataset, date) = RoutingNetwork.Options();
        var (from, to) = (Given.Point("--from", "Where it starts, as LAT,LON."), Given.Point("--to", "Where it ends, as LAT,LON."));
        var (arrive, depart) = (Given.Clock("--arrive-by", "Time by which to be there, such as 09:00."), Given.Clock("--depart-after", "Time from which to leave, such as 16:00."));
        var json = new Option<bool>("--json") { Description = "Print the journey as JSON." };
        from.Required = to.Required = true;
        var command = new Command("route", "Finds one journey by public transport and on foot, with its legs.") { gtfs, dataset, from, to, date, arrive, depart, json };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(arrive) is null) == (result.GetResult(depart) is null))
                result.AddError("Give one of --arrive-by and --depart-after.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var network = RoutingNetwork.Read(parsed.GetValue(gtfs), parsed.GetValue(dataset), parsed.GetValue(date), shell);
            var (a, b) = (parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value);
            var journey = parsed.GetValue(arrive) is { } by ? network.Model.Planner.ArriveBy(a, b, by) : network.Model.Planner.DepartAfter(a, b, parsed.GetValue(depart)!.Value);
            if (parsed.GetValue(json))
                Console.Out.WriteLine(JsonText.Of(new { Date = GtfsDay.Text(network.Date), Basis = network.Model.Label, Journey = JourneyText.Json(journey) }));
            else
                Print(network, journey);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void Print(RoutingNetwork network, Itinerary? journey)
    {
        Console.Out.WriteLine($"{network.Date.DayOfWeek} {GtfsDay.Text(network.Date)}; basis: {network.Model.Label}");
        if (journey is null)
        {
            Console.Out.WriteLine("No journey within the rules (parameters travel.*).");
            return;
        }

        Console.Out.WriteLine(JourneyText.Summary(journey));
        foreach (var leg in journey.Legs)
            Console.Out.WriteLine("  " + JourneyText.Line(leg));
    }
}
