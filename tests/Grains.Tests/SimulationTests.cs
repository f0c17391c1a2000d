using System.Collections.Concurrent;
using System.Globalization;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Story;
using Xunit.Abstractions;

namespace Pathways.Grains.Tests;

/// <summary>Runs of the grains on a seeded scheduler, with everything going wrong that may.</summary>
/// <remarks>
/// To look at one seed: PATHWAYS_SIMULATION_SEED=n PATHWAYS_SIMULATION_TRACE=file dotnet test tests/Grains.Tests --filter byte_by_byte
/// </remarks>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Seeds = 2000;

    [Fact]
    public void Every_seed_ends_in_the_hash_of_the_direct_walk()
    {
        var (from, count) = (Number("PATHWAYS_SIMULATION_FROM", 0), Number("PATHWAYS_SIMULATION_SEEDS", Seeds));
        var failures = new ConcurrentBag<string>();
        var (steps, withBase) = (0L, 0);
        var started = System.Diagnostics.Stopwatch.StartNew();
        Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            try
            {
                var story = SeededStory.Play(seed);
                Interlocked.Add(ref steps, story.Steps);
                Interlocked.Add(ref withBase, story.HadBase ? 1 : 0);
            }
            catch (SimulationException failure)
            {
                failures.Add(failure.Message);
            }
        });
        output.WriteLine($"{steps / count} steps a seed, {withBase} with a base, {started.Elapsed}");
        failures.Order().Take(60).ShouldBeEmpty();
        if (count == Seeds)
            withBase.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_seed_reproduces_byte_by_byte()
    {
        var seed = Number("PATHWAYS_SIMULATION_SEED", 7);
        var first = SeededStory.Tell(seed);
        if (Environment.GetEnvironmentVariable("PATHWAYS_SIMULATION_TRACE") is { } file)
            File.WriteAllText(file, first);
        SeededStory.Tell(seed).ShouldBe(first);
    }

    private static int Number(string variable, int otherwise)
        => Environment.GetEnvironmentVariable(variable) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
