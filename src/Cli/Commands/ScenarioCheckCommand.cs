using System.Collections.Immutable;
using System.CommandLine;
using Pathways.Allocation.Choice;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways scenario check FILE…</c>: every problem of scenario files, and of the datasets that they meet.</summary>
internal static class ScenarioCheckCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("files") { Description = "Scenario files.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the problems as JSON." };
        var command = new Command("check", "Lists every problem of scenario files, and of what they ask of their datasets; runs nothing.") { files, json };
        command.SetAction((parsed, cancel) =>
        {
            var worst = ExitCodes.Done;
            var told = new List<(string File, IReadOnlyList<Problem> Problems)>();
            foreach (var file in parsed.GetValue(files)!)
            {
                cancel.ThrowIfCancellationRequested();
                var problems = Check(file);
                told.Add((file, problems));
                if (problems.Any(problem => problem.Severity == Severity.Error))
                    worst = ExitCodes.InvalidInput;
            }

            if (parsed.GetValue(json))
                Console.Out.Write(ScenarioListJson.Of(told));
            else
                Print(shell, told);
            return Task.FromResult(worst);
        });
        return command;
    }

    private static void Print(Shell shell, List<(string File, IReadOnlyList<Problem> Problems)> told)
    {
        foreach (var (file, problems) in told)
        {
            foreach (var problem in problems)
                shell.Say(problem.ToString());
            var errors = problems.Count(problem => problem.Severity == Severity.Error);
            Console.Out.WriteLine($"{file}: " + (errors == 0 ? "no problem found." : errors == 1 ? "1 problem." : $"{errors} problems."));
        }
    }

    private static ImmutableArray<Problem> Check(string path)
    {
        try
        {
            var file = ScenarioReader.Read(path);
            var loaded = DatasetLoader.Load(file, DatasetLearners.Sources);
            _ = ChoiceParameters.From(loaded.World.Parameters);
            if (file.Until is { } until)
                _ = DatasetLoader.Read(file.DatasetFolder, DatasetRequest.Of(file) with { AcademicYear = until });
            return [.. file.Notes, .. loaded.Notes];
        }
        catch (InvalidInputException refused)
        {
            return refused.Problems;
        }
    }
}
