using System.Globalization;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Applying;

public sealed class CohortGrowthTests : IDisposable
{
    private const int People = 3000;
    private readonly ModifiedTiny _tiny = new();

    public CohortGrowthTests() => _tiny.Learners = [.. Enumerable.Range(0, People).Select(i => TinyDataset.Learner($"L{i:0000}", i % 3 == 0 ? "Z3" : "Z1"))];

    public void Dispose() => _tiny.Dispose();

    [Fact]
    public void Growth_is_nested_and_of_about_its_size()
    {
        var (five, ten) = (Ids(5), Ids(10));
        five.ShouldBeSubsetOf(ten);
        five.Except(Ids(0)).Count().ShouldBeInRange((int)(People * 0.05) - 60, (int)(People * 0.05) + 60); // five standard deviations
        ten.Except(Ids(0)).Count().ShouldBeInRange((int)(People * 0.1) - 85, (int)(People * 0.1) + 85);
        Ids(100).Count.ShouldBe(2 * People);
        Ids(200).Count.ShouldBe(3 * People);
    }

    [Fact]
    public void Shrinkage_is_nested_too()
    {
        var (five, ten) = (Ids(-5), Ids(-10));
        ten.ShouldBeSubsetOf(five);
        five.ShouldBeSubsetOf(Ids(0));
        (People - ten.Count).ShouldBeInRange((int)(People * 0.1) - 85, (int)(People * 0.1) + 85);
    }

    [Fact]
    public void A_double_is_like_its_original_and_the_zone_s_cohort_grows_alike()
    {
        var world = World(10);
        foreach (var twin in world.Learners.Where(learner => learner.Id.EndsWith("-g1", StringComparison.Ordinal)))
            (twin with { Id = twin.Id[..^3] }).ShouldBe(_tiny.Learners.Single(learner => learner.Id == twin.Id[..^3]));
        world.Zones[0].Cohorts[1].People.ShouldBe(11 * 1.1, 1e-9);
        world.Learners.Select(learner => learner.Id).ShouldBe(world.Learners.Select(learner => learner.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_area_asked_for_grows()
    {
        var world = _tiny.World("type: cohort_growth, percent: 100, area: MED");
        world.Learners.Count(learner => learner.ZoneCode == "Z3").ShouldBe(2 * People / 3);
        world.Learners.Count(learner => learner.ZoneCode == "Z1").ShouldBe(People - (People / 3));
        world.Zones[0].Cohorts[1].People.ShouldBe(11);
    }

    [Fact]
    public void Doubles_of_those_who_hold_a_place_take_what_places_are_left_and_then_compete()
    {
        _tiny.Learners = [.. Enumerable.Range(0, 20).Select(i => TinyDataset.Learner($"L{i:00}", "Z1") with { Stage = Stage.Continuing, HeldOfferId = "O1" })];
        var world = World(100);
        var places = world.Sites[0].PlacesForResidents(28);
        world.Learners.Count(learner => learner.HeldOfferId == "O1").ShouldBe(places);
        world.Learners.Count(learner => learner.Stage == Stage.Mover && learner.HeldOfferId is null).ShouldBe(40 - places);
    }

    private World World(double percent) => _tiny.World(string.Create(CultureInfo.InvariantCulture, $"type: cohort_growth, percent: {percent}"));

    private HashSet<string> Ids(double percent) => [.. World(percent).Learners.Select(learner => learner.Id)];
}
