using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Pathways.Data.Disclosure;
using Pathways.Silo.Tests.Scenarios.Publications.Attack;

namespace Pathways.Bench;

/// <summary>
/// Attacks publications that <c>pathways report</c> made, with GLPK and their files alone: one bundle after another in the order in which they left, each with all before it. The same
/// reports for the inside (<c>--audience internal</c>), in folders of the same names, hold every belief of the attacker to the truth.
/// </summary>
internal static class AttackBench
{
    /// <summary>bench -- attack --data DIR: DIR/published and DIR/internal hold folders, or .zip files, of the same names; --order A,B says which left first; the first is the run that the others are compared with.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data)
        {
            Console.Error.WriteLine("attack --data DIR [--order A,B,…]: DIR/published/NAME and DIR/internal/NAME are folders or .zip files that pathways report made.");
            return 2;
        }

        var rules = DisclosureReader.Read()["published"];
        var names = Option("--order")?.Split(',') ?? [.. Directory.EnumerateFileSystemEntries(Path.Combine(data, "published")).OrderBy(Left).Select(path => Path.GetFileNameWithoutExtension(path)).Distinct(StringComparer.Ordinal)];
        Console.WriteLine("bundle                       with   small counts   solved   narrowed   seconds");
        var (reader, narrowed) = (new FileReader(rules), 0);
        for (var i = 0; i < names.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            reader.Read(names[i], Read(Path.Combine(data, "published", names[i])), Read(Path.Combine(data, "internal", names[i])), i == 0 ? null : names[0]);
            var attack = new GlpkAttack(reader.Knowledge);
            var found = attack.Narrowed().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[i],-28} {i,4} {reader.Knowledge.Protected.Count(),14} {attack.Solved,8} {found.Length,10} {clock.Elapsed.TotalSeconds,9:0.0}"));
            foreach (var (at, what) in found)
                Console.WriteLine($"  {what}\n    {string.Join("\n    ", reader.PlacesOf(at))}");
            narrowed += found.Length;
        }

        return narrowed == 0 ? 0 : 1;
    }

    private static DateTime Left(string path) => File.Exists(path) ? File.GetLastWriteTimeUtc(path) : File.GetLastWriteTimeUtc(Path.Combine(path, "summary.json"));

    private static Bundle Read(string path)
    {
        if (Directory.Exists(path))
            return BundleReading.Of(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));
        using var zip = ZipFile.OpenRead(path + ".zip");
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
