using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Pathways.Embedded.Tests;

[Alias("tests.IRelayGrain")]
public interface IRelayGrain : IGrainWithStringKey
{
    /// <summary>Notes itself and passes on to others until no hops are left.</summary>
    [Alias("Relay")]
    Task Relay(int hops);

    [Alias("Count")]
    IAsyncEnumerable<int> Count(int to);
}

/// <summary>What relays note, in the order they note it.</summary>
public sealed class RelayLog
{
    public List<string> Lines { get; } = [];
}

public sealed class RelayGrain(RelayLog log) : Grain, IRelayGrain
{
    public async Task Relay(int hops)
    {
        log.Lines.Add($"{this.GetPrimaryKeyString()}:{hops}");
        if (hops > 0)
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(next =>
                GrainFactory.GetGrain<IRelayGrain>($"{hops}/{next}").Relay(hops - 1)));
        }

        log.Lines.Add($"{this.GetPrimaryKeyString()}:done");
    }

    public async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 0; i < to; i++)
        {
            await Task.Yield();
            log.Lines.Add($"{this.GetPrimaryKeyString()}:gives {i}");
            yield return i;
        }
    }
}

/// <summary>On a seeded scheduler a run of the host is a function of the seed.</summary>
public sealed class SeededSchedulerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_seed_gives_one_interleaving(int seed) => Run(seed).ShouldBe(Run(seed));

    [Fact]
    public void Seeds_differ_in_their_interleavings() =>
        Enumerable.Range(0, 20).Select(seed => string.Join('|', Run(seed))).Distinct().Count().ShouldBeGreaterThan(10);

    [Fact]
    public void Every_seed_relays_the_same_messages() =>
        Enumerable.Range(0, 20).Select(seed => string.Join('|', Run(seed).Order(StringComparer.Ordinal))).Distinct().Count().ShouldBe(1);

    private static List<string> Run(int seed)
    {
        var threads = new SeededScheduler(seed);
        var services = new ServiceCollection();
        services.AddSingleton<RelayLog>();
        services.AddEmbeddedGrains(grains =>
        {
            grains.AddGrains(typeof(RelayGrain).Assembly);
            grains.Options.Threads = threads;
        });
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IGrainFactory>();
        threads.Run(async () =>
        {
            var relays = Task.WhenAll(Enumerable.Range(0, 3).Select(key => factory.GetGrain<IRelayGrain>($"root/{key}").Relay(3)));
            await foreach (var _ in factory.GetGrain<IRelayGrain>("stream").Count(5))
            {
            }

            await relays;
        });
        return provider.GetRequiredService<RelayLog>().Lines;
    }
}
