using Pathways.Data.Kent.Provision;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class SupplyRulesTests
{
    private static readonly CourseOffer General = Made.Offer("course", "site", Level.Level2, general: 15);

    [Fact]
    public void An_ordinary_offer_breaks_no_rule() => Breaches(Made.Site("site"), General).ShouldBeEmpty();

    [Fact]
    public void A_grammar_sixth_form_is_never_supply()
        => Breaches(Made.Site("site") with { Selective = true }, General).ShouldHaveSingleItem().ShouldContain("grammar");

    [Fact]
    public void A_secure_place_is_never_general_supply()
        => Breaches(Made.Site("site") with { GeneralSupply = false }, General).ShouldHaveSingleItem().ShouldContain("secure");

    [Fact]
    public void Commissioned_places_stand_apart_from_general_ones()
        => Breaches(Made.Site("site"), Made.Offer("course", "site", Level.Level1, general: 5, commissioned: 5)).ShouldHaveSingleItem().ShouldContain("apart");

    [Fact]
    public void Commissioned_places_ask_for_a_plan()
        => Breaches(Made.Site("site"), Made.Offer("course", "site", Level.Level1, commissioned: 5) with { EntryRequirement = EntryRequirement.None })
            .ShouldHaveSingleItem().ShouldContain("EHCP");

    [Fact]
    public void An_offers_site_must_exist()
        => Breaches(Made.Site("elsewhere"), General).ShouldHaveSingleItem().ShouldContain("does not exist");

    [Fact]
    public void Groups_and_places_must_agree()
        => Breaches(Made.Site("site"), General with { GroupsPerIntake = 2 }).ShouldHaveSingleItem().ShouldContain("differ");

    [Fact]
    public void Level_3_and_a_repeated_id_are_refused()
        => Breaches(Made.Site("site"), General with { Level = Level.Level3 }, General).Count.ShouldBe(2);

    private static IReadOnlyList<string> Breaches(Site site, params CourseOffer[] offers) => SupplyRules.Breaches([site], offers);
}
