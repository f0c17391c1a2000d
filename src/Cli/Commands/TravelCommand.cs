using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Gtfs;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways travel …</c>: the timetable and the travel minutes of a dataset.</summary>
internal static class TravelCommand
{
    public static Command Create(Shell shell) => new("travel", "Checks GTFS feeds, and gives a dataset real timetables or travel minutes.")
    {
        Check(shell), Use(shell), Import(shell),
    };

    private static Command Check(Shell shell)
    {
        var feed = Given.PathArgument("feed", "GTFS feed: a zip or a folder.");
        var date = Given.Date("--date", "Date of which to say what runs (default: a busy Tuesday of the feed).");
        var command = new Command("check", "Reads a GTFS feed whole, lists every fault, and says what runs on a date; writes nothing.") { feed, date };
        command.SetAction((parsed, cancel) =>
        {
            var reading = GtfsReader.Read(parsed.GetValue(feed)!);
            shell.Say(reading.Notes);
            var found = reading.FeedOrThrow();
            var day = (parsed.GetValue(date) ?? GtfsDay.Usual(found)) is { } chosen ? GtfsDay.WithService(found, chosen) : GtfsDay.WithService(found, default);
            Console.Out.WriteLine(FeedText.Of(found));
            Console.Out.WriteLine(FeedText.Of(day));
            Console.Out.WriteLine("No fault found.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Command Use(Shell shell)
    {
        var feeds = new Argument<string[]>("feeds") { Description = "GTFS feeds: zips or folders.", Arity = ArgumentArity.OneOrMore };
        var dataset = Dataset();
        var command = new Command("use", "Puts real timetables, merged into one, in the place of a dataset's own.") { feeds, dataset };
        command.SetAction((parsed, cancel) =>
        {
            var (folder, readings) = (parsed.GetValue(dataset)!, parsed.GetValue(feeds)!.Select(path => GtfsReader.Read(path)).ToList());
            if (readings.Exists(reading => reading.Feed is null))
                throw new InvalidInputException(readings.SelectMany(reading => reading.Problems).Where(problem => problem.Severity == Severity.Error));
            shell.Say(readings.SelectMany(reading => reading.Notes));
            cancel.ThrowIfCancellationRequested();
            var (merged, report) = DatasetTimetable.Use(folder, [.. readings.Select(reading => reading.Feed!)]);
            foreach (var feed in report)
                Console.Out.WriteLine(FeedText.Of(feed));
            Console.Out.WriteLine($"{Path.Combine(folder, DatasetTimetable.Folder)}: {FeedText.Of(merged)}");
            if (GtfsDay.Usual(merged) is { } usual)
                Console.Out.WriteLine(FeedText.Of(GtfsDay.Of(merged, usual)));
            if (OwnTravelMatrix.Exists(folder))
                shell.Say($"note: {folder} has a {OwnTravelMatrix.File}, which runs use in place of any timetable; remove it to use this one.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Command Import(Shell shell)
    {
        var matrix = Given.PathArgument("matrix", "CSV with from_id,to_id,travel_time_p50 (as r5r writes it) or zone,site,minutes.");
        var dataset = Dataset();
        var label = new Option<string?>("--label") { Description = "Basis of the minutes in words, shown wherever they are (default: imported from the file's name)." };
        var command = new Command("import", "Gives a dataset travel minutes of another tool; runs then use them in place of its network.") { matrix, dataset, label };
        command.SetAction((parsed, cancel) =>
        {
            var (path, folder) = (parsed.GetValue(matrix)!, parsed.GetValue(dataset)!);
            var known = DatasetLoader.Read(folder, DatasetRequest.AsItIs());
            var words = parsed.GetValue(label) is { Length: > 0 } given ? given : "imported from " + Path.GetFileName(path);
            var report = OwnTravelMatrix.Import(folder, path, [.. known.Zones.Select(zone => zone.Code)], [.. known.Sites.Select(site => site.Id)], words);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Pairs:N0} pairs of zone and site in {Path.Combine(folder, OwnTravelMatrix.File)}; {report.Missing:N0} pairs have no minutes and count as out of reach."));
            Tell(shell, "zones have no minutes to any site", report.ZonesWithout);
            Tell(shell, "sites have no minutes from any zone", report.SitesWithout);
            if (report.Foreign > 0)
                shell.Say(string.Create(CultureInfo.InvariantCulture, $"note: {report.Foreign:N0} rows are about places that the dataset does not have; they were left out."));
            shell.Say($"Runs of {folder} use these minutes from now on; remove {OwnTravelMatrix.File} to go back to its network.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Option<string> Dataset()
    {
        var dataset = Given.Path("--dataset", "Folder of the dataset.");
        dataset.DefaultValueFactory = _ => "data/kent";
        return dataset!;
    }

    private static void Tell(Shell shell, string message, IReadOnlyCollection<string> ids)
    {
        const int Listed = 10;
        if (ids.Count > 0)
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"note: {ids.Count:N0} {message}: {string.Join(", ", ids.Take(Listed))}{(ids.Count > Listed ? ", …" : "")}."));
    }
}
