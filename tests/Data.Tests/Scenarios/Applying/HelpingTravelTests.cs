using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Applying;

public sealed class HelpingTravelTests : IDisposable
{
    private const int People = 2000;
    private readonly ModifiedTiny _tiny = new();

    /// <summary>Half hold a plan; of these every other one is taken from door to door.</summary>
    public HelpingTravelTests() => _tiny.Learners = [.. Enumerable.Range(0, People).Select(i => TinyDataset.Learner($"L{i:0000}", i < People / 2 ? "Z1" : "Z3") with
    {
        Sen = i % 2 == 0 ? SenStatus.Ehcp : SenStatus.None,
        TravelNeed = i % 4 == 0 ? TravelNeed.Assisted : TravelNeed.Independent,
    })];

    public void Dispose() => _tiny.Dispose();

    [Theory]
    [InlineData("personal_transport_budget", TravelNeed.Assisted, 2)]
    [InlineData("travel_training", TravelNeed.Trained, 0)]
    public void A_share_of_those_whom_it_is_for_is_helped_nested_and_nobody_else(string type, TravelNeed need, int remainder)
    {
        string[] Changed(int percent) => [.. _tiny.World($"type: {type}, percent: {percent}").Learners.Where((learner, i) => learner != _tiny.Learners[i]).Select(learner => learner.Id)];
        var (some, more, all) = (Changed(20), Changed(60), Changed(100));
        some.ShouldBeSubsetOf(more);
        some.Length.ShouldBeInRange(100 - 45, 100 + 45); // of 500, five standard deviations
        all.ShouldBe(_tiny.Learners.Where((_, i) => i % 4 == remainder).Select(learner => learner.Id));
        Changed(0).ShouldBeEmpty();
        _tiny.World($"type: {type}, percent: 100").Learners.Where((_, i) => i % 4 == remainder).ShouldAllBe(learner => learner.TravelNeed == need);
        _tiny.World($"type: {type}, percent: 100, area: MED").Learners.Where((learner, i) => learner != _tiny.Learners[i]).ShouldAllBe(learner => learner.ZoneCode == "Z3");
    }

    [Fact]
    public void Where_nobody_is_taken_from_door_to_door_nobody_can_be_trained()
    {
        _tiny.Learners = [TinyDataset.Learner("L1", "Z1")];
        _tiny.Problems("type: travel_training, percent: 5").ShouldHaveSingleItem().ShouldContain("picks no learner who is taken from door to door");
        _tiny.Problems("type: personal_transport_budget, percent: 5").ShouldHaveSingleItem().ShouldContain("picks no holder of a plan");
    }
}
