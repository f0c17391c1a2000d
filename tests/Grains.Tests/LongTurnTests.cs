using Pathways.Grains.Tests.Hosting;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Grains.Tests;

/// <summary>Computing stays outside grain turns, so that grains go on answering.</summary>
public sealed class LongTurnTests
{
    private const int Learners = 4000;
    private const int Tries = 3;

    /// <remarks>A turn that holds the work is long every time; one that a busy machine kept waiting is not, so one clean run of three will do.</remarks>
    [Fact]
    public async Task No_turn_of_a_run_with_thousands_of_learners_is_long()
    {
        var turns = new List<int>();
        while (turns.Count < Tries && !turns.Contains(0))
        {
            await using var host = new TestHost(SmallWorld.Build(learners: SmallWorld.Learners(Learners)), clock: TimeProvider.System);
            await host.RunAsync("r", SmallScenarios.Of(1));
            host.Grains.ActivationCount.ShouldBeGreaterThan(Learners / 2);
            turns.Add(host.Grains.LongTurnCount);
        }

        turns.ShouldContain(0);
    }
}
