using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Spectre.Console;

namespace Pathways.Cli.Terminal;

/// <summary>
/// Tells which step of a long job runs and how long each took: one line a step, so that nothing vanishes. No step begins once
/// the job is to stop.
/// </summary>
internal sealed class StepProgress(Shell shell, CancellationToken cancel)
{
    private readonly Stopwatch _all = Stopwatch.StartNew();

    /// <summary>Seconds by step, in order.</summary>
    public List<(string Step, double Seconds)> Steps { get; } = [];

    /// <summary>Seconds since the job began.</summary>
    public double Elapsed => _all.Elapsed.TotalSeconds;

    /// <summary>Runs one step, with a spinner on a terminal.</summary>
    public async Task<T> RunAsync<T>(string step, Func<Task<T>> work)
    {
        cancel.ThrowIfCancellationRequested();
        var watch = Stopwatch.StartNew();
        T result = default!;
        if (shell.Moves)
            await shell.Error.Status().StartAsync(Markup.Escape(step) + " …", async _ => result = await Task.Run(work).ConfigureAwait(false)).ConfigureAwait(false);
        else
            result = await work().ConfigureAwait(false);
        Steps.Add((step, watch.Elapsed.TotalSeconds));
        shell.Say(string.Create(CultureInfo.InvariantCulture, $"{Elapsed,6:0.0} s  {step} ({watch.Elapsed.TotalSeconds:0.0} s)"));
        return result;
    }

    /// <summary>Tells the steps of a run as they end, with a spinner for the one under way on a terminal, and hands on what was told.</summary>
    public async IAsyncEnumerable<RunProgress> Follow(IAsyncEnumerable<RunProgress> told, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (last, doing) = (Elapsed, "Run");
        await using var news = told.GetAsyncEnumerator(cancellation);
        while (await NextAsync(news, doing).ConfigureAwait(false))
        {
            var progress = news.Current;
            if (progress.Kind == ProgressKind.StepEnd)
            {
                Steps.Add((progress.Message, Elapsed - last));
                shell.Say(string.Create(CultureInfo.InvariantCulture, $"{Elapsed,6:0.0} s  {progress.Message} ({Elapsed - last:0.0} s)"));
                last = Elapsed;
            }

            doing = RunStepNames.Of(progress.Step);
            yield return progress;
        }
    }

    /// <summary>Tells why a step must be tried again.</summary>
    public void Trouble(string why) => shell.Say(string.Create(CultureInfo.InvariantCulture, $"{Elapsed,6:0.0} s  trouble: {why}"));

    private async Task<bool> NextAsync(IAsyncEnumerator<RunProgress> news, string doing)
    {
        var next = news.MoveNextAsync().AsTask();
        if (shell.Moves && !next.IsCompleted)
            await shell.Error.Status().StartAsync(Markup.Escape(doing) + " …", _ => next).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    /// <summary>Runs one step that computes on this thread.</summary>
    public Task<T> RunAsync<T>(string step, Func<T> work) => RunAsync(step, () => Task.FromResult(work()));
}
