using System.Diagnostics;
using System.Globalization;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Bench;

/// <summary><c>bench -- import [rows]</c>: a made-up NCCIS extract of a million rows (24 months of 41,667 young people) into a dataset made from Kent, by the command as a user gives it.</summary>
internal static class ImportBench
{
    public static int Run(string[] args)
    {
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var work = Directory.CreateTempSubdirectory("pathways-import-bench").FullName;
        try
        {
            var (extract, dataset) = (Path.Combine(work, "nccis.csv"), Path.Combine(work, "real"));
            MadeUpExtract.Write(ImportKinds.Plain("nccis"), rows, 1, extract, MadeUpPlaces.Of(null));
            NewDataset.Make("data/kent", dataset, withProvision: true);
            string[] command =
            [
                Path.Combine(AppContext.BaseDirectory, "pathways.dll"), "import", "nccis", extract, "--into", dataset, "--data", Path.Combine(work, "data"), "--report", Path.Combine(work, "report"),
                "--purpose", "bench", "--lawful-basis", "bench", "--dpia", "bench", "--agreement", "bench", "--expires", "2099-08-31",
            ];
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", command))!;
            var peak = 0.0;
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
                peak = Math.Max(peak, ProcessTree.PeakMebibytes(process.Id));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{rows:N0} NCCIS rows, {new FileInfo(extract).Length >> 20} MiB: {watch.Elapsed.TotalSeconds:0.0} s, peak {peak:0} MiB, {Environment.ProcessorCount} processors, .NET {Environment.Version}"));
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
