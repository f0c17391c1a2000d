using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Report;
using Pathways.Travel;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways tools matrix</c>: travel minutes between many places on any GTFS feed.</summary>
internal static class MatrixCommand
{
    private const long LongestWindow = 240;

    public static Command Create(Shell shell)
    {
        var (gtfs, dataset, date) = RoutingNetwork.Options();
        var (from, to) = (Given.Path("--from", "CSV of places to start from: id,lat,lon."), Given.Path("--to", "CSV of places to go to: id,lat,lon."));
        var arrive = Given.Clock("--arrive-by", "Last time by which to be there.");
        var window = Given.Whole("--window", 1, LongestWindow, "Minutes before it over which arrival deadlines are spread, one a minute.");
        var output = Given.Path("--out", "CSV to write: from_id,to_id,travel_time_p50,travel_time_max,changes,walk_minutes,departure_p50; a pair without a journey is left out.");
        var mode = OtherModes.Option();
        from.Required = to.Required = output.Required = true;
        (arrive.DefaultValueFactory, window.DefaultValueFactory) = (_ => 540, _ => 45);
        var command = new Command("matrix", "Finds the minutes between all pairs of places by public transport and on foot, or by one mode all the way.") { gtfs, dataset, from, to, mode, date, arrive, window, output };
        command.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetValue(output)!;
            if (Directory.Exists(path))
                throw new InvalidInputException([new Problem(path, null, null, "--out", null, "is a folder", "give a file")]);
            var (last, width) = (parsed.GetValue(arrive)!.Value, parsed.GetValue(window));
            if (last < width)
                throw new InvalidInputException([new Problem("--window", null, null, null, width.ToString(CultureInfo.InvariantCulture), "begins before midnight", $"give at most {last}")]);
            var network = RoutingNetwork.Read(parsed.GetValue(gtfs), parsed.GetValue(dataset), parsed.GetValue(date), shell, new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["travel.window_from_minutes"] = last - width,
                ["travel.window_to_minutes"] = last,
                ["travel.window_step_minutes"] = 1,
            });
            var (starts, ends) = (Points(parsed.GetValue(from)!), Points(parsed.GetValue(to)!));
            var road = OtherModes.Of(parsed.GetValue(mode), network);
            var table = road is null ? network.Model.Table(starts, ends, null, cancel) : AllTheWay(road.Matrix(starts, ends, null, cancel), parsed.GetValue(mode) == "walk", last);
            Write(path, Rows(table, out var pairs));
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"{pairs:N0} of {table.Matrix.Minutes.Length:N0} pairs have a journey; {(road is null ? $"{network.Date:yyyy-MM-dd}, " : "")}basis: {road?.Label ?? network.Model.Label}"));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    /// <summary>A table of journeys without vehicles of a timetable, which take equally long at any time.</summary>
    private static TravelTable AllTheWay(TravelMatrix matrix, bool onFoot, int arriveBy)
    {
        var (minutes, none) = (matrix.Minutes.ToArray(), new byte[matrix.Minutes.Length]);
        return new TravelTable
        {
            Matrix = matrix,
            MinutesP90 = minutes,
            MinutesMost = minutes,
            MinutesByLastDeadline = minutes,
            Changes = none,
            WalkMinutes = onFoot ? minutes : new ushort[minutes.Length],
            LeaveHomeMinutes = Array.ConvertAll(minutes, each => (ushort)Math.Max(0, arriveBy - each)),
            EarlyMinutes = new ushort[minutes.Length],
            Buses = none,
            Trains = none,
            RailMetres = new int[minutes.Length],
        };
    }

    private static TravelPoint[] Points(string path) => [.. PointsFile.Read(path).Select(point => new TravelPoint(point.Id, point.Location))];

    private static string Rows(TravelTable table, out int pairs)
    {
        var file = new CsvWriterFile("from_id", "to_id", "travel_time_p50", "travel_time_max", "changes", "walk_minutes", "departure_p50");
        var (matrix, count) = (table.Matrix, 0);
        for (var from = 0; from < matrix.ZoneCodes.Count; from++)
        {
            for (var to = 0; to < matrix.SiteIds.Count; to++)
            {
                var at = table.Index(from, to);
                if (matrix[from, to] == TravelMatrix.Unreachable)
                    continue;
                count++;
                file.Row(matrix.ZoneCodes[from], matrix.SiteIds[to], matrix[from, to], table.MinutesMost[at], table.Changes[at], table.WalkMinutes[at], JourneyText.Clock(table.LeaveHomeMinutes[at]));
            }
        }

        pairs = count;
        return file.ToString();
    }

    private static void Write(string path, string text)
    {
        var partial = path + ".partial";
        try
        {
            File.WriteAllText(partial, text);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([new Problem(path, null, null, "--out", null, $"cannot be written ({e.Message.TrimEnd('.')})", "give a file that may be written")]);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
