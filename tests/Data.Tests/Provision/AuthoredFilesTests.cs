using Pathways.Data.Kent;
using Pathways.Data.Kent.Provision;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class AuthoredFilesTests
{
    [Fact]
    public void Every_offer_written_down_is_readable_and_keeps_the_rules_of_supply()
    {
        var sites = AuthoredFiles.Rows("named-sites.csv", row => Made.Site(row.Required("site_id")) with { GeneralSupply = row.Flag("general_supply") }, "site_id")
            .Concat(AuthoredFiles.Rows("campuses.csv", row => Made.Site(row.Required("site_id")), "site_id"));

        SupplyRules.Breaches([.. sites], FixedOffers.Read(new AcademicYear(2025), QualificationRoute.Read())).ShouldBeEmpty();
    }

    [Fact]
    public void Secure_places_are_listed_as_no_general_supply()
        => AuthoredFiles.Rows("named-sites.csv", row => (Id: row.Required("site_id"), General: row.Flag("general_supply")), "site_id")
            .ShouldContain(site => site.Id == "oasis-restore" && !site.General);

    [Fact]
    public void English_and_maths_follow_the_condition_of_funding()
    {
        var rules = LevelRule.Read();

        // The condition of funding asks the GCSE of a learner with a grade 3, whatever the level of the programme.
        rules.Values.Where(rule => rule.Level >= Level.Entry3).ShouldAllBe(rule => rule.EnglishMaths == EnglishMaths.Gcse);
        rules.Values.Where(rule => rule.Level < Level.Entry3).ShouldAllBe(rule => rule.EnglishMaths == EnglishMaths.Functional);
        rules.Values.ShouldAllBe(rule => rule.MinimumGroup <= rule.GroupSize && rule.GroupSize <= rule.LargestGroup);
    }

    [Fact]
    public void Nothing_is_both_a_calibration_target_and_a_validation_figure()
    {
        var calibration = AuthoredFiles.Rows("calibration-targets.csv", row => (Id: row.Required("id"), Key: (row.Text("measure"), row.Text("area"), row.Text("year"))), "id");
        var published = AuthoredFiles.Rows("published-targets.csv", row => (Id: row.Required("id"), Key: (row.Text("measure"), row.Text("area"), row.Text("year"))), "id");

        calibration.Select(target => target.Id).Concat(published.Select(target => target.Id)).ShouldBeUnique();
        calibration.Select(target => target.Key).Intersect(published.Select(target => target.Key)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_campus_splits_its_high_needs_students_over_all_levels()
        => Levels.InScope.Sum(level => RuleNumbers.Read()["commissioned_share_" + level.Code()]).ShouldBe(1, 1e-9);
}
