using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Story;

namespace Pathways.Grains.Tests;

/// <summary>A simulation that finds nothing proves nothing: bugs planted in its composition must be found, soon.</summary>
public sealed class PlantedBugTests
{
    private const int Seeds = 200;

    [Fact]
    public void A_checkpoint_acknowledged_before_it_is_written_is_found() => Found(Planted.EarlyAcknowledgement);

    [Fact]
    public void A_store_that_takes_writes_over_unknown_versions_is_found() => Found(Planted.NoVersions);

    [Fact]
    public void The_seed_that_found_a_bug_finds_it_again()
    {
        var (seed, told) = First(Planted.EarlyAcknowledgement)!.Value;
        Should.Throw<SimulationException>(() => SeededStory.Play(seed, Planted.EarlyAcknowledgement)).Message.ShouldBe(told);
    }

    private static void Found(Planted planted) => First(planted).ShouldNotBeNull().Told.ShouldContain("Run run");

    private static (int Seed, string Told)? First(Planted planted)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                SeededStory.Play(seed, planted);
            }
            catch (SimulationException found)
            {
                return (seed, found.Message);
            }
        }

        return null;
    }
}
