using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// Share of a college group's young learners in each band, from achievers of all ages by level (DfE, mean of two years).
/// Essential skills are strongly adult in two of the three groups, so below Level 2 is raised everywhere by the ratio seen at
/// North Kent College, where nearly all achievers are young: (below Level 2 + essential skills) ÷ below Level 2.
/// </summary>
internal sealed class CollegeLevelMix
{
    private const string File = "courses/feo_levels_by_provider_all_ages.csv";
    private const string Young = "10004721";
    private readonly Dictionary<(string Ukprn, string Group), double> _means;
    private readonly double _raise;

    private CollegeLevelMix(Dictionary<(string Ukprn, string Group), double> means)
    {
        _means = means;
        _raise = (Mean(Young, "Below Level 2 (excluding Essential Skills)") + Mean(Young, "Essential Skills")) / Mean(Young, "Below Level 2 (excluding Essential Skills)");
    }

    /// <summary>0..1 of the provider's learners at Level 3 and below.</summary>
    public double Share(string ukprn, PlaceBand band)
    {
        var below = Mean(ukprn, "Below Level 2 (excluding Essential Skills)") * _raise;
        var level2 = Mean(ukprn, "Level 2 (excluding Essential Skills)");
        var total = below + level2 + Mean(ukprn, "Level 3");
        return (band == PlaceBand.Level2 ? level2 : below) / total;
    }

    public static CollegeLevelMix Read(RawExtracts raw, RuleNumbers rules)
    {
        string[] years = [.. Enumerable.Range(rules.Whole("achievers_first_year"), rules.Whole("achievers_last_year") - rules.Whole("achievers_first_year") + 1)
            .Select(year => new AcademicYear(year).ToString())];
        return new CollegeLevelMix(raw.Table(File, "year_of_achievement", "ukprn", "provision", "level_group", "level", "achievers_all_ages").Rows
            .Where(row => row.Text("provision") == "Education & Training" && row.Text("level") == "Total" && years.Contains(row.Text("year_of_achievement")))
            .GroupBy(row => (row.Text("ukprn"), row.Text("level_group")))
            .ToDictionary(group => group.Key, group => group.Average(row => RawField.NumberOrNull(row, "achievers_all_ages") ?? 0)));
    }

    private double Mean(string ukprn, string group)
        => _means.TryGetValue((ukprn, group), out var mean) ? mean
            : throw new InvalidInputException([new Problem(File, null, null, "ukprn", ukprn, $"has no row for {group} in the years of the rule", "give the provider's achievers")]);
}
