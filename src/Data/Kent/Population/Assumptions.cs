using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>The modelled targets and the modelled factors on published ones, from <c>learner-assumptions.csv</c>.</summary>
internal sealed class Assumptions
{
    private const string FileName = "learner-assumptions.csv";

    private readonly Dictionary<string, double> _rules;

    public Assumptions()
    {
        var all = AuthoredFiles.Rows(
            FileName, Row, "dimension", "given", "category", "scope", "value", "low", "high", "unit", "confidence", "source");
        _rules = all.Where(IsRule).ToDictionary(row => row.Category, row => row.Value, StringComparer.Ordinal);
        Rows = [.. all.Where(row => !IsRule(row))];
    }

    /// <summary>Rows that go into the marginals as they stand.</summary>
    public IReadOnlyList<MarginalRow> Rows { get; }

    /// <summary>A factor by its name.</summary>
    public double Rule(string name) => _rules[name];

    private static bool IsRule(MarginalRow row) => row.Dimension == "rule";

    private static MarginalRow Row(CsvRow row)
    {
        var range = row.Optional("low") is { } low ? $" (range {low} to {row.Required("high")})" : "";
        return new MarginalRow(
            row.Required("dimension"), row.Text("given"), row.Required("category"), row.Required("scope"), row.Number("value", 0), row.Required("unit"),
            new Provenance(Basis.Modelled, row.OneOf("confidence", Codes.Confidences), row.Required("source") + range));
    }
}
