using System.Collections.Concurrent;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Story;
using Xunit.Abstractions;

namespace Pathways.Grains.Tests;

/// <summary>Runs of the grains on a seeded scheduler, with everything going wrong that may.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_seed_ends_in_the_hash_of_the_direct_walk()
    {
        var from = int.Parse(Environment.GetEnvironmentVariable("SIM_FROM") ?? "0");
        var count = int.Parse(Environment.GetEnvironmentVariable("SIM_COUNT") ?? "2000");
        var failures = new ConcurrentBag<string>();
        var steps = 0L;
        var started = System.Diagnostics.Stopwatch.StartNew();
        Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            try
            {
                Interlocked.Add(ref steps, SeededStory.Play(seed).Steps);
            }
            catch (SimulationException failure)
            {
                failures.Add(failure.Message);
            }
        });
        output.WriteLine($"{steps / count} steps a seed, {started.Elapsed}");
        failures.Order().Take(60).ShouldBeEmpty();
    }

    [Fact]
    public void A_seed_reproduces_byte_by_byte()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SIM_SEED") ?? "7");
        var first = SeededStory.Tell(seed);
        if (Environment.GetEnvironmentVariable("SIM_TRACE") is { } file)
            File.WriteAllText(file, first);
        SeededStory.Tell(seed).ShouldBe(first);
    }
}
