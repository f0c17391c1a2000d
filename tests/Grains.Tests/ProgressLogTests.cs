using Pathways.Conformance.Tests.Hosts;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;

namespace Pathways.Grains.Tests;

/// <summary>What a run tells has rising numbers, also over the end of the process that told it.</summary>
public sealed class ProgressLogTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Within_one_millisecond_numbers_rise_too()
    {
        var log = new ProgressLog(_clock);
        Tell(log, 5);
        log.After(0).Select(told => told.Sequence).ShouldBeInOrder(SortDirection.Ascending);
        log.After(0).Select(told => told.Sequence).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void After_a_restart_nothing_has_the_number_of_what_was_told_and_not_stored()
    {
        var before = new ProgressLog(_clock);
        Tell(before, 1);
        var stored = before.Sequence;
        Tell(before, 3);
        _clock.Pass(TimeSpan.FromSeconds(1));
        var after = new ProgressLog(_clock) { Sequence = stored };
        Tell(after, 1);
        after.After(before.Sequence).ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_has_seen_a_number_hears_only_what_came_later()
    {
        var log = new ProgressLog(_clock);
        Tell(log, 4);
        log.After(log.After(0)[1].Sequence).Select(told => told.Message).ShouldBe(["2", "3"]);
    }

    private static void Tell(ProgressLog log, int times)
    {
        for (var i = 0; i < times; i++)
            log.Tell(RunPhase.Queued, 1, i.ToString(System.Globalization.CultureInfo.InvariantCulture), 0, ProgressKind.Told);
    }
}
