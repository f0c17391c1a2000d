using System.Text.Json.Nodes;
using Pathways.Analysis;
using Pathways.Data.Datasets;
using Pathways.Data.Register;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Data.Tests.Register;

/// <summary>The register from one academic year to the next.</summary>
public sealed class TwoYearsTests
{
    [Fact]
    public void What_was_confirmed_for_one_year_is_modelled_for_the_next_until_it_is_confirmed_again()
    {
        using var county = new RegisterCounty();
        county.Import(county.Sheet().AnswerAll("yes").Signed());
        NextYear(county);
        var carried = county.Offer("O-L1A");
        (carried.AcademicYear.StartYear, carried.Provenance.Basis).ShouldBe((2026, Basis.Modelled));
        carried.Provenance.Source.ShouldContain("not yet confirmed for 2026/27");
        RegisterStatus.Of(county.Loaded.With([])).All.ConfirmedCourses.ShouldBe(0);

        county.Import(county.Sheet().Answer("O-L1A", "yes").Signed("2026-01-12")).Version.ShouldBe(2);

        RegisterStatus.Of(county.Loaded.With([])).All.ConfirmedCourses.ShouldBe(1);
        county.Loaded.Offers.Length.ShouldBe(9, "those that are not confirmed again are carried forward, not lost");
        county.Loaded.Offers.ShouldAllBe(offer => offer.AcademicYear.StartYear == 2026);
        county.Register.Of(new AcademicYear(2025)).Count(entry => entry.Answer == OfferAnswer.Confirmed).ShouldBe(8, "the register keeps last year");
    }

    [Fact]
    public void Openings_and_closures_are_told_by_area_level_and_subject_from_year_to_year()
    {
        using var county = new RegisterCounty();
        county.Import(county.Sheet().AnswerAll("yes").Signed());
        NextYear(county);
        county.Import(county.Sheet().AnswerAll("yes").Answer("O-L2A", "closed").Answer("O-L2B", null).Answer("O-L1A", "changed").Correct("O-L1A", "Places for all", 100)
            .Add(("Course title", "Motor vehicle"), ("Level", "Level 1"), ("Subject", "04"), ("Site", "S-COL1"), ("Places for all", 14), ("answer", "yes")).Signed("2026-01-12"));

        var changes = OfferChanges.BetweenYears(county.Register, new AcademicYear(2025), new AcademicYear(2026));

        changes.Where(one => one.Change != OfferChange.Same).Select(one => (one.Offer.Title == "Motor vehicle" ? "new" : one.Offer.Id, one.Change))
            .ShouldBe([("O-L1A", OfferChange.Shrunk), ("O-L2A", OfferChange.Closed), ("O-L2B", OfferChange.NotTold), ("new", OfferChange.Opened)], ignoreOrder: true);
        var rows = OfferChangeRow.Of(county.Loaded.With([]), changes);
        rows.Sum(row => row.Opened).ShouldBe(1);
        rows.Single(row => row.Opened == 1).ShouldSatisfyAllConditions(row => row.Band.ShouldBe(LevelBand.Level1), row => row.SsaTier1.ShouldBe("04"));
        rows.Where(row => row.Band == LevelBand.Level2).Sum(row => row.Closed).ShouldBe(1);
        county.Register.SignedYears.Select(year => year.StartYear).ShouldBe([2025, 2026]);
    }

    [Fact]
    public void Openings_and_closures_since_a_version_are_told_from_what_the_offers_were_then()
    {
        using var county = new RegisterCounty();
        var before = county.Loaded.Offers;
        county.Import(county.Sheet().Answer("O-L2A", "closed").Signed()).Version.ShouldBe(1);
        county.Import(county.Sheet().Answer("O-L1A", "changed").Correct("O-L1A", "Places for all", 100).Signed("2026-01-12")).Version.ShouldBe(2);

        OfferSnapshots.After(county.Dataset, 0).Select(offer => (offer.Id, offer.RouteLastYear, offer.GeneralPlaces)).ShouldBe(before.Select(offer => (offer.Id, offer.RouteLastYear, offer.GeneralPlaces)), ignoreOrder: true);
        Since(county, 0).ShouldBe([("O-L1A", OfferChange.Shrunk), ("O-L2A", OfferChange.Closed)], ignoreOrder: true);
        Since(county, 1).ShouldBe([("O-L1A", OfferChange.Shrunk)]);
        Since(county, 2).ShouldBeEmpty();
        Should.Throw<InvalidInputException>(() => OfferSnapshots.After(county.Dataset, 3)).Problems.Single().Allowed.ShouldContain("from 0 to 2");
    }

    private static IEnumerable<(string, OfferChange)> Since(RegisterCounty county, int version)
    {
        var sites = county.Loaded.Sites.ToDictionary(site => site.Id);
        (CourseOffer, string, bool)[] Known(IEnumerable<CourseOffer> offers) => [.. offers.Select(offer => (offer, sites[offer.SiteId].ProviderId, offer.TakesEntrants(sites[offer.SiteId], county.Loaded.Year)))];
        return OfferChanges.BetweenVersions(Known(OfferSnapshots.After(county.Dataset, version)), Known(county.Loaded.Offers)).Where(one => one.Change != OfferChange.Same).Select(one => (one.Offer.Id, one.Change));
    }

    // As an engineer moves a dataset on: another year in dataset.json, and young people for it in zones.csv.
    private static void NextYear(RegisterCounty county)
    {
        var path = Path.Combine(county.Dataset, DatasetInfoReader.File);
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        json["academic_year"] = "2026/27";
        File.WriteAllText(path, json.ToJsonString());
        var zones = Path.Combine(county.Dataset, "zones.csv");
        File.WriteAllLines(zones, File.ReadAllLines(zones).Select((line, index) => index == 0 ? line + ",age15_2026,age16_2026,age17_2026,age18_2026" : line + "," + string.Join(',', line.Split(',')[^4..])));
    }
}
