using System.Collections.Immutable;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public class HeldPlacesTests
{
    private static readonly ImmutableArray<Learner> Learners = LearnerGenerator.Generate(MadeUpCounty.Inputs, 7);

    [Fact]
    public void Held_offers_are_of_the_intended_level_and_open_to_the_learner()
    {
        var offers = MadeUpCounty.Offers.ToDictionary(offer => offer.Id);
        var holders = Learners.Where(learner => learner.HeldOfferId != null).ToArray();
        holders.Length.ShouldBeGreaterThan(100);
        foreach (var learner in holders)
        {
            var offer = offers[learner.HeldOfferId!];
            offer.Level.Band().ShouldBe(learner.IntendedLevel.Band());
            offer.ProvisionType.ShouldNotBe(ProvisionType.Flexible);
            if (offer.EntryRequirement == EntryRequirement.Ehcp || offer.GeneralPlaces == 0)
                learner.Sen.ShouldBe(SenStatus.Ehcp);
            if (offer.SiteId == "S-BOYS")
                learner.Female.ShouldBeFalse();
        }
    }

    [Fact]
    public void No_more_than_the_share_of_an_offers_places_is_held()
    {
        foreach (var offer in MadeUpCounty.Offers)
        {
            var holders = Learners.Where(learner => learner.HeldOfferId == offer.Id).ToArray();
            holders.Length.ShouldBeLessThanOrEqualTo((offer.GeneralPlaces / 2) + (offer.CommissionedPlaces / 2), offer.Id);
            holders.Count(learner => learner.Sen != SenStatus.Ehcp).ShouldBeLessThanOrEqualTo(offer.GeneralPlaces / 2, offer.Id);
        }
    }

    [Fact]
    public void Those_for_whom_no_place_is_left_become_movers()
    {
        var none = LearnerGenerator.Generate(MadeUpCounty.Inputs with { Offers = [MadeUpCounty.Offer("O-ONE", "S-COL1", Level.Level2, 10, 0, EntryRequirement.None)] }, 7);

        none.Count(learner => learner.HeldOfferId != null).ShouldBe(5);
        none.Count(learner => learner.InScope && learner.Stage == Stage.Continuing).ShouldBe(5);
        none.Count(learner => learner.InScope && learner.Stage == Stage.Mover)
            .ShouldBe(LearnerGenerator.GenerateBeforePlaces(MadeUpCounty.Inputs, 7).Count(learner => learner.InScope && learner.Stage is Stage.Mover or Stage.Continuing) - 5);
    }

    [Fact]
    public void Nearer_and_larger_offers_are_held_in_proportion_to_their_weight()
    {
        // Two offers with places for all at two sites: of those living in one zone the odds are places × exp(−0.109 km).
        var offers = ImmutableArray.Create(
            MadeUpCounty.Offer("O-NEAR", "S-COL1", Level.Level2, 20_000, 0, EntryRequirement.None), MadeUpCounty.Offer("O-FAR", "S-COL2", Level.Level2, 40_000, 0, EntryRequirement.None));
        // The first eight zones lie near the first site.
        Zone[] zones = [.. MadeUpCounty.Zones.Take(8)];
        var holders = LearnerGenerator.Generate(MadeUpCounty.Inputs with { Offers = offers }, 7, 5)
            .Where(learner => learner.HeldOfferId != null && zones.Any(zone => zone.Code == learner.ZoneCode)).ToArray();
        var expected = 0.0;
        foreach (var zone in zones)
        {
            var near = 2 * Math.Exp(-0.109 * zone.Centroid.KilometresTo(MadeUpCounty.Sites[0].Location));
            var far = 4 * Math.Exp(-0.109 * zone.Centroid.KilometresTo(MadeUpCounty.Sites[1].Location));
            expected += holders.Count(learner => learner.ZoneCode == zone.Code) * near / (near + far);
        }

        // Five standard deviations of a sum of independent draws, at most √n / 2 each.
        Math.Abs(holders.Count(learner => learner.HeldOfferId == "O-NEAR") - expected).ShouldBeLessThan(5 * Math.Sqrt(holders.Length) / 2);
    }

    [Fact]
    public void Learners_without_a_plan_hold_no_commissioned_place_however_many_are_left()
    {
        var many = LearnerGenerator.Generate(MadeUpCounty.Inputs with { Offers = [MadeUpCounty.Offer("O-ONE", "S-COL1", Level.Level1, 16, 2_000, EntryRequirement.None)] }, 7);

        many.Count(learner => learner.HeldOfferId != null && learner.Sen != SenStatus.Ehcp).ShouldBe(8);
    }

    [Fact]
    public void Learners_with_a_plan_keep_their_places_first()
    {
        var few = LearnerGenerator.Generate(MadeUpCounty.Inputs with { Offers = [MadeUpCounty.Offer("O-ONE", "S-COL1", Level.Level1, 16, 4, EntryRequirement.None)] }, 7);
        var continuing = LearnerGenerator.GenerateBeforePlaces(MadeUpCounty.Inputs, 7)
            .Count(learner => learner is { IntendedLevel: Level.Level1, Stage: Stage.Continuing, Sen: SenStatus.Ehcp });
        continuing.ShouldBeGreaterThan(10);
        var holders = few.Where(learner => learner.HeldOfferId != null).ToArray();
        holders.Length.ShouldBe(10);
        holders.ShouldAllBe(learner => learner.Sen == SenStatus.Ehcp);
    }
}
