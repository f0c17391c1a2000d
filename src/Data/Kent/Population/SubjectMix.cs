using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>First subject wanted. No mix of 16 to 18 year olds is published; workers whose highest qualification is a classroom Level 2 stand in.</summary>
internal static class SubjectMix
{
    private const string Proxy = "Longitudinal Education Outcomes, South East: people in work whose highest qualification is a classroom Level 2, by subject; a proxy, land-based subjects too low for Hadlow";

    public static IEnumerable<MarginalRow> Rows(RawExtracts raw, Assumptions assumptions)
    {
        var subjects = raw.Table("ssa_tier1_codes.csv", "ssa_t1", "description").Rows;
        var mix = raw.Table("courses/mixes.csv", "topic", "area", "item", "value").Rows
            .Where(row => row.Text("topic") == "SSA mix PROXY" && row.Text("area") == "South East")
            .Select(row => (Code: Code(row.Required("item")), Share: row.Number("value", 0)))
            .ToDictionary(pair => pair.Code, pair => pair.Share, StringComparer.Ordinal);
        foreach (var row in Shares("intended_level=other", code => mix.GetValueOrDefault(code), Proxy))
            yield return row;
        var factor = assumptions.Rule("entry_life_and_work");
        foreach (var row in Shares("intended_level=entry", code => mix.GetValueOrDefault(code) * (code == "14" ? factor : 1), Proxy + "; Preparation for Life and Work raised by an assumed factor"))
            yield return row;

        string Code(string item) => subjects.First(subject => subject.Text("description").StartsWith(item, StringComparison.Ordinal)).Required("ssa_t1").PadLeft(2, '0');
    }

    private static IEnumerable<MarginalRow> Shares(string given, Func<string, double> weight, string source)
    {
        var sum = MarginalNeeds.Subjects.Sum(weight);
        return MarginalNeeds.Subjects.Select(code => new MarginalRow(
            "subject", given, code, "all", weight(code) / sum, MarginalNeeds.Share, new Provenance(Basis.Modelled, Confidence.Low, source)));
    }
}
