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
        var scale = Given.Number("--scale", SmallestScale, LargestScale, "Factor on people and places, 0.02 to 30.");
        var seed = Given.Seed("--seed", "Seed of the population.");
        var from = Given.Path("--from", "Dataset whose targets and offers are used.");
        var to = Given.Path("--to", "New folder for the dataset; by default datasets/<dataset>-x<scale>-seed<seed>.");
        var command = new Command("generate", "Writes a synthetic dataset with learners.csv at a scale; places are scaled alike.") { scale, seed, from, to };
        scale.DefaultValueFactory = _ => 1;
        from.DefaultValueFactory = _ => "data/kent";
        seed.DefaultValueFactory = _ => 1;
        command.SetAction((parsed, cancel) =>
        {
            var folder = parsed.GetValue(from)!;
            if (File.Exists(Path.Combine(folder, "learners.csv")))
                throw new InvalidInputException([new Problem(folder, null, null, null, null, "has learners of its own, so that its places may be scaled already", "give the dataset from which it was made, such as data/kent")]);
            var dataset = DatasetLoader.Read(folder, DatasetRequest.AsItIs());
            var problems = new List<Problem>();
            var inputs = DatasetLearners.Inputs(dataset, problems) ?? throw new InvalidInputException(problems);
            shell.Say(problems);
            var target = parsed.GetValue(to)
                ?? string.Create(CultureInfo.InvariantCulture, $"datasets/{dataset.Info.Name}-x{parsed.GetValue(scale)}-seed{parsed.GetValue(seed)}");
            var learners = DatasetGenerator.Generate(folder, target, inputs, parsed.GetValue(scale), parsed.GetValue(seed), cancel);
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"{learners.Length:N0} synthetic learners, {learners.Count(learner => learner.Competes):N0} of them competing for a place, in {target}"));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
