using System.Diagnostics;
using System.Globalization;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Bench;

/// <summary>
/// <c>bench -- import [rows]</c>: a made-up NCCIS extract of a million rows (24 months of 41,667 young people) into a dataset made from Kent, by the command as a user gives it.
/// <c>bench -- import all</c>: every kind, each into a fresh dataset, with as many rows as such files have at most.
/// </summary>
internal static class ImportBench
{
    private static readonly string[] Ground = ["--purpose", "bench", "--lawful-basis", "bench", "--dpia", "bench", "--agreement", "bench", "--expires", "2099-08-31"];

    private static readonly (string Kind, int Rows, string Extension)[] All =
    [
        ("nccis", 1_000_000, "csv"), ("nccis", 1_000_000, "xml"), ("ilr", 1_000_000, "csv"), ("ilr", 1_000_000, "xml"), ("onspd", 600_000, "csv"), ("applications", 1_000_000, "csv"), ("attendance", 300_000, "csv"),
        ("school-census", 100_000, "csv"), ("ks4", 100_000, "csv"), ("ehcp", 20_000, "csv"), ("lars", 100_000, "csv"), ("gias", 50_000, "csv"), ("high-needs-places", 1_000, "csv"), ("learners", 100_000, "csv"),
    ];

    public static int Run(string[] args)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
        if (args is ["all"])
            return All.Max(one => Measure(one.Kind, one.Rows, one.Extension));
        return Measure("nccis", args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000, "csv");
    }

    private static int Measure(string kind, int rows, string extension)
    {
        var work = Directory.CreateTempSubdirectory("pathways-import-bench").FullName;
        try
        {
            var (extract, dataset) = (Path.Combine(work, kind + "." + extension), Path.Combine(work, "real"));
            MadeUpExtract.Write(ImportKinds.Plain(kind), rows, 1, extract, MadeUpPlaces.Of(null));
            NewDataset.Make("data/kent", dataset, withProvision: true);
            List<string> command = [Path.Combine(AppContext.BaseDirectory, "pathways.dll"), "import", kind, extract, "--into", dataset, "--data", Path.Combine(work, "data"), "--report", Path.Combine(work, "report")];
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
            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-18}{extension,-4}{rows,10:N0} rows {new FileInfo(extract).Length >> 20,5} MiB {seconds,6:0.0} s ({busy.TotalSeconds:0.0} s of processor) {rows / seconds,9:N0} rows/s, peak {peak:0} MiB: {said.Result.Split('\n')[0]}"));
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
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

    private static string Mapping(string folder)
    {
        var path = Path.Combine(folder, "mapping.yaml");
        File.WriteAllText(path, "columns:\n  applicant: applicant\n  course: course\n  date: date\n  status: status\n  uln: uln\n  upn: upn\nstatuses: {}\n");
        return path;
    }
}
