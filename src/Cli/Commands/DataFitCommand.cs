using System.CommandLine;
using System.Globalization;
using Pathways.Allocation.Choice;
using Pathways.Analysis;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Commands;

/// <summary>
/// <c>pathways data fit</c>: solves the numbers that are fitted once on the baseline and then frozen as parameters. It changes
/// nothing: it prints what to record.
/// </summary>
internal static class DataFitCommand
{
    public static Command Create(Shell shell)
    {
        var scenario = Given.PathArgument("scenario", "Scenario of the baseline.");
        scenario.DefaultValueFactory = _ => "scenarios/baseline.yaml";
        var command = new Command("fit", "Fits the noise of choices and the NEET model on the baseline and prints what to record.") { scenario };
        command.SetAction((parsed, cancel) => FitAsync(shell, parsed.GetValue(scenario)!, cancel));
        return command;
    }

    private static async Task<int> FitAsync(Shell shell, string path, CancellationToken cancel)
    {
        var progress = new StepProgress(shell, cancel);
        var file = ScenarioReader.Read(path);
        var loaded = await progress.RunAsync("World: zones, learners, offers", () => DatasetLoader.Load(file, DatasetLearners.Sources)).ConfigureAwait(false);
        var travel = await progress.RunAsync("Travel: door to door by 09:00", () => TravelModels.Matrix(
            loaded.Dataset.Folder, loaded.World, RunOptions.DefaultCacheFolder(), 0, cancel)).ConfigureAwait(false);
        var (world, seed) = (loaded.World, file.Scenario.Seed);
        var fit = await progress.RunAsync("Noise of choices", () => NoiseFit.Fit(world, ChoiceSets.Build(world, travel), travel, seed)).ConfigureAwait(false);
        Print("choice.noise_scale_minutes", fit.NoiseScaleMinutes);
        Print("choice.travel_weight", fit.TravelWeight);
        shell.Say(string.Create(CultureInfo.InvariantCulture, $"mean distance {fit.MeanKilometres:0.00} km, target {fit.TargetKilometres:0.0} km: {(fit.Reached ? "reached" : "not reached within the plausible range")}"));

        var fitted = With(world, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["choice.noise_scale_minutes"] = fit.NoiseScaleMinutes,
            ["choice.travel_weight"] = fit.TravelWeight,
        });
        var choices = ChoiceSets.Build(fitted, travel);
        var neet = await progress.RunAsync("NEET: coefficients, intercepts, residual status", () => NeetCalibration.Solve(
            fitted, file.Scenario, travel, choices, DeferredAcceptance.Run(fitted, choices, seed),
            redraw => RedrawnChoice.Run(fitted, travel, choices, redraw), 0, cancel)).ConfigureAwait(false);
        foreach (var parameter in neet.Parameters)
            Print(parameter.Key, parameter.Value);
        shell.Say(string.Create(CultureInfo.InvariantCulture, $"Solved on the mean of {neet.Replications} replications. Published and reached:"));
        foreach (var target in neet.Targets)
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"  {target.Name}: {target.Published:0.####} {target.Reached:0.####}"));
        shell.Say("Record these in the dataset's parameters.csv (for data/kent: in the authored parameters, then data build).");
        return ExitCodes.Done;
    }

    private static World With(World world, Dictionary<string, double> values) => new(
        world.Dataset, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers,
        world.Vacancies, world.Learners, world.Parameters.With(values));

    private static void Print(string key, double value)
        => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key},{value}"));
}
