using Pathways.Analysis.Tests.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Xunit.Abstractions;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>A reader who has the files of publications and nothing else, with a linear-programming solver that is not ours.</summary>
public sealed class FileAttackTests(ITestOutputHelper output)
{
    private static readonly DisclosureProfile Rules = DisclosureReader.Read()["published"];

    [GlpkFact]
    public void No_protected_count_of_the_baseline_is_known_within_its_protection_interval_from_its_files()
    {
        var reader = new FileReader(Rules);
        reader.Read("baseline", BundleReading.Of(KentPublication.Files), BundleReading.Of(KentPublication.Of("internal").Files));
        Nothing(reader);
    }

    private void Nothing(FileReader reader)
    {
        reader.Knowledge.Protected.Count().ShouldBeGreaterThan(60, "else nothing was tried");
        var attack = new GlpkAttack(reader.Knowledge);
        var found = attack.Narrowed().ToArray();
        output.WriteLine($"{reader.Knowledge.Protected.Count()} small counts of {reader.Knowledge.Variables.Count}, {reader.Knowledge.Rows.Count()} rows, {attack.Solved} solutions");
        foreach (var (at, what) in found)
            output.WriteLine($"{what}\n    {string.Join("\n    ", reader.PlacesOf(at))}");
        found.Select(one => one.What).ShouldBeEmpty();
    }
}
