using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Pathways.Data.Datasets;
using Pathways.Data.Disclosure;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Silo.Tests.Scenarios.Publications.Attack;

namespace Pathways.Bench;

/// <summary>
/// Attacks publications that <c>pathways report</c> made, with GLPK and their files alone: one bundle after another in the order in which they left, each with all before it. The same
/// reports for the inside (<c>--audience internal</c>), in folders of the same names, hold every belief of the attacker to the truth.
/// </summary>
internal static class AttackBench
{
    private const string Usage = "attack --data DIR [--order NAME,…] [--places SCENARIO]: DIR/published/NAME and DIR/internal/NAME, or DIR/NAME-published and DIR/NAME-internal, are folders or .zip files that pathways report made; NAME that left first is what the others are compared with. Districts are laid over areas by the boundaries of SCENARIO, else of the baseline.";

    /// <summary>bench -- attack --data DIR.</summary>
    /// <returns>0 where no small count is known to within its protection interval, 1 where one is, 2 where there is nothing to attack.</returns>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data || Bundles(data, Option("--order")?.Split(',')) is not { Length: > 0 } bundles)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Console.WriteLine("bundle                          with  counts   small  solved  narrowed  within  seconds");
        var boundaries = PublicPlaces.Of(DatasetLoader.Load(ScenarioReader.Read(Option("--places") ?? "scenarios/baseline.yaml"), DatasetLearners.Sources).World);
        var rules = DisclosureReader.Read()["published"];
        var (reader, known) = (new FileReader(rules, boundaries), 0);
        foreach (var (i, (name, shown, inside)) in bundles.Index())
        {
            var clock = Stopwatch.StartNew();
            reader.Read(name, Read(shown), Read(inside), i == 0 ? null : bundles[0].Name);
            var attack = new GlpkAttack(reader.Knowledge);
            var found = attack.Narrowed();
            var within = found.Count(one => one.Values < rules.ProtectionInterval);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32}{i,4}{reader.Knowledge.Variables.Count,8}{reader.Knowledge.Protected.Count(),8}{attack.Solved,8}{found.Count,10}{within,8}{clock.Elapsed.TotalSeconds,9:0.0}"));
            foreach (var one in found)
                Console.WriteLine(string.Join("\n    ", reader.PlacesOf(one.Variable).Prepend("  " + one.What)));
            known += within;
        }

        return known == 0 ? 0 : 1;
    }

    /// <summary>Bundles in the order in which they left, each with the same for the inside.</summary>
    private static (string Name, string Shown, string Inside)[] Bundles(string data, string[]? order)
    {
        var (published, inside) = (Path.Combine(data, "published"), Path.Combine(data, "internal"));
        var apart = Directory.Exists(published);
        const string Shown = "-published";
        var bundles = Directory.EnumerateFileSystemEntries(apart ? published : data).Where(path => Directory.Exists(path) || path.EndsWith(".zip", StringComparison.Ordinal))
            .Select(path => (Name: Path.GetFileName(path).Replace(".zip", "", StringComparison.Ordinal), Path: path)).Where(one => apart || one.Name.EndsWith(Shown, StringComparison.Ordinal))
            .Select(one => (one.Name, one.Path, Inside: apart ? Path.Combine(inside, Path.GetFileName(one.Path)) : one.Path.Replace(Shown, "-internal", StringComparison.Ordinal))).ToArray();
        return order is null ? [.. bundles.OrderBy(one => Left(one.Path))] : [.. order.Select(name => bundles.First(one => one.Name == name || one.Name == name + Shown))];
    }

    private static DateTime Left(string path) => File.GetLastWriteTimeUtc(File.Exists(path) ? path : Path.Combine(path, "summary.json"));

    private static Bundle Read(string path)
    {
        if (Directory.Exists(path))
            return BundleReading.Of(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));
        using var zip = ZipFile.OpenRead(path);
        return BundleReading.Of(zip.Entries.ToDictionary(entry => entry.FullName, Bytes, StringComparer.Ordinal));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
