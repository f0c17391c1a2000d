using System.Globalization;
using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>
/// The part of the data build that writes <c>learners/marginals.csv</c>: the targets of the synthetic population, published
/// ones from the raw extracts and modelled ones from <c>learner-assumptions.csv</c>, each with basis and source.
/// </summary>
public static class PopulationPart
{
    /// <summary>Path of the file in the dataset.</summary>
    public const string MarginalsPath = "learners/marginals.csv";

    /// <summary>Adds the file.</summary>
    public static void Add(RawExtracts raw, BaselineFiles files)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(files);
        var assumptions = new Assumptions();
        var figures = new PublishedFigures(raw);
        var rows = assumptions.Rows
            .Concat(Enum.GetValues<Authority>().SelectMany(authority => PublishedTargets.Rows(authority, figures, assumptions)))
            .Concat(DistrictMeals.Rows(raw, figures))
            .Concat(SubjectMix.Rows(raw, assumptions));
        files.Add(MarginalsPath, Write(rows));
        raw.ThrowIfFaulty();
    }

    private static string Write(IEnumerable<MarginalRow> rows)
    {
        var csv = new CsvWriterFile([.. Marginals.Columns]);
        foreach (var row in rows.OrderBy(row => row.Dimension, StringComparer.Ordinal).ThenBy(row => row.Given, StringComparer.Ordinal)
            .ThenBy(row => row.Category, StringComparer.Ordinal).ThenBy(row => row.Scope, StringComparer.Ordinal))
        {
            csv.Row(
                row.Dimension, row.Given, row.Category, row.Scope, row.Value.ToString("0.######", CultureInfo.InvariantCulture), row.Unit,
                Codes.Word(row.Provenance.Basis), Codes.Word(row.Provenance.Confidence), row.Provenance.Source);
        }

        return csv.ToString();
    }
}
