using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data;
using Pathways.Data.Datasets;
using Pathways.Data.Gtfs;
using Pathways.Model;
using Pathways.Report.Register;
using Pathways.Travel;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways reach PLACE</c>: the courses that a learner from a place can get to, how, and at what cost.</summary>
internal static class ReachCommand
{
    private static readonly Dictionary<string, Level[]> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["entry"] = [Level.Entry1, Level.Entry2, Level.Entry3],
        ["1"] = [Level.Level1],
        ["2"] = [Level.Level2],
    };

    public static Command Create(Shell shell)
    {
        var from = Given.PathArgument("from", "Where the learner lives: " + StartingPlace.Forms + ".");
        var level = new Option<string>("--level") { Description = "Level of the course: entry, 1 or 2.", Required = true };
        level.AcceptOnlyFromAmong([.. Levels.Keys]);
        var ssa = Given.Whole("--ssa", 1, 15, "Sector subject area, tier 1, 1 to 15 (default: all).");
        var within = Given.Whole("--within", 1, 180, "Longest journey in minutes.");
        within.DefaultValueFactory = _ => 60;
        var dataset = Given.Path("--dataset", "Folder of the dataset.");
        dataset.DefaultValueFactory = _ => "data/kent";
        var date = Given.Date("--date", "Day of travel (default: a busy Tuesday of the timetable).");
        var need = new Option<string>("--travel-need") { Description = "independent; trained: few changes; assisted: taken by car.", DefaultValueFactory = _ => "independent" };
        need.AcceptOnlyFromAmong([.. Codes.TravelNeeds.Keys]);
        var mode = OtherModes.Option();
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON." };
        var command = new Command("reach", "Lists the courses that a learner from a place can get to by 09:00, with journey and cost.") { from, level, ssa, within, need, mode, dataset, date, json };
        command.SetAction((parsed, cancel) =>
        {
            var folder = parsed.GetValue(dataset)!;
            var known = DatasetLoader.Read(folder, DatasetRequest.AsItIs());
            var place = StartingPlace.Of(known, parsed.GetValue(from)!);
            var network = RoutingNetwork.Read(null, folder, parsed.GetValue(date), shell);
            var wanted = Levels[parsed.GetValue(level)!];
            var subject = parsed.GetResult(ssa) is null ? null : parsed.GetValue(ssa).ToString("00", CultureInfo.InvariantCulture);
            var offers = known.Offers.Where(offer => wanted.Contains(offer.Level) && (subject is null || offer.SsaTier1 == subject));
            var travelNeed = Codes.TravelNeeds[parsed.GetValue(need)!];
            var road = OtherModes.Of(parsed.GetValue(mode), network);
            if (road is not null && travelNeed != TravelNeed.Independent)
                throw new InvalidInputException([new Problem("--mode", null, null, null, parsed.GetValue(mode), "does not go with --travel-need, which says how one may travel by public transport", "give one of the two")]);
            var model = road ?? network.For(travelNeed);
            var reached = ReachedSites.Of(known, place, network, model, offers, (int)parsed.GetValue(within), cancel);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new
                {
                    From = place.Name,
                    Level = parsed.GetValue(level),
                    Ssa = subject,
                    TravelNeed = Codes.Word(travelNeed),
                    Mode = parsed.GetValue(mode),
                    WithinMinutes = parsed.GetValue(within),
                    Date = GtfsDay.Text(network.Date),
                    TravelBasis = model.Label,
                    Sites = reached.Select(site => site.Json(known)),
                }));
            }
            else
                Print(shell, known, place, network, model, Who(travelNeed, parsed.GetValue(mode)!), reached, (int)parsed.GetValue(within));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static string Who(TravelNeed need, string mode) => (need, mode) switch
    {
        (TravelNeed.Trained, _) => ", for who is travel-trained",
        (TravelNeed.Assisted, _) or (_, "car") => ", for who is taken by car",
        (_, "walk") => ", on foot all the way",
        (_, "cycle") => ", by bicycle",
        _ => "",
    };

    private static void Print(Shell shell, LoadedDataset known, StartingPlace place, RoutingNetwork network, ITravelModel model, string who, IReadOnlyList<ReachedSite> reached, int within)
    {
        Console.Out.WriteLine($"From {place.Name}, to be there by 09:00, {network.Date.DayOfWeek} {GtfsDay.Text(network.Date)}{who}:");
        Console.Out.WriteLine(reached.Count == 0 ? $"No suitable course in reach within {within} minutes." : $"{reached.Count} {(reached.Count == 1 ? "site" : "sites")} within {within} minutes.");
        foreach (var site in reached)
        {
            Console.Out.WriteLine();
            foreach (var line in site.Lines(known))
                Console.Out.WriteLine(line);
        }

        shell.Say($"Travel: {model.Label}. Fares are an estimate. {Confirmed.Standing(Confirmed.IsWhole(known.Offers), known.Year)}.");
    }
}
