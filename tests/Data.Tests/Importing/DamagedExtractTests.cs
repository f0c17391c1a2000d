using System.Collections.Immutable;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

public sealed class DamagedExtractTests
{
    private const int Rows = 40;

    public static TheoryData<string> Kinds => [.. ImportKinds.All.Where(kind => kind.Name is not ("areas" or "nspl" or "sites")).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void However_an_extract_is_damaged_it_is_read_whole_or_tells_line_and_reason(string name)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain(name);
        if (name == "course-directory")
            county.Import(ImportKinds.Plain("lars"), county.Extract(ImportKinds.Plain("lars"), Rows));
        var places = MadeUpPlaces.Of(county.Loaded);
        var made = new Made(kind, [.. MadeUpExtract.Header(kind)], [.. MadeUpExtract.Rows(kind, Rows, 3, places).Select(row => row.ToImmutableArray())]);
        var tried = 0;
        foreach (var damage in Damage.All)
        {
            if (damage.Do(made) is not { } bytes)
                continue;
            tried++;
            Check(county, kind, damage, county.File("damaged.csv", bytes));
        }

        tried.ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void There_are_more_than_twenty_kinds_of_damage() => Damage.All.Count.ShouldBeGreaterThan(20);

    // A dry run does all that an import does but the last step, so that one dataset serves every damage; that nothing is half imported is DamagedImportTests'.
    private static void Check(ImportCounty county, ImportKind kind, Damage damage, string path)
    {
        var result = county.Try(kind, path, out var refused);
        var told = $"{kind.Name}: {damage.Name}: {string.Join('\n', refused)} {(result is null ? "" : string.Join('\n', result.Quality.Findings.Where(f => f.Kind != FindingKind.Repaired)))}";
        switch (damage.Expected)
        {
            case Expected.Refused:
                refused.ShouldNotBeEmpty(told);
                refused.ShouldAllBe(problem => problem.Message.Length > 0 && problem.Allowed.Length > 0, told);
                break;
            case Expected.Whole:
                refused.ShouldBeEmpty(told);
                result!.Quality.Taken.ShouldBe(Rows, told);
                break;
            default:
                refused.ShouldBeEmpty(told);
                result!.Quality.Read.ShouldBe(Rows, told);
                var line = damage.Name.StartsWith("the last", StringComparison.Ordinal) ? Rows + 1 : Damage.HitLine;
                var found = result.Quality.Findings.Where(finding => finding.Examples.Any(example => example.Line == line) && DamageTold.Tells(finding, damage)).ToList();
                found.ShouldNotBeEmpty(told);
                found[0].Row.ShouldBe(DamageTold.Outcome(kind, damage, found[0]), told);
                result.Quality.Of(found[0].Row!.Value).ShouldBeGreaterThanOrEqualTo(1, told);
                if (found[0].Row != RowOutcome.Defaulted)
                    result.Quality.Taken.ShouldBe(Rows - 1, told);
                break;
        }
    }
}
