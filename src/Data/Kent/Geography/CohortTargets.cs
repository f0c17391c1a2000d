using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Kent.Geography;

/// <summary>The factor by which an authority's aged population is scaled to the cohort that the DfE tracks.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="TrackedPeople">Cohort aged 16 and 17 in the DfE's scorecard.</param>
/// <param name="AgedPeople">The same by ageing mid-2020 estimates.</param>
internal sealed record CohortTarget(Authority Authority, double TrackedPeople, int AgedPeople)
{
    /// <summary>The same for all ages and years.</summary>
    public double Factor => TrackedPeople / AgedPeople;
}

/// <summary>Reads the DfE's cohorts and checks the ageing against published arithmetic before it is scaled.</summary>
internal static class CohortTargets
{
    /// <summary>The year whose ages 16 and 17 equal the DfE's cohort.</summary>
    public const int Year = 2025;

    private const string Scorecard = "dfe_neet_nk_scorecard_kent_medway.csv";
    private const string Proxies = "lad_summary_imd_cohort.csv";

    /// <summary>One target for each authority, in the order of <see cref="Authority"/>.</summary>
    /// <exception cref="InvalidInputException">A cohort is missing, or the aged totals differ from the proxies of the extracts.</exception>
    public static ImmutableArray<CohortTarget> Read(RawExtracts raw, RawGeography geography)
    {
        var reading = new RawReading(raw);
        CheckProxies(reading, geography);
        var tracked = reading.Rows(
            Scorecard, ["time_period", "la_name", "Cohort_DJFavg"],
            row => (Year: row.Text("time_period"), Name: row.Text("la_name"), People: row.Number("Cohort_DJFavg", 1)));
        var targets = Enum.GetValues<Authority>().Select(authority =>
        {
            var found = tracked.Where(row => row.Name == authority.ToString() && row.Year == $"{Year}").ToList();
            if (found.Count != 1)
                reading.Bad(Scorecard, "la_name", authority.ToString(), $"has {found.Count} rows for {Year}", "give one");
            var aged = geography.Zones2011.Where(zone => Authorities.Of(zone.DistrictCode) == authority).Sum(zone => Aged(zone, Year));
            return new CohortTarget(authority, found.Count == 1 ? found[0].People : 0, aged);
        }).ToImmutableArray();
        reading.Stop();
        return targets;
    }

    private static void CheckProxies(RawReading reading, RawGeography geography)
    {
        int[] years = [2024, 2025, 2026, 2027, 2028, 2030];
        string[] columns = [.. years.Select(year => $"proxy_age16_17_in_{year}")];
        var aged = geography.Zones2011.ToLookup(zone => zone.DistrictCode, StringComparer.Ordinal);
        reading.Rows(Proxies, ["LADCD", .. columns], row =>
        {
            foreach (var (year, column) in years.Zip(columns))
            {
                if (aged[row.Text("LADCD")].Sum(zone => Aged(zone, year)) is var people && people != row.Whole(column))
                    row.Bad(column, $"differs from the {people} that ageing gives", "population and proxy must be of the same estimates");
            }

            return row.Text("LADCD");
        });
    }

    private static int Aged(RawZone2011 zone, int year) => Cohorts.Aged(zone.PeopleByAge, 16, year) + Cohorts.Aged(zone.PeopleByAge, 17, year);
}
