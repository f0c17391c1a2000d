using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>The modelled targets and the modelled factors on published ones, from <c>learner-assumptions.csv</c>.</summary>
internal sealed class Assumptions
{
    private const string FileName = "learner-assumptions.csv";

    private readonly Dictionary<string, double> _rules = new(StringComparer.Ordinal);

    public Assumptions()
    {
        var problems = new List<Problem>();
        var table = CsvTable.Parse(
            AuthoredFiles.Text(FileName), FileName,
            ["dimension", "given", "category", "scope", "value", "low", "high", "unit", "confidence", "source"], [], problems);
        var rows = new List<MarginalRow>();
        foreach (var row in table?.Rows ?? [])
        {
            var range = row.Optional("low") is { } low ? $" (range {low} to {row.Required("high")})" : "";
            var marginal = new MarginalRow(
                row.Required("dimension"), row.Text("given"), row.Required("category"), row.Required("scope"), row.Number("value", 0), row.Required("unit"),
                new Provenance(Basis.Modelled, row.OneOf("confidence", Codes.Confidences), row.Required("source") + range));
            if (marginal.Dimension == "rule")
                _rules.Add(marginal.Category, marginal.Value);
            else
                rows.Add(marginal);
        }

        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        Rows = rows;
    }

    /// <summary>Rows that go into the marginals as they stand.</summary>
    public IReadOnlyList<MarginalRow> Rows { get; }

    /// <summary>A factor by its name.</summary>
    public double Rule(string name) => _rules[name];
}
