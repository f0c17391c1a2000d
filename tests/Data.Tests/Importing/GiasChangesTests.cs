using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>GIAS imported year after year; the county's five sites have URNs 100000 to 100004 and one provider, UKPRN 10000001.</summary>
public sealed class GiasChangesTests : IDisposable
{
    private const string Old = "10000001";
    private const string New = "10099999";
    private const string Academy = "123456";

    private readonly ImportCounty _county = new();

    public void Dispose() => _county.Dispose();

    [Fact]
    public void An_academy_in_the_place_of_a_closed_school_is_its_site_with_its_courses()
    {
        var before = Dataset();
        var (first, others) = (before.Sites[0], before.Sites.Skip(1).Select(site => Row(site, Old)));

        var result = Gias([Row(first with { Urn = Academy, Name = "Academy" }, "10000777"), Row(first, Old, status: 2), .. others]);

        var after = Dataset();
        after.Sites.Length.ShouldBe(before.Sites.Length);
        var site = after.Sites.Single(one => one.Id == first.Id);
        (site.Urn, site.Name).ShouldBe((Academy, "Academy"));
        after.Offers.Select(offer => (offer.Id, offer.SiteId)).ShouldBe(before.Offers.Select(offer => (offer.Id, offer.SiteId)));
        result.Quality.Notes.ShouldContain(note => note.Contains($"(URN {first.Urn}) is closed", StringComparison.Ordinal) && note.Contains("taken for one site", StringComparison.Ordinal));
        result.Quality.Notes.ShouldNotContain(note => note.Contains("is still a site", StringComparison.Ordinal));
    }

    [Fact]
    public void A_school_that_opens_elsewhere_is_a_new_site_and_the_closed_one_is_told()
    {
        var before = Dataset();
        var (first, far) = (before.Sites[0], before.Sites[1].Location);

        var result = Gias([Row(first with { Urn = Academy, Name = "Academy", Location = new GeoPoint(far.Latitude + 0.01, far.Longitude) }, "10000777"), Row(first, Old, status: 2), .. before.Sites.Skip(1).Select(site => Row(site, Old))]);

        Dataset().Sites.Length.ShouldBe(before.Sites.Length + 1);
        result.Quality.Notes.ShouldContain(note => note.Contains("is still a site", StringComparison.Ordinal));
    }

    [Fact]
    public void A_provider_whose_number_changed_keeps_its_sites_and_has_the_new_one()
    {
        Gias([.. Dataset().Sites.Select(site => Row(site, New))]);

        Dataset().Providers.Select(provider => (provider.Id, provider.Ukprn)).ShouldBe([("P-1", New)]);
    }

    [Fact]
    public void The_sites_of_a_provider_that_merged_are_those_of_the_one_it_merged_into()
    {
        var (before, elsewhere) = (Dataset().Sites, new GeoPoint(51.08, 0.15));
        Gias([.. before.Select(site => Row(site, Old)), Row(before[0] with { Urn = Academy, Name = "Group", Location = elsewhere }, New)]);

        Gias([.. Dataset().Sites.Select(site => Row(site, New))]);

        Dataset().Sites.Select(site => site.ProviderId).Distinct().ShouldBe([New]);
    }

    [Fact]
    public void A_number_that_one_establishment_still_has_is_not_taken_away()
    {
        var sites = Dataset().Sites;

        Gias([.. sites.Select((site, i) => Row(site, i == 0 ? Old : New))]);

        Dataset().Providers.Single(provider => provider.Id == "P-1").Ukprn.ShouldBe(Old);
        Dataset().Sites.ShouldAllBe(site => site.ProviderId == "P-1");
    }

    private static string Row(Site site, string ukprn, int status = 1)
    {
        var (easting, northing) = ExtractCodes.Grid(site.Location);
        return string.Create(CultureInfo.InvariantCulture, $"{site.Urn},{site.Name},{status},886,{easting},{northing},{ukprn},1,Mixed\n");
    }

    private ImportResult Gias(string[] rows)
    {
        var result = _county.Import(ImportKinds.Plain("gias"), _county.File("gias.csv", "URN,EstablishmentName,EstablishmentStatus (code),LA (code),Easting,Northing,UKPRN,OfficialSixthForm (code),Gender (name)\n" + string.Concat(rows)));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private LoadedDataset Dataset() => DatasetLoader.Read(_county.Dataset, DatasetRequest.AsItIs());
}
