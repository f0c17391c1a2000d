using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Checks that marginals are complete, said once each, and that shares sum to one.</summary>
internal static class MarginalChecks
{
    // Published percentages carry one decimal, so a sum of three may be 0.15 points off.
    private const double ShareTolerance = 0.005;

    public static IEnumerable<Problem> Check(
        IReadOnlyList<MarginalRow> rows, IReadOnlyList<int> lines, string name, IReadOnlyList<District> districts)
    {
        var values = new Dictionary<(string, string, string, string), double>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (!values.TryAdd((row.Dimension, row.Given, row.Category, row.Scope), row.Value))
                yield return new Problem(name, lines[i], null, "category", row.Category, $"stands twice for {row.Dimension}, {row.Scope}", "give each category of a dimension, condition and scope once");
            if (!MarginalNeeds.All.Any(need => need.Dimension == row.Dimension && need.Given == row.Given && need.Categories.Contains(row.Category)))
                yield return new Problem(name, lines[i], null, "dimension", row.Dimension, $"with the condition \"{row.Given}\" and the category \"{row.Category}\" is not read by the generator", "see the README of the dataset for the dimensions");
        }

        foreach (var need in MarginalNeeds.All)
        {
            foreach (var (scope, chain) in Scopes(need, districts))
            {
                var found = need.Categories.Select(category => chain.Select(s => values.TryGetValue((need.Dimension, need.Given, category, s), out var value) ? value : (double?)null)
                    .FirstOrDefault(value => value is not null)).ToArray();
                for (var i = 0; i < found.Length; i++)
                {
                    if (found[i] is null)
                        yield return new Problem(name, null, null, "dimension", need.Dimension, $"has no value for category {need.Categories[i]} in {scope}" + (need.Given.Length > 0 ? $", given {need.Given}" : ""), "add the row, for the scope itself or for all");
                }

                var sum = found.Sum(value => value ?? 0);
                if (need.WholeShares && Array.TrueForAll(found, value => value is not null) && Math.Abs(sum - 1) > ShareTolerance)
                    yield return new Problem(name, null, null, "value", sum.ToString("0.####", CultureInfo.InvariantCulture), $"is the sum of {need.Dimension} in {scope}" + (need.Given.Length > 0 ? $", given {need.Given}" : ""), "shares of one dimension must sum to 1");
            }
        }
    }

    private static IEnumerable<(string Scope, string[] Chain)> Scopes(MarginalNeed need, IReadOnlyList<District> districts)
        => districts.Select(district => Codes.Word(district.Authority)).Distinct(StringComparer.Ordinal).Select(word => (word, (string[])[word, "all"]))
            .Concat(need.ByDistrict ? districts.Select(district => (district.Code, (string[])[district.Code, Codes.Word(district.Authority), "all"])) : []);
}
