using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Serialization;
using Xunit.Abstractions;

namespace Pathways.Embedded.Tests;

[Alias("tests.ILearnerLikeGrain")]
public interface ILearnerLikeGrain : IGrainWithStringKey
{
    [Alias("Rank")]
    Task<LearnerLikeAnswer> Rank(LearnerLikeQuestion question);
}

[GenerateSerializer]
[Alias("tests.LearnerLikeQuestion")]
public sealed record LearnerLikeQuestion([property: Id(0)] string Run, [property: Id(1)] int Level);

[GenerateSerializer]
[Alias("tests.LearnerLikeAnswer")]
public sealed record LearnerLikeAnswer([property: Id(0)] string Learner, [property: Id(1)] int[] Offers);

[PreferLocalPlacement]
public sealed class LearnerLikeGrain : Grain, ILearnerLikeGrain
{
    public Task<LearnerLikeAnswer> Rank(LearnerLikeQuestion question) =>
        Task.FromResult(new LearnerLikeAnswer(this.GetPrimaryKeyString(), [question.Level, 2, 3]));
}

public sealed class UnmarkedState
{
    public int Total { get; set; }
}

[JsonSerializable(typeof(UnmarkedState))]
public sealed partial class TestStates : JsonSerializerContext;

[Alias("tests.IUnmarkedGrain")]
public interface IUnmarkedGrain : IGrainWithStringKey
{
    [Alias("Quick")]
    Task Quick();
}

public sealed class UnmarkedGrain([PersistentState("state")] IPersistentState<UnmarkedState> state) : Grain, IUnmarkedGrain
{
    public Task Quick() => Task.FromResult(state.State.Total);
}

[Alias("tests.IOffTheListGrain")]
public interface IOffTheListGrain : IGrainWithStringKey
{
    [Alias("Quick")]
    ValueTask Quick();
}

public sealed class OffTheListGrain : Grain, IOffTheListGrain
{
    public ValueTask Quick() => default;
}

[Alias("tests.IFailingGrain")]
public interface IFailingGrain : IGrainWithStringKey
{
    [Alias("Fail")]
    Task Fail();
}

public sealed class FailingGrain : Grain, IFailingGrain
{
    public static readonly InvalidOperationException Failure = new("no", new ArgumentException("inner"));

    public Task Fail() => throw Failure;
}

/// <summary>What is the one-process host's own, beyond what the conformance suite says of both.</summary>
public sealed class HostTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_state_type_without_its_attribute_is_refused()
    {
        using var host = await StartAsync();
        var refused = await Should.ThrowAsync<CodecNotFoundException>(Grains(host).GetGrain<IUnmarkedGrain>("a").Quick);
        refused.Message.ShouldContain(nameof(UnmarkedState));
    }

    [Fact]
    public async Task A_method_that_is_not_on_the_list_is_refused_with_its_name()
    {
        using var host = await StartAsync();
        Should.Throw<NotSupportedException>(() => Grains(host).GetGrain<IOffTheListGrain>("a")).Message.ShouldContain("IOffTheListGrain.Quick");
    }

    [Fact]
    public async Task A_host_that_stopped_ends_its_grains_and_refuses_calls()
    {
        using var host = await StartAsync();
        var grain = Grains(host).GetGrain<ILearnerLikeGrain>("a");
        await grain.Rank(new("r", 1));
        var grains = host.Services.GetRequiredService<GrainHost>();
        grains.ActivationCount.ShouldBe(1);
        await host.StopAsync();
        grains.ActivationCount.ShouldBe(0);
        await Should.ThrowAsync<OrleansException>(() => grain.Rank(new("r", 1)));
    }

    /// <summary>As between Orleans's silos, though within one silo Orleans hands out the callee's own.</summary>
    [Fact]
    public async Task An_exception_arrives_as_a_copy()
    {
        using var host = await StartAsync();
        var exception = await Should.ThrowAsync<InvalidOperationException>(Grains(host).GetGrain<IFailingGrain>("a").Fail);
        exception.ShouldNotBeSameAs(FailingGrain.Failure);
        exception.InnerException.ShouldNotBeSameAs(FailingGrain.Failure.InnerException);
        exception.InnerException.ShouldBeOfType<ArgumentException>();
        exception.Message.ShouldBe("no");
    }

    /// <summary>As many learners as Kent has, each activated by its first call. The time is printed, not judged here.</summary>
    [Fact]
    public async Task All_of_Kents_learners_are_activated()
    {
        const int learners = 46_191;
        using var host = await StartAsync();
        var grains = Grains(host);
        foreach (var round in new[] { "cold", "warm" })
        {
            var started = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (area, _) =>
            {
                foreach (var batch in Enumerable.Range(0, learners).Where(learner => learner % 8 == area).Chunk(500))
                {
                    await Task.WhenAll(batch.Select(learner => grains.GetGrain<ILearnerLikeGrain>($"kent/{learner}").Rank(new("r", 1))));
                }
            });
            output.WriteLine($"{round}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        }

        host.Services.GetRequiredService<GrainHost>().ActivationCount.ShouldBe(learners);
    }

    private static IGrainFactory Grains(IHost host) => host.Services.GetRequiredService<IGrainFactory>();

    private static async Task<IHost> StartAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddEmbeddedGrains(grains => grains.AddGrains(typeof(HostTests).Assembly).AddStates(TestStates.Default));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
