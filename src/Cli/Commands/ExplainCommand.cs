using System.CommandLine;
using Pathways.Cli.Running.Explaining;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Grains.Messages;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways explain</c>: what a run did with one learner or one provider, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create(Shell shell) => new("explain", "Explains what a run did with one learner or one provider.") { Learner(shell), Provider(shell) };

    private static Command Learner(Shell shell)
    {
        var learner = new Argument<string>("learner") { Description = "Id of the learner, as placements.csv has it." };
        var (run, data, json) = (Run(), RunsCommand.Data(), Json());
        var command = new Command("learner", "A learner's suitable courses in their own order, where they were placed and why, and what would have had room.") { learner, run, data, json };
        command.SetAction((parsed, cancel) => ToldAsync(shell, async () =>
        {
            var explained = await ExplainedLearner.AskAsync(RunsCommand.Options(parsed.GetValue(data)), parsed.GetValue(run)!, parsed.GetValue(learner)!, cancel).ConfigureAwait(false);
            Console.Out.Write(parsed.GetValue(json) ? LearnerJson.Of(explained) : LearnerText.Of(explained));
        }));
        return command;
    }

    private static Command Provider(Shell shell)
    {
        var provider = new Argument<string>("ukprn") { Description = "UKPRN of the provider, as providers.csv has it." };
        var (run, data, json) = (Run(), RunsCommand.Data(), Json());
        var command = new Command("provider", "A provider's offers: places, applicants, newly placed, waiting list, value of one more place.") { provider, run, data, json };
        command.SetAction((parsed, cancel) => ToldAsync(shell, async () =>
        {
            var explained = await ExplainedProvider.AskAsync(RunsCommand.Options(parsed.GetValue(data)), parsed.GetValue(run)!, parsed.GetValue(provider)!, cancel).ConfigureAwait(false);
            Console.Out.Write(parsed.GetValue(json) ? ProviderText.Json(explained) : ProviderText.Of(explained));
        }));
        return command;
    }

    /// <summary>What the grains refuse is the asker's to mend.</summary>
    private static async Task<int> ToldAsync(Shell shell, Func<Task> tell)
    {
        try
        {
            await tell().ConfigureAwait(false);
            return ExitCodes.Done;
        }
        catch (RunRefusedException refused)
        {
            shell.Say(refused.Message);
            return ExitCodes.InvalidInput;
        }
    }

    private static Option<string> Run()
        => new("--run") { Description = $"Id of the run, how it begins, or {RunNames.Latest} (default): the latest that is done.", DefaultValueFactory = _ => RunNames.Latest };

    private static Option<bool> Json() => new("--json") { Description = "Print JSON to standard output." };
}
