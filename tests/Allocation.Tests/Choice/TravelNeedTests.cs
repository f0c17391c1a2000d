using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class TravelNeedTests
{
    private static ChoiceSet Choices(TestWorld world, ushort[]? trained, ushort[]? assisted)
    {
        var alone = world.Travel();
        TravelMatrix? Of(ushort[]? minutes) => minutes is null ? null : new TravelMatrix(alone.ZoneCodes, alone.SiteIds, minutes, "of need", "hash");
        return ChoiceSets.Build(world.Build(), new TravelMatrix(alone.ZoneCodes, alone.SiteIds, alone.Minutes.ToArray(), "test", "hash") { Trained = Of(trained), Assisted = Of(assisted) }, 1);
    }

    private static TestWorld World() => new TestWorld().Site("near", 20).Site("far", 90).Offer("O1", "near").Offer("O2", "far")
        .Learner("a").Learner("b", learner => learner with { TravelNeed = TravelNeed.Trained }).Learner("c", learner => learner with { TravelNeed = TravelNeed.Assisted });

    private static string Options(ChoiceSet choices, int learner)
        => string.Join(' ', Enumerable.Range(choices.Start[learner], choices.Start[learner + 1] - choices.Start[learner]).Select(i => $"{choices.OptionPool[i]}:{choices.OptionMinutes[i]}"));

    [Fact]
    public void Each_learner_chooses_among_what_their_own_travel_need_reaches()
    {
        var choices = Choices(World(), trained: [30, TravelMatrix.Unreachable], assisted: [15, 60]);
        Enumerable.Range(0, 3).Select(learner => Options(choices, learner)).ShouldBe(["0:20", "0:30", "0:15 1:60"]);
        (choices.OptionCost[choices.Start[1]] - choices.OptionCost[choices.Start[0]]).ShouldBe(10); // a minute is a minute
    }

    [Fact]
    public void Whether_any_course_is_in_reach_is_asked_of_the_own_need()
        => Choices(World(), trained: [80, 80], assisted: [80, 70]).AnyCourseInReach.ShouldBe([true, false, true]);

    [Fact]
    public void Waiting_at_the_site_costs_its_share_of_a_minute_to_those_whose_travel_need_has_to_wait()
    {
        var alone = World().Travel();
        TravelMatrix Waiting(params byte[] early) => new(alone.ZoneCodes, alone.SiteIds, [20, 90], "test", "hash")
        {
            Ways = new TravelWays([1, 1], [0, 0], [0, 0], [0, 0], [true, true]) { Timings = new JourneyTimings([20, 90], [0, 0], [0, 0], early) },
        };
        int[] Costs(TravelMatrix travel) => [.. Enumerable.Range(0, 3).Select(learner =>
        {
            var choices = ChoiceSets.Build(World().Set("early_wait_weight", 0.5).Build(), travel, 1);
            return choices.OptionCost[choices.Start[learner]];
        })];
        var nobodyWaits = Costs(alone);
        var travel = Waiting(30, 0);
        var waited = Costs(new TravelMatrix(alone.ZoneCodes, alone.SiteIds, [20, 90], "test", "hash") { Ways = travel.Ways, Trained = Waiting(12, 0), Assisted = alone });
        waited.Zip(nobodyWaits, (a, b) => a - b).ShouldBe([15, 6, 0]); // 30 and 12 minutes at half a minute each; who is taken by car does not wait
    }

    [Fact]
    public void Where_only_one_matrix_is_known_it_holds_for_everybody()
    {
        var choices = Choices(World(), null, null);
        Enumerable.Range(0, 3).Select(learner => Options(choices, learner)).ShouldAllBe(options => options == "0:20");
    }
}
