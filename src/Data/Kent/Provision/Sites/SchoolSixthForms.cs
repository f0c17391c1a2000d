using System.Collections.Frozen;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// School sixth forms: state institutions of the 2019 Key stage 5 table that are open in GIAS today. A school whose number
/// changed when it became an academy is found again by place. Independent schools are not supply and are left out.
/// </summary>
internal static class SchoolSixthForms
{
    private const string Gias = "gias_kent_medway_secondary_post16_special.csv";
    private const string Sixth = "ks5_institutions_kent_medway_c2019.csv";

    public static IReadOnlyList<SiteEntry> Read(RawExtracts raw, SitePlacing placing, FrozenDictionary<string, string> ukprnByName, RuleNumbers rules)
    {
        var open = raw.Table(Gias, "urn", "establishment_name", "establishment_type", "education_phase", "latitude", "longitude").Rows
            .Where(row => row.Text("education_phase") is "Secondary" or "All-through")
            .Select(row => (Row: row, Point: RawField.Point(row, "latitude", "longitude") ?? default)).ToArray();
        var grammar = raw.Table("ks4_schools_kent_medway_c2019.csv", "URN", "GRAMMAR").Rows
            .Where(row => row.Text("GRAMMAR") == "Yes").Select(row => row.Text("URN")).ToFrozenSet(StringComparer.Ordinal);
        var boarding = AuthoredFiles.Rows("not-general-supply.csv", row => row.Required("urn"), "urn", "name", "source").ToFrozenSet(StringComparer.Ordinal);
        var entries = new SortedDictionary<string, SiteEntry>(StringComparer.Ordinal);
        foreach (var sixth in raw.Table(Sixth, "URN", "SCHNAME", "SCHTYPE", "GRAMMAR", "GENDER", "RELIGION", "LATITUDE", "LONGITUDE").Rows)
        {
            if (sixth.Text("SCHTYPE") is "Independent school" or "College" || Match(sixth, open, rules["school_match_metres"]) is not { } school)
                continue;
            var urn = school.Row.Text("urn");
            var selective = sixth.Text("GRAMMAR") == "Yes" || grammar.Contains(sixth.Text("URN"));
            var utc = school.Row.Text("establishment_type") == "University technical college";
            var name = school.Row.Text("establishment_name");
            var ukprn = ukprnByName.GetValueOrDefault(NameKey.Of(name)) ?? ukprnByName.GetValueOrDefault(NameKey.Of(sixth.Text("SCHNAME")));
            var provenance = new Provenance(Basis.Published, Confidence.Medium, "GIAS May 2025; DfE Key stage 5 table about 2019" + (urn == sixth.Text("URN") ? "" : $" (then {sixth.Text("URN")}, {sixth.Text("SCHNAME")})"));
            var provider = new Provider(ukprn ?? "URN" + urn, ukprn, name, utc ? ProviderKind.Utc : ProviderKind.SchoolSixthForm, provenance);
            var id = "URN" + urn;
            var (zone, district, inflow) = placing.At(id, school.Point);
            entries.TryAdd(id, new SiteEntry(provider, new Site(id, provider.Id, urn, name, school.Point, district, zone, selective,
                InternalFirst: !utc, Sex(sixth.Text("GENDER")), Faith(sixth.Text("RELIGION")), !boarding.Contains(urn), 1, inflow, provenance), "exact"));
        }

        return [.. entries.Values];
    }

    private static (CsvRow Row, GeoPoint Point)? Match(CsvRow sixth, (CsvRow Row, GeoPoint Point)[] open, double withinMetres)
    {
        foreach (var school in open)
        {
            if (school.Row.Text("urn") == sixth.Text("URN"))
                return school;
        }

        if (RawField.Point(sixth, "LATITUDE", "LONGITUDE") is not { } at)
            return null;
        var nearest = open.Select(school => (school, Metres: school.Point.KilometresTo(at) * 1000))
            .OrderBy(pair => pair.Metres).ThenBy(pair => pair.school.Row.Text("urn"), StringComparer.Ordinal).FirstOrDefault();
        return nearest.school.Row is not null && nearest.Metres <= withinMetres ? nearest.school : null;
    }

    private static SiteSex Sex(string word) => word switch
    {
        "Girls" => SiteSex.Girls,
        "Boys" => SiteSex.Boys,
        _ => SiteSex.Mixed,
    };

    private static string? Faith(string word) => word is "" or "None" or "Does not apply" ? null : word;
}
