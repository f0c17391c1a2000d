using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// What <c>offers.csv</c> was before imports changed it, <c>records/offers-before-NNNN.csv.gz</c> with the version that changed it, so that
/// openings and closures since a version can be told. Neither part of the dataset's hash nor of a packed dataset.
/// </summary>
public static class OfferSnapshots
{
    private const string Kind = "offers-before";
    private const string Offers = "offers.csv";

    private static readonly string[] Read = ["districts.csv", "msoas.csv", "zones.csv", "providers.csv", "sites.csv", "ssa.csv", RegisterFile.Name];

    /// <summary>Keeps the offers of a dataset where its next version has others.</summary>
    /// <param name="folder">The dataset.</param>
    /// <param name="aside">Its next version.</param>
    /// <param name="version">Number of the next version.</param>
    internal static void Keep(string folder, string aside, int version)
    {
        var (before, after) = (Path.Combine(folder, Offers), Path.Combine(aside, Offers));
        if (!File.Exists(before) || (File.Exists(after) && File.ReadAllText(before) == File.ReadAllText(after)))
            return;
        using var kept = RecordFiles.Write(RecordFiles.PathOf(aside, Kind, version));
        kept.Write(File.ReadAllText(before));
    }

    /// <summary>The offers as they stood after a version; those of now where nothing changed them since.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="version">The version; 0 for before the first import.</param>
    /// <exception cref="InvalidInputException">There is no such version, or the dataset cannot be read.</exception>
    public static ImmutableArray<CourseOffer> After(string dataset, int version)
    {
        var last = ImportHistory.Read(dataset).Versions.Length;
        if (version < 0 || version > last)
            throw new InvalidInputException([new Problem("--since", null, null, null, version.ToString(CultureInfo.InvariantCulture), $"is no version of {dataset}", last == 0 ? "nothing was imported into it yet" : $"give a version from 0 to {last}, or an academic year such as 2025/26")]);
        var path = RecordFiles.Of(dataset, Kind).FirstOrDefault(file => VersionOf(file) > version);
        var files = path is null ? new DatasetFiles(dataset) : new DatasetFiles(dataset, Texts(dataset, path));
        return RegisterApplied.All(files, out _);
    }

    private static Dictionary<string, string> Texts(string dataset, string snapshot)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(snapshot), CompressionMode.Decompress));
        var texts = Read.Where(file => File.Exists(Path.Combine(dataset, file))).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(dataset, file)), StringComparer.Ordinal);
        texts[Offers] = reader.ReadToEnd();
        return texts;
    }

    private static int VersionOf(string path) => int.Parse(Path.GetFileName(path).AsSpan(Kind.Length + 1, 4), CultureInfo.InvariantCulture);
}
