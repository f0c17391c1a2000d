using System.Diagnostics;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Bench;

/// <summary>
/// <c>bench -- import</c>: a made-up NCCIS extract of a million rows (24 months of 41,667 young people) into a dataset made from Kent, by the command as a user gives it.
/// <c>bench -- import all</c>: every kind, each into a fresh dataset, with as many rows as such files have at most; <c>bench -- import KIND [csv|xml [rows]]</c>: one of them.
/// Ends with 1 where an import fails, or a million rows of NCCIS take over 60 seconds or a gibibyte.
/// </summary>
internal static class ImportBench
{
    private const int Million = 1_000_000;
    private const double MostSeconds = 60;
    private const double MostMebibytes = 1024;

    private static readonly string[] Ground = ["--purpose", "bench", "--lawful-basis", "bench", "--dpia", "bench", "--agreement", "bench", "--expires", "2099-08-31"];

    private static readonly (string Kind, int Rows, string Form)[] All =
    [
        ("nccis", Million, "csv"), ("nccis", Million, "xml"), ("ilr", Million, "csv"), ("ilr", Million, "xml"), ("onspd", 2_700_000, "csv"), ("nspl", 1_800_000, "csv"), ("applications", Million, "csv"),
        ("attendance", 300_000, "csv"), ("school-census", 100_000, "csv"), ("ks4", 100_000, "csv"), ("ehcp", 20_000, "csv"), ("high-needs-places", 1_000, "csv"), ("lars", 200_000, "csv"), ("course-directory", 100_000, "csv"),
        ("gias", 52_000, "csv"), ("learners", 100_000, "csv"), ("offers", 10_000, "csv"), ("sites", 10_000, "csv"), ("areas", 250, "csv"),
    ];

    public static int Run(string[] args)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; load {Load()}");
        var chosen = args switch
        {
            [] => All[..1],
            ["all"] => All,
            [var kind] => [.. All.Where(one => one.Kind == kind)],
            [var kind, var form] => [.. All.Where(one => one.Kind == kind && one.Form == form)],
            [var kind, var form, var rows, ..] => [(kind, int.Parse(rows, CultureInfo.InvariantCulture), form)],
        };
        if (chosen.Length == 0)
            throw new ArgumentException($"There is no {string.Join(' ', args)}: give all, or one of {string.Join(", ", All.Select(one => one.Kind).Distinct())}.");
        return chosen.Max(one => Measure(one.Kind, one.Rows, one.Form));
    }

    private static int Measure(string kind, int rows, string form)
    {
        var work = Directory.CreateTempSubdirectory("pathways-import-bench").FullName;
        try
        {
            var (extract, dataset) = (Path.Combine(work, kind + "." + form), Path.Combine(work, "real"));
            NewDataset.Make("data/kent", dataset, withProvision: true);
            var places = MadeUpPlaces.Of(DatasetLoader.Read(dataset, DatasetRequest.AsItIs()));
            rows = kind == "areas" ? places.Msoas.Length : rows;
            MadeUpExtract.Write(ImportKinds.Plain(kind), rows, 1, extract, places);
            Before(kind, rows, places, work, dataset);
            var (exit, seconds, busy, peak, said) = Import(kind, extract, dataset, work);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-18}{form,-4}{rows,10:N0} rows {new FileInfo(extract).Length >> 20,5} MiB {seconds,6:0.0} s ({busy:0.0} s of processor) {rows / seconds,9:N0} rows/s, peak {peak:0} MiB: {said}"));
            if (kind != "nccis" || rows != Million || (seconds <= MostSeconds && peak <= MostMebibytes))
                return exit;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A million rows of NCCIS are to take {MostSeconds:0} s and {MostMebibytes:0} MiB at most."));
            return 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Course runs have level and subject from LARS; sites can be exchanged only where no course stands at them.
    private static void Before(string kind, int rows, MadeUpPlaces places, string work, string dataset)
    {
        if (kind == "sites")
            File.WriteAllText(Path.Combine(dataset, "offers.csv"), File.ReadLines(Path.Combine(dataset, "offers.csv")).First() + "\n");
        if (kind != "course-directory")
            return;
        var lars = Path.Combine(work, "lars.csv");
        MadeUpExtract.Write(ImportKinds.Plain("lars"), rows, 1, lars, places);
        if (Import("lars", lars, dataset, work) is { Exit: not 0 } failed)
            throw new InvalidOperationException(failed.Said);
    }

    private static (int Exit, double Seconds, double Busy, double Peak, string Said) Import(string kind, string extract, string dataset, string work)
    {
        List<string> command = [Path.Combine(AppContext.BaseDirectory, "pathways.dll"), "import", kind, extract, "--into", dataset, "--data", Path.Combine(work, "data"), "--report", Path.Combine(work, "report-" + kind)];
        if (ImportKinds.Plain(kind).AboutPeople)
            command.AddRange(Ground);
        if (kind == "applications")
            command.AddRange(["--mapping", Mapping(work)]);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var (peak, busy) = (0.0, TimeSpan.Zero);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
            (peak, busy) = (Math.Max(peak, ProcessTree.PeakMebibytes(process.Id)), Busy(process, busy));
        return (process.ExitCode, watch.Elapsed.TotalSeconds, busy.TotalSeconds, peak, said.Result.Split('\n')[0]);
    }

    // What a loaded machine tells of the time is less than what the processor does.
    private static TimeSpan Busy(Process process, TimeSpan before)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return before; // it has just ended
        }
    }

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "not known";

    private static string Mapping(string folder)
    {
        var path = Path.Combine(folder, "mapping.yaml");
        File.WriteAllText(path, "columns:\n  applicant: applicant\n  course: course\n  date: date\n  status: status\n  uln: uln\n  upn: upn\nstatuses: {}\n");
        return path;
    }
}
