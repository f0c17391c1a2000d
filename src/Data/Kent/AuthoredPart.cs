using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent;

/// <summary>The parts of the baseline that are written by hand: parameters, the README, and what the dataset says of itself.</summary>
public static class AuthoredPart
{
    /// <summary>The year that the baseline describes.</summary>
    public static readonly AcademicYear BaselineYear = new(2025);

    internal const ulong PopulationSeed = 20250901;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Attributions =
    [
        "Contains National Statistics data © Crown copyright and database right",
        "Contains OS data © Crown copyright and database right",
        "Contains public sector information licensed under the Open Government Licence v3.0",
        "MSOA names: House of Commons Library. Contains Parliamentary information licensed under the Open Parliament Licence v3.0",
    ];

    /// <summary>Keys of all parameters that the model reads; a dataset must have each.</summary>
    public static ImmutableArray<string> ParameterKeys => [.. Merge(ParameterFiles()).Keys];

    /// <summary>The parameters as authored, for work on feeds of no dataset.</summary>
    public static ParameterSet Parameters => new(Merge(ParameterFiles()).Values);

    /// <summary>Adds parameters.csv, README.md and dataset.json.</summary>
    /// <exception cref="InvalidInputException">Two authored files give the same parameter, or a row is not right.</exception>
    public static void Add(BaselineFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        files.Add("parameters.csv", MergedParameters(ParameterFiles()));
        files.Add("README.md", Readme(AuthoredFiles.Names("readme-", ".md").Select(AuthoredFiles.Text)));
        files.Add("dataset.json", JsonSerializer.Serialize(
            new
            {
                name = "kent",
                academic_year = BaselineYear.ToString(),
                synthetic = true,
                population_seed = PopulationSeed,
                attributions = Attributions,
            },
            Json) + "\n");
    }

    /// <summary>One table of all rows, sorted by key; the header once.</summary>
    /// <param name="parts">Name and text of each table.</param>
    internal static string MergedParameters(IEnumerable<(string Name, string Text)> parts)
    {
        var csv = new CsvWriterFile(ParametersReader.Columns);
        foreach (var p in Merge(parts).Values)
        {
            csv.Row(
                p.Key, p.Value, p.Low, p.High, p.Minimum, p.Maximum, p.Unit, Codes.Word(p.Provenance.Basis), Codes.Word(p.Provenance.Confidence), p.Provenance.Source);
        }

        return csv.ToString();
    }

    /// <summary>All parts under one title; a part that brings its own title goes one level down.</summary>
    internal static string Readme(IEnumerable<string> parts)
        => "# The Kent baseline\n\n" + string.Join("\n\n", parts.Select(part => Lowered(part.Trim()))) + "\n";

    private static string Lowered(string part)
        => part.StartsWith("# ", StringComparison.Ordinal)
            ? string.Join('\n', part.Split('\n').Select(line => line.StartsWith('#') ? "#" + line : line))
            : part;

    private static IEnumerable<(string Name, string Text)> ParameterFiles()
        => AuthoredFiles.Names("parameters-", ".csv").Select(name => (name, AuthoredFiles.Text(name)));

    private static ImmutableSortedDictionary<string, Parameter> Merge(IEnumerable<(string Name, string Text)> parts)
    {
        var problems = new List<Problem>();
        var all = ImmutableSortedDictionary.CreateBuilder<string, Parameter>(StringComparer.Ordinal);
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in parts)
        {
            foreach (var parameter in ParametersReader.Read(CsvTable.Parse(text, name, ParametersReader.Columns, [], problems)))
            {
                if (!from.TryAdd(parameter.Key, name))
                    problems.Add(new Problem(name, null, null, "key", parameter.Key, $"stands in {from[parameter.Key]} too", "keep it in one file"));
                all[parameter.Key] = parameter;
            }
        }

        problems.ThrowIfErrors();
        return all.ToImmutable();
    }
}
