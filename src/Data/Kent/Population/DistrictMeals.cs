using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>
/// Free school meals by district of the home. The sources give the share by district of the school, which stands for the
/// home's; the generator scales it so that the authority's own published share is met.
/// </summary>
internal static class DistrictMeals
{
    public static IEnumerable<MarginalRow> Rows(RawExtracts raw, PublishedFigures figures)
    {
        var codes = raw.Table("lad_summary_imd_cohort.csv", "LADCD", "LADNM").Rows
            .ToDictionary(row => row.Required("LADNM"), row => row.Required("LADCD"), StringComparer.Ordinal);
        foreach (var school in raw.Table("lad_secondary_fsm_gias2025.csv", "LADNM", "fsm_pct_school_location").Rows)
        {
            var share = school.Number("fsm_pct_school_location", 0, 100) / 100;
            foreach (var row in Pair(codes[school.Required("LADNM")], share, Basis.Modelled, Confidence.Low, "GIAS May 2025: state secondaries in the district of the school, a proxy for the home; only the differences between districts are used"))
                yield return row;
        }

        foreach (var authority in Enum.GetValues<Authority>())
        {
            foreach (var row in Pair(Codes.Word(authority), figures.Lait("SecFSM", "2025", authority) / 100, Basis.Published, Confidence.High, "DfE Local Authority Interactive Tool, April 2026: secondary free school meals 2025, all secondary years, taken for all ages"))
                yield return row;
        }
    }

    private static IEnumerable<MarginalRow> Pair(string scope, double share, Basis basis, Confidence confidence, string source) =>
    [
        new("free_school_meals", "", "true", scope, share, MarginalNeeds.Share, new Provenance(basis, confidence, source)),
        new("free_school_meals", "", "false", scope, 1 - share, MarginalNeeds.Share, new Provenance(basis, confidence, source)),
    ];
}
