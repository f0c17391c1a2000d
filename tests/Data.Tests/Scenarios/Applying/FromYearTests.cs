namespace Pathways.Data.Tests.Scenarios.Applying;

/// <summary>The tiny dataset's year is 2025/26.</summary>
public sealed class FromYearTests : IDisposable
{
    private const string NewSite = "type: open_site, id: new-site, provider: 10000001, title: New, latitude: 51.16, longitude: 0.9";
    private const string NewCourse = "type: open_offer, id: new-course, site: new-site, title: New, level: 1, ssa: \"05\", group_size: 10";
    private readonly ModifiedTiny _tiny = new();

    public void Dispose() => _tiny.Dispose();

    [Theory]
    [InlineData("2024/25", true)]
    [InlineData("2025/26", true)]
    [InlineData("2026/27", false)]
    public void A_modification_holds_from_its_year(string year, bool holds)
        => _tiny.World(NewSite + ", from_year: " + year).SiteIndex.ContainsKey("new-site").ShouldBe(holds);

    [Fact]
    public void What_cannot_be_done_is_told_although_its_year_is_to_come()
        => _tiny.Problems("type: open_offer, id: new-course, site: nowhere, title: New, level: 1, ssa: \"05\", group_size: 10, from_year: 2030/31")
            .ShouldHaveSingleItem().ShouldContain("nowhere");

    [Fact]
    public void A_course_at_a_site_that_opens_later_is_told() => _tiny.Problems(NewSite + ", from_year: 2027/28", NewCourse).ShouldHaveSingleItem().ShouldContain("new-site");

    [Fact]
    public void Site_and_course_of_a_later_year_are_right_together()
    {
        var world = _tiny.World(NewSite + ", from_year: 2027/28", NewCourse + ", from_year: 2028/29");
        (world.SiteIndex.ContainsKey("new-site"), world.OfferIndex.ContainsKey("new-course")).ShouldBe((false, false));
    }

    [Fact]
    public void What_has_the_form_of_a_year_and_is_none_is_told() => _tiny.Problems(NewSite + ", from_year: 2027/30").ShouldHaveSingleItem().ShouldContain("is not an academic year");

    [Theory]
    [InlineData("type: cohort_growth, percent: 10")]
    [InlineData("type: close_offer, where: { offer: O1 }, continuing: displaced")]
    public void What_changes_young_people_holds_from_the_first_year_or_is_refused_with_what_to_do(string change)
    {
        _tiny.World(change + ", from_year: 2025/26").Offers.ShouldNotBeEmpty();
        var problem = _tiny.Problems(change + ", from_year: 2026/27").ShouldHaveSingleItem();
        problem.ShouldContain("from_year");
        problem.ShouldContain("academic_year: 2026/27");
    }

    [Fact]
    public void A_course_whose_learners_finish_may_close_in_a_later_year() => _tiny.World("type: close_offer, where: { offer: O1 }, from_year: 2026/27").Offers.ShouldNotBeEmpty();

    [Theory]
    [InlineData("places: 15")]
    [InlineData("places: 0")]
    public void Gaps_that_are_to_be_filled_in_a_later_year_than_they_are_planned_in_are_refused_with_what_to_do(string places)
    {
        var problem = _tiny.WithGapFilling().Problems($"type: fill_gaps, {places}, from_year: 2026/27").ShouldHaveSingleItem();
        problem.ShouldContain("from_year");
        problem.ShouldContain("academic_year: 2026/27");
    }

    [Theory]
    [InlineData("2024/25")]
    [InlineData("2025/26")]
    public void Gaps_filled_from_the_year_of_the_plan_or_before_are_right(string year) => _tiny.WithGapFilling().World($"type: fill_gaps, places: 15, from_year: {year}").Offers.ShouldNotBeEmpty();

    [Theory]
    [InlineData("level: 2")]
    [InlineData("ssa: 07")]
    [InlineData("provision_type: flexible")]
    public void Gaps_that_no_course_of_the_list_could_fill_are_told_where_they_are_asked_for(string wish)
    {
        var problem = _tiny.WithGapFilling().Problems("type: fill_gaps, places: 15, " + wish).ShouldHaveSingleItem();
        problem.ShouldContain("scenarios/x.yaml");
        problem.ShouldContain("lists no course");
        _tiny.World("type: fill_gaps, places: 15, level: 1, ssa: 05").Offers.ShouldNotBeEmpty();
    }

    [Fact]
    public void Gaps_of_a_dataset_that_does_not_say_what_may_be_opened_are_told() => _tiny.Problems("type: fill_gaps, places: 15").ShouldAllBe(problem => problem.Contains("gap-filling", StringComparison.Ordinal));
}
