using System.Collections.Immutable;
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
        trip.After.Offers.Where(offer => offer.Level >= Model.Level.Level1).ShouldAllBe(offer => offer.EnglishMaths == Model.EnglishMaths.Gcse);
        trip.After.Offers.Where(offer => offer.Level < Model.Level.Level1).ShouldAllBe(offer => offer.EnglishMaths == Model.EnglishMaths.Functional);
    }

    private void Tell(string what, ImmutableArray<AreaTotals> totals)
    {
        output.WriteLine($"{what}: {totals.Sum(area => area.Competing)} need a place, {totals.Sum(area => area.Placed)} newly placed, {totals.Sum(area => area.NoPlace)} no place, {totals.Sum(area => area.Continuing)} keep theirs");
        foreach (var area in totals)
            output.WriteLine($"   {area.Area}: {area.Competing} {area.Placed} {area.NoPlace} {area.Continuing}");
    }
}
