using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads parameters.csv: the model's numbers.</summary>
internal static class ParametersReader
{
    public static readonly string[] Columns = ["key", "value", "low", "high", "unit", "basis", "confidence", "source"];

    /// <summary>The parameters of a table, each key once.</summary>
    public static ImmutableArray<Parameter> Read(CsvTable? table)
    {
        _ = KnownCodes.Of("parameters.csv", table, "key");
        return [.. (table?.Rows ?? []).Select(Parameter).DistinctBy(parameter => parameter.Key)];
    }

    private static Parameter Parameter(CsvRow row)
    {
        var parameter = new Parameter(
            row.Text("key"), row.Number("value"), row.OptionalNumber("low"), row.OptionalNumber("high"), row.Required("unit"), row.Provenance());
        if (parameter.Low > parameter.Value)
            row.Bad("low", "is more than the value", "give low ≤ value ≤ high");
        if (parameter.High < parameter.Value)
            row.Bad("high", "is less than the value", "give low ≤ value ≤ high");
        return parameter;
    }
}
