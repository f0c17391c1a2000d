using System.Diagnostics;
using System.Globalization;
using Pathways.Bench;

switch (args.FirstOrDefault())
{
    case "overhead":
        return await Overhead.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5, "scenarios/baseline.yaml").ConfigureAwait(false);
    case "direct":
        Console.WriteLine(await DirectRun.RunAsync(args[1], args[2]).ConfigureAwait(false));
        return 0;
    case "grains":
        Console.WriteLine(await GrainRun.RunAsync(args[1], args[2], args[3]).ConfigureAwait(false));
        return 0;
    case "gap-fill":
        return await GapFillBench.RunAsync(args[1..]).ConfigureAwait(false);
    case "attack":
        return AttackBench.Run(args[1..]);
    case "import":
        return ImportBench.Run(args[1..]);
    case "travel":
        TravelBench.Run(args[1..]);
        return 0;
    case "load":
        return await LoadBench.RunAsync(args[1..]).ConfigureAwait(false);
    case "pages":
        return await PageBench.RunAsync(args[1..]).ConfigureAwait(false);
    case "keys":
        LoadKeys.Make(args[1], args[2], args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 200);
        return 0;
}

// The baseline run as a user starts it: a cold process, first with the travel matrix to compute, then with it cached.
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
var scenario = args.Length > 1 ? args[1] : "scenarios/baseline.yaml";
var command = Path.Combine(AppContext.BaseDirectory, "pathways.dll");
var work = Directory.CreateTempSubdirectory("pathways-bench").FullName;
try
{
    Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {runs} runs each, medians; memory is the peak of the process and its solver together.");
    Console.WriteLine("travel matrix   wall seconds (min median max)   peak MiB");
    foreach (var cached in new[] { false, true })
    {
        var results = new List<(double Seconds, double Mebibytes)>();
        for (var run = 0; run < runs; run++)
        {
            var cache = Path.Combine(work, "cache");
            if (!cached && Directory.Exists(cache))
                Directory.Delete(cache, recursive: true);
            results.Add(await TimeAsync(command, scenario, cache, Path.Combine(work, $"run-{cached}-{run}")).ConfigureAwait(false));
        }

        var seconds = results.Select(result => result.Seconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(cached ? "cached  " : "computed")}        {seconds[0],6:0.0} {seconds[seconds.Length / 2],6:0.0} {seconds[^1],6:0.0}            {results.Max(result => result.Mebibytes),8:0}"));
    }

    return 0;
}
finally
{
    Directory.Delete(work, recursive: true);
}

static async Task<(double Seconds, double Mebibytes)> TimeAsync(string command, string scenario, string cache, string output)
{
    var start = new ProcessStartInfo("dotnet", [command, "run", scenario, "--cache", cache, "--data", output + "-data", "--out", output]) { RedirectStandardOutput = true, RedirectStandardError = true };
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(start)!;
    var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    var peak = 0.0;
    while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
        peak = Math.Max(peak, ProcessTree.PeakMebibytes(process.Id));
    var seconds = watch.Elapsed.TotalSeconds;
    if (process.ExitCode != 0)
        throw new InvalidOperationException(string.Join('\n', await said.ConfigureAwait(false)));
    return (seconds, peak);
}
