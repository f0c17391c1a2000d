using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>A college campus with the learners and the high-needs students on whom its places rest.</summary>
internal sealed record Campus(SiteEntry Entry, string ProviderName, double Learners, double HighNeeds, string Source);

/// <summary>The further education campuses, from <c>fe_college_sites.csv</c> and the authored <c>campuses.csv</c>.</summary>
internal static class CollegeSites
{
    private const string File = "fe_college_sites.csv";

    public static IReadOnlyList<Campus> Read(RawExtracts raw, SitePlacing placing)
    {
        var published = raw.Table(File, "provider", "ukprn", "site", "lat", "lon", "coordinate_source", "accuracy")
            .Rows.ToDictionary(row => row.Text("site"), StringComparer.Ordinal);
        return AuthoredFiles.Rows("campuses.csv", row =>
        {
            var name = row.Required("fe_college_site");
            if (!published.TryGetValue(name, out var site))
                throw new InvalidInputException([new Problem(AuthoredFiles.NameOf("campuses.csv"), row.Line, null, "fe_college_site", name, "is not in " + File, "give a site of that file")]);
            var point = new GeoPoint(site.Number("lat"), site.Number("lon"));
            var id = row.Required("site_id");
            var (zone, district, inflow) = placing.At(id, point);
            var accuracy = site.Text("accuracy");
            var provider = new Provider(site.Text("ukprn"), site.Text("ukprn"), site.Text("provider"), ProviderKind.FeCollege,
                new Provenance(Basis.Published, Confidence.High, "ESFA and DfE publications; " + File));
            var provenance = new Provenance(Basis.Published, accuracy == "exact" ? Confidence.High : Confidence.Medium, site.Text("coordinate_source"));
            return new Campus(new SiteEntry(provider, new Site(id, provider.Id, null, name, point, district, zone,
                Selective: false, InternalFirst: false, SiteSex.Mixed, null, GeneralSupply: true, 1, inflow, provenance), accuracy),
                provider.Name, row.Number("learners_16_18", 0), row.Number("high_needs", 0), row.Required("source"));
        }, "site_id", "fe_college_site", "learners_16_18", "high_needs", "basis", "confidence", "source");
    }
}
