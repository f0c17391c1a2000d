using System.Collections.Frozen;
using System.Text.Json;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// The provision part of the Kent baseline: providers, sites, course offers, apprenticeship vacancies, sectors and targets.
/// Everything is derived first; setting places against learners is the one step <see cref="Calibration"/> at the end.
/// </summary>
public static class ProvisionPart
{
    /// <summary>
    /// Adds <c>providers.csv</c>, <c>sites.csv</c>, <c>offers.csv</c>, <c>apprenticeships.csv</c>, <c>apprenticeship-flows.csv</c>, <c>ssa.csv</c>, <c>targets.csv</c>
    /// and <c>provision-calibration.csv</c> (what the calibration did).
    /// </summary>
    /// <exception cref="InvalidInputException">An extract lacks a file, a column or a figure that is needed.</exception>
    /// <exception cref="InvalidOperationException">The demand is too small for the places that are not scaled, or a rule of supply is broken.</exception>
    public static void Add(RawExtracts raw, BaselineFiles files, ProvisionDemand demand)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(demand);
        var rules = RuleNumbers.Read();
        var placing = SitePlacing.Read(raw, rules);
        var campuses = CollegeSites.Read(raw, placing);
        SiteEntry[] entries = [.. campuses.Select(campus => campus.Entry), .. NamedSites.Read(raw, placing),
            .. SchoolSixthForms.Read(raw, placing, ProviderNumbers.Read(raw), rules)];
        var sites = entries.ToFrozenDictionary(entry => entry.Site.Id, entry => entry.Site, StringComparer.Ordinal);
        var districts = Districts(raw);
        var ssa = raw.Table("ssa_tier1_codes.csv", "ssa_t1", "description").Rows;

        var (offers, records, without) = CourseOffers.Make(raw, rules, campuses, sites, districts, demand, AuthoredPart.BaselineYear);
        if (SupplyRules.Breaches([.. sites.Values], offers) is { Count: > 0 } breaches)
            throw new InvalidOperationException(string.Join(Environment.NewLine, breaches));

        var ssaCodes = ssa.ToDictionary(row => SectorName(row.Text("description")), row => row.Text("ssa_t1"), StringComparer.Ordinal);
        files.Add("providers.csv", ProvisionFiles.Providers(entries.Select(entry => entry.Provider)));
        files.Add("sites.csv", ProvisionFiles.Sites(entries));
        files.Add("offers.csv", ProvisionFiles.Offers(offers));
        files.Add("apprenticeships.csv", ProvisionFiles.Apprenticeships(ApprenticeshipVacancyRows.Read(raw, rules,
            districts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal), ssaCodes)));
        files.Add(RecordsReader.FlowsFile, ApprenticeshipFlowRows.Make(raw, new AcademicYear(rules.Whole("apprenticeship_starts_year")),
            districts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)));
        files.Add("ssa.csv", Sectors(ssa));
        files.Add("targets.csv", ProvisionFiles.Targets(TargetRows.Read(raw, rules)));
        files.Add("provision-calibration.csv", ProvisionFiles.Calibration(records, without));
        raw.ThrowIfFaulty();
    }

    private static string Sectors(IReadOnlyList<CsvRow> rows)
    {
        var file = new CsvWriterFile("ssa_tier1", "description");
        foreach (var row in rows.OrderBy(row => row.Text("ssa_t1"), StringComparer.Ordinal))
            file.Row(row.Text("ssa_t1"), SectorName(row.Text("description")));
        return file.ToString();
    }

    // "Digital Technology (formerly …)" is named without the brackets elsewhere.
    private static string SectorName(string description)
        => description.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 ? description[..bracket] : description;

    private static SortedDictionary<string, string> Districts(RawExtracts raw)
    {
        using var document = JsonDocument.Parse(raw.Text("districts_kent_medway.geojson"));
        return new SortedDictionary<string, string>(document.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties"))
            .ToDictionary(properties => properties.GetProperty("LADCD").GetString()!, properties => properties.GetProperty("LADNM").GetString()!), StringComparer.Ordinal);
    }
}
