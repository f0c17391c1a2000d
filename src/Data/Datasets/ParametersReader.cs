using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads parameters.csv: the model's numbers.</summary>
internal static class ParametersReader
{
    public static readonly string[] Columns = ["key", "value", "low", "high", "minimum", "maximum", "unit", "basis", "confidence", "source"];

    /// <summary>The parameters of a table, each key once.</summary>
    public static ImmutableArray<Parameter> Read(CsvTable? table)
    {
        _ = KnownCodes.Of("parameters.csv", table, "key");
        return [.. (table?.Rows ?? []).Select(Parameter).DistinctBy(parameter => parameter.Key)];
    }

    private static Parameter Parameter(CsvRow row)
    {
        var (minimum, maximum) = (row.Number("minimum"), row.Number("maximum"));
        if (minimum > maximum)
            row.Bad("minimum", "is more than the maximum", "give minimum ≤ maximum");
        var parameter = new Parameter(
            row.Text("key"), row.Number("value", minimum, maximum), row.OptionalNumber("low", minimum, maximum),
            row.OptionalNumber("high", minimum, maximum), row.Required("unit"), row.Provenance(), minimum, maximum);
        if (parameter.Low > parameter.Value)
            row.Bad("low", "is more than the value", "give low ≤ value ≤ high");
        if (parameter.High < parameter.Value)
            row.Bad("high", "is less than the value", "give low ≤ value ≤ high");
        return parameter;
    }
}
