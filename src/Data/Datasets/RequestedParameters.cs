using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>The dataset's parameters with those of the scenario put in.</summary>
internal static class RequestedParameters
{
    private const string File = "parameters.csv";

    public static ParameterSet Read(DatasetFiles files, DatasetRequest request, IReadOnlyCollection<string> needed)
    {
        var table = files.TableWithRows(File, ParametersReader.Columns);
        var set = new ParameterSet(ParametersReader.Read(table));
        if (table is not { Complete: true, Rows.Count: > 0 })
            return set;

        foreach (var key in needed.Where(key => !set.Contains(key)).Order(StringComparer.Ordinal))
            files.Problems.Add(new Problem(files.NameOf(File), null, null, "key", key, "is missing", "give this parameter a row; the model needs it"));
        foreach (var (key, value) in request.Parameters.Where(pair => !set.Contains(pair.Key)))
        {
            var keys = set.All.Select(parameter => parameter.Key).ToList();
            var nearest = NearestWord.Of(key, keys);
            files.Problems.Add(new Problem(
                value.File, value.Line, value.Column, "parameters." + key, value.Value.ToString("R", CultureInfo.InvariantCulture),
                "is not a parameter of the dataset",
                (nearest is null ? "" : $"did you mean \"{nearest}\"? ") + $"give a key of {files.NameOf(File)}"));
        }

        foreach (var (key, value) in request.Parameters.Where(pair => set.Contains(pair.Key)))
        {
            var parameter = set.Get(key);
            if (value.Value >= parameter.Minimum && value.Value <= parameter.Maximum)
                continue;
            files.Problems.Add(new Problem(
                value.File, value.Line, value.Column, "parameters." + key, value.Value.ToString("R", CultureInfo.InvariantCulture), "is out of range",
                string.Create(CultureInfo.InvariantCulture, $"give a number from {parameter.Minimum} to {parameter.Maximum} ({parameter.Unit})")));
        }

        return set.With(request.Parameters.Where(pair => set.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal));
    }
}
