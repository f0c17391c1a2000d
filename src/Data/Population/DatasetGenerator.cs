using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pathways.Data.Runs;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Writes a synthetic dataset of any size: the folder of a dataset again, with its learners drawn at a scale, and places and vacancies scaled alike.</summary>
public static class DatasetGenerator
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes the dataset whole or not at all: it is made in a folder beside and then renamed.
    /// Everything but <c>learners.csv</c>, <c>offers.csv</c>, the vacancies of <c>apprenticeships.csv</c> and the name and seed in <c>dataset.json</c> is copied.
    /// </summary>
    /// <param name="datasetFolder">The dataset from which the inputs were read.</param>
    /// <param name="outFolder">Folder to write, which must not exist yet or be empty.</param>
    /// <param name="inputs">What was read from it, with the offers unscaled.</param>
    /// <param name="scale">Factor on people and places, above 0.</param>
    /// <param name="seed">Seed of the population.</param>
    /// <param name="cancellationToken">Stops it; nothing is then left behind.</param>
    /// <returns>The learners written.</returns>
    /// <exception cref="InvalidInputException">The folder is taken or cannot be written.</exception>
    public static ImmutableArray<Learner> Generate(string datasetFolder, string outFolder, PopulationInputs inputs, double scale, ulong seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outFolder));
        Refuse(Path.TrimEndingDirectorySeparator(Path.GetFullPath(datasetFolder)), target, outFolder);
        var offers = ScaledOffers.Scale(inputs.Offers, scale);
        var learners = LearnerGenerator.Generate(inputs with { Offers = offers }, seed, scale);

        cancellationToken.ThrowIfCancellationRequested();
        RunFolder.Write(outFolder, overwrite: false, partial =>
        {
            Copy(datasetFolder, partial);
            Write(partial, "learners.csv", LearnersCsv.Write(learners));
            Write(partial, "offers.csv", ScaledOffers.Rewrite(Path.Combine(datasetFolder, "offers.csv"), offers));
            Write(partial, "apprenticeships.csv", ScaledVacancies.Rewrite(Path.Combine(datasetFolder, "apprenticeships.csv"), scale));
            Write(partial, "dataset.json", Describe(Path.Combine(datasetFolder, "dataset.json"), scale, seed));
            cancellationToken.ThrowIfCancellationRequested();
        });
        return learners;
    }

    private static void Refuse(string source, string target, string named)
    {
        if (target == source || target.StartsWith(source + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidInputException([new Problem(named, null, null, null, null, "is the dataset itself or lies within it", "give another folder")]);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new InvalidInputException([new Problem(named, null, null, null, null, "exists and is not empty", "give a new folder")]);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, Utf8);

    private static string Describe(string path, double scale, ulong seed)
    {
        var problems = new List<Problem>();
        var text = TextFile.Read(path, "dataset.json", problems) ?? throw new InvalidInputException(problems);
        var json = JsonNode.Parse(text)!.AsObject();
        json["name"] = string.Create(CultureInfo.InvariantCulture, $"{json["name"]?.GetValue<string>()}-x{scale:0.######}");
        json["synthetic"] = true;
        json["population_seed"] = seed;
        json.Remove("files");
        return json.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}
