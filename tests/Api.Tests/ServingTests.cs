using System.Globalization;
using Pathways.Api.Answers;
using Pathways.Api.Hosting;

namespace Pathways.Api.Tests;

/// <summary>What lets the server answer while it computes.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task An_answer_that_many_ask_for_at_once_is_made_once_and_its_makers_wait_holding_no_thread()
    {
        var (cache, made, entered, go) = (new RepresentationCache(), 0, new TaskCompletionSource(), new ManualResetEventSlim());
        using (go)
        {
            var first = Task.Run(() => cache.GetAsync("key", () =>
            {
                Interlocked.Increment(ref made);
                entered.SetResult();
                go.Wait();
                return Task.FromResult(new Sent([1, 2, 3], "", null));
            }));
            await entered.Task;
            var others = Enumerable.Range(0, 100).Select(_ => cache.GetAsync("key", () => throw new InvalidOperationException("made twice"))).ToArray(); // returns although the first still makes it
            others.ShouldAllBe(other => !other.IsCompleted);
            go.Set();
            (await Task.WhenAll(others.Append(first))).ShouldAllBe(answer => answer.Bytes.Length == 3);
        }

        made.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_could_not_be_made_is_made_afresh_for_the_next()
    {
        var cache = new RepresentationCache();
        await Should.ThrowAsync<InvalidOperationException>(() => cache.GetAsync("key", () => throw new InvalidOperationException()));
        (await cache.GetAsync("key", () => Task.FromResult(new Sent([7], "", null)))).Bytes.ShouldBe([7]);
    }

    [Fact]
    public async Task Computing_runs_on_threads_of_its_own_that_step_back()
    {
        using var quiet = new QuietScheduler(2);
        var own = Nice(); // here: what follows a wait may go on where the work ended
        var (name, nice) = await Task.Factory.StartNew(() => (Thread.CurrentThread.Name, Nice()), CancellationToken.None, TaskCreationOptions.None, quiet);
        name.ShouldStartWith("compute ");
        if (OperatingSystem.IsLinux())
            nice.ShouldBe(Math.Min(19, own + QuietScheduler.Nicer));
        var after = await Task.Factory.StartNew(
            async () =>
            {
                await Task.Yield();
                return Thread.CurrentThread.Name; // what goes on after a wait is computing too
            }, CancellationToken.None, TaskCreationOptions.None, quiet).Unwrap();
        after.ShouldStartWith("compute ");
    }

    /// <summary>The nice value of this thread: field 19 of its stat (proc(5)).</summary>
    private static int Nice() => OperatingSystem.IsLinux()
        ? int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[^1].Split(' ')[16], CultureInfo.InvariantCulture) : 0;
}
