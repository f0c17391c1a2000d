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
    public void Where_only_one_matrix_is_known_it_holds_for_everybody()
    {
        var choices = Choices(World(), null, null);
        Enumerable.Range(0, 3).Select(learner => Options(choices, learner)).ShouldAllBe(options => options == "0:20");
    }
}
