using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways data generate</c>: a synthetic dataset of any size.</summary>
internal static class DataGenerateCommand
{
    private const double SmallestScale = 0.02;
    private const double LargestScale = 30;

    public static Command Create(Shell shell)
    {
        var scale = new Option<double>("--scale") { Description = "Factor on people and places, 0.02 to 30.", DefaultValueFactory = _ => 1 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the population.", DefaultValueFactory = _ => 1 };
        var from = new Option<string>("--from") { Description = "Dataset whose targets and offers are used.", DefaultValueFactory = _ => "data/kent" };
        var to = new Option<string?>("--to") { Description = "New folder for the dataset; by default datasets/<dataset>-x<scale>-seed<seed>." };
        var command = new Command("generate", "Writes a synthetic dataset with learners.csv at a scale; places are scaled alike.") { scale, seed, from, to };
        scale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= SmallestScale and <= LargestScale))
                result.AddError("--scale takes a number from 0.02 to 30.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var folder = parsed.GetValue(from)!;
            var dataset = DatasetLoader.Read(folder, DatasetRequest.AsItIs());
            var problems = new List<Problem>();
            var inputs = DatasetLearners.Inputs(dataset, problems) ?? throw new InvalidInputException(problems);
            shell.Say(problems);
            var target = parsed.GetValue(to)
                ?? string.Create(CultureInfo.InvariantCulture, $"datasets/{dataset.Info.Name}-x{parsed.GetValue(scale)}-seed{parsed.GetValue(seed)}");
            var learners = DatasetGenerator.Generate(folder, target, inputs, parsed.GetValue(scale), parsed.GetValue(seed));
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"{learners.Length:N0} synthetic learners, {learners.Count(learner => learner.Competes):N0} of them competing for a place, in {target}"));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
