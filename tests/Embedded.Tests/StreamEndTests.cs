using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime;

namespace Pathways.Embedded.Tests;

[Alias("tests.IClosingGrain")]
public interface IClosingGrain : IGrainWithStringKey
{
    /// <summary>Ends the activation, within one turn in which the test may let a stream begin.</summary>
    [Alias("Close")]
    Task Close();

    [Alias("Quick")]
    Task Quick();

    /// <summary>Never tells anything until nobody listens any more.</summary>
    [Alias("Silent")]
    IAsyncEnumerable<int> Silent(CancellationToken cancellation);
}

public sealed class ClosingGrain : Grain, IClosingGrain
{
    public static readonly SemaphoreSlim InTheTurn = new(0);
    public static readonly SemaphoreSlim StreamBegun = new(0);

    public Task Close()
    {
        InTheTurn.Release();
        StreamBegun.Wait();
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Quick() => Task.CompletedTask;

    public async IAsyncEnumerable<int> Silent([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        yield return 1;
    }
}

/// <summary>A stream and the end of its activation that cross each other.</summary>
public sealed class StreamEndTests
{
    [Fact]
    public async Task A_stream_that_begins_when_its_activation_has_just_been_told_to_end_lets_it_end()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddEmbeddedGrains(grains => grains.AddGrains(typeof(StreamEndTests).Assembly).AddStates(TestStates.Default));
        // Neither is disposed of where this fails: both would wait for the activation.
        var host = builder.Build();
        await host.StartAsync();
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IClosingGrain>("a");
        await grain.Quick();

        var close = grain.Close();
        await ClosingGrain.InTheTurn.WaitAsync();
        var items = grain.Silent(CancellationToken.None).GetAsyncEnumerator();
        var next = items.MoveNextAsync().AsTask(); // counted as running, and behind the turn that ends the activation
        ClosingGrain.StreamBegun.Release();
        await close;

        await grain.Quick(); // by the next activation: waits, and times out, where the first never ends
        await Should.ThrowAsync<EnumerationAbortedException>(next);
        await items.DisposeAsync();
        await host.StopAsync();
        host.Dispose();
    }
}
