using System.Collections.Immutable;
using Pathways.Model;
using Xunit.Abstractions;

namespace Pathways.Data.Tests.Importing.RoundTrips;

/// <summary>
/// Synthetic Kent exported as real extracts come, imported into an empty dataset, and both run: by area the same totals, once what the export lists as not
/// carried is put back, and nothing else.
/// </summary>
public sealed class RoundTripRunTests(KentTrip trip, ITestOutputHelper output) : IClassFixture<KentTrip>
{
    [Fact]
    public void Both_run_and_with_what_is_listed_as_not_carried_put_back_the_totals_by_area_are_the_same()
    {
        var (back, before) = (new PutBack(trip), CrowRun.Totals(trip.Before));
        var imported = CrowRun.Totals(trip.After);
        Tell("before", before);
        Tell("imported", imported);
        foreach (var listed in Enum.GetValues<Listed>())
            Tell("put back: " + listed, CrowRun.Totals(back.World(listed)));

        before.Sum(area => area.Placed).ShouldBeGreaterThan(100);
        imported.Sum(area => area.Placed).ShouldBeGreaterThan(100);
        CrowRun.Totals(back.World(Listed.People)).ShouldBe(before);
    }

    [Fact]
    public void Nobody_came_who_was_not_there_and_nobody_twice()
        => trip.After.Learners.Select(learner => learner.Id).Order(StringComparer.Ordinal).ShouldBe(trip.Before.Learners.Select(learner => trip.PseudonymOf(learner.Id)).Order(StringComparer.Ordinal));

    // What the formats carry and nothing puts back: were one of them lost on the way, the totals would tell.
    [Theory]
    [InlineData("home"), InlineData("stage"), InlineData("plan"), InlineData("level of a course"), InlineData("start of a course"), InlineData("site of a course")]
    public void One_thing_that_is_carried_spoilt_on_the_way_gives_other_totals(string what)
        => CrowRun.Totals(Spoilt(new PutBack(trip).World(Listed.People), what)).SequenceEqual(CrowRun.Totals(trip.Before)).ShouldBeFalse();

    private static World Spoilt(World world, string what)
    {
        Learner Person(Learner learner) => what switch
        {
            "home" => learner with { ZoneCode = world.Zones[0].Code },
            "stage" => learner.Stage == Stage.Continuing ? learner with { Stage = Stage.Mover, HeldOfferId = null } : learner,
            "plan" => learner with { Sen = SenStatus.None },
            _ => learner,
        };
        CourseOffer Course(CourseOffer offer) => what switch
        {
            "level of a course" => offer with { Level = offer.Level == Level.Level2 ? Level.Level1 : offer.Level },
            "start of a course" => offer with { IntakeMonths = [1] },
            "site of a course" => offer with { SiteId = world.Offers[0].SiteId },
            _ => offer,
        };
        return world.With(learners: [.. world.Learners.Select(Person)], offers: [.. world.Offers.Select(Course)]);
    }

    [Fact]
    public void Only_courses_on_the_list_did_not_come_and_none_came_that_was_not_there()
    {
        var back = new PutBack(trip);

        back.Strange.ShouldBeEmpty();
        var (ukprns, sites) = (trip.Before.Providers.ToDictionary(provider => provider.Id, provider => provider.Ukprn), trip.Before.Sites.ToDictionary(site => site.Id));
        back.Missing.ShouldNotBeEmpty();
        back.Missing.ShouldAllBe(offer => ukprns[sites[offer.SiteId].ProviderId] == null || sites[offer.SiteId].ZoneCode == null);
    }

    [Theory]
    [InlineData("places, general and commissioned, group sizes, smallest groups, hours, entry requirements, kind of provision, qualification route with its years, and English and maths")]
    [InlineData("course offers of providers without a UKPRN"), InlineData("shares of places open to Kent and Medway"), InlineData("which place their own Year 11 first"), InlineData("coordinates below a metre")]
    [InlineData("a college or council whose sites have no URN"), InlineData("intended level, subjects and route"), InlineData("attainment, attendance, free school meals, exclusion, language, primary need, setting, travel need and last school")]
    [InlineData("places held in re-engagement provision"), InlineData("which one is held"), InlineData("were educated at home")]
    public void Whatever_the_test_puts_back_stands_on_the_list_that_comes_with_the_export(string words) => trip.NotCarriedText.ShouldContain(words);

    [Fact]
    public void Full_time_courses_at_Level_1_and_2_are_taken_to_teach_the_GCSE_which_who_has_a_grade_3_must_study()
    {
        trip.After.Offers.Where(offer => offer.Level >= Level.Level1).ShouldAllBe(offer => offer.EnglishMaths == EnglishMaths.Gcse);
        trip.After.Offers.Where(offer => offer.Level < Level.Level1).ShouldAllBe(offer => offer.EnglishMaths == EnglishMaths.Functional);
    }

    private void Tell(string what, ImmutableArray<AreaTotals> totals)
    {
        output.WriteLine($"{what}: {totals.Sum(area => area.Competing)} need a place, {totals.Sum(area => area.Placed)} newly placed, {totals.Sum(area => area.NoPlace)} no place, {totals.Sum(area => area.Continuing)} keep theirs");
        foreach (var area in totals)
            output.WriteLine($"   {area.Area}: {area.Competing} {area.Placed} {area.NoPlace} {area.Continuing}");
    }
}
