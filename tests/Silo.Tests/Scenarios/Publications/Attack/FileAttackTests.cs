using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Tests.Disclosure;
using Xunit.Abstractions;
using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ScenarioBundles;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// A reader who has the files of publications of shipped scenarios and nothing else: no figure of the door and no sum that our own code lays. Every small count of every publication is
/// looked at. The runs are light: travel as the crow flies, one draw.
/// </summary>
public sealed class FileAttackTests(ITestOutputHelper output)
{
    private static readonly Lazy<DisclosedPublication> First = new(() => Figures(Baseline, [], compared: false));
    private static readonly Lazy<Bundle> FirstFiles = new(() => Files(Baseline, First.Value));

    public static TheoryData<string> Others => [.. LightRun.Names.Where(name => name != Baseline)];

    [GlpkFact]
    public void No_protected_count_of_the_baseline_is_known_within_its_protection_interval_from_its_files() => Nothing(Read((Baseline, FirstFiles.Value)));

    [GlpkTheory]
    [MemberData(nameof(Others))]
    public void No_protected_count_of_a_scenario_compared_with_the_baseline_is_known_to_who_has_the_files_of_both(string name)
    {
        var figures = Figures(name, [First.Value.Release], compared: true);
        var shown = Files(name, figures);
        Nothing(Read((Baseline, FirstFiles.Value), (name, shown)));
        foreach (var (key, was) in First.Value.Release.Figures)
            figures.Protected[key].ShouldBe(was, "what left stays as it left");
        var year = FirstFiles.Value.Figures.Keys.First(place => place.Table == "gap-by-level").Period;
        foreach (var (place, text) in shown.Figures.Where(figure => figure.Key is { Table: "compared", Column: "placed_before" or "no_place_before" }))
            text.ShouldBe(FirstFiles.Value.Figures[place with { Table = "gap-by-level", Period = year, Column = place.Column.Replace("_before", "_choice", StringComparison.Ordinal) }], "the run that it is compared with, as its own publication has it");
    }

    [GlpkFact]
    public void No_protected_count_is_known_to_who_has_the_files_of_several_scenarios()
    {
        var left = new List<(string Name, DisclosedPublication Figures)> { (Baseline, First.Value) };
        foreach (var name in (string[])["send-internships-plus-40", "cohort-2028", "level2-reform", "courses-closed-2023"]) // the first two gave counts of the baseline away
            left.Add((name, Figures(name, [.. left.Select(one => one.Figures.Release)], compared: false)));
        Nothing(Read([.. left.Select(one => (one.Name, Files(one.Name, one.Figures)))]));
        var again = Figures("cohort-2028", [.. left.Select(one => one.Figures.Release)], compared: false);
        foreach (var (key, was) in left[2].Figures.Release.Figures)
            again.Figure(key).ShouldBe(was, "published again, it says what it said");
    }

    [GlpkFact]
    public void The_same_reader_finds_counts_out_where_scenarios_are_protected_each_by_itself()
        => Found(Read([(Baseline, FirstFiles.Value), .. new[] { "send-internships-plus-40", "cohort-2028" }.Select(name => (name, Files(name, Figures(name, [], compared: false))))])).ShouldNotBeEmpty();

    [GlpkFact]
    public void The_same_reader_finds_counts_out_where_only_small_ones_are_withheld()
    {
        var truth = Truth(Baseline);
        var reader = new FileReader(Rules);
        reader.Read(Baseline, RuleAlone.Of(truth, Rules), truth);
        Found(reader).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_column_that_nobody_has_thought_of_is_an_error()
    {
        var truth = Truth(Baseline);
        var place = truth.Figures.Keys.First(one => one.Table == "send");
        var more = truth with { Figures = new Dictionary<FigurePlace, string> { [place with { Column = "another" }] = "7" } };
        Should.Throw<InvalidDataException>(() => new FileReader(Rules).Read(Baseline, more, more)).Message.ShouldContain("send.csv");
    }

    [Fact]
    public void A_belief_that_is_not_so_is_an_error()
    {
        var truth = Truth(Baseline);
        var place = truth.Figures.Keys.First(one => one is { Table: "gap-by-subject", Column: "competing" } && one.Row != "Total" && truth.Figures[one].Length > 1);
        var other = truth with { Figures = new Dictionary<FigurePlace, string>(truth.Figures) { [place] = (double.Parse(truth.Figures[place], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) } };
        Should.Throw<InvalidOperationException>(() => new FileReader(Rules).Read(Baseline, FirstFiles.Value, other)).Message.ShouldContain("believes what is not so");
    }

    private static FileReader Read(params (string Name, Bundle Files)[] left)
    {
        var reader = new FileReader(Rules);
        foreach (var (name, files) in left)
            reader.Read(name, files, Truth(name), name == Baseline ? null : Baseline);
        return reader;
    }

    private void Nothing(FileReader reader)
    {
        reader.Knowledge.Protected.Count().ShouldBeGreaterThan(60, "else nothing was tried");
        Found(reader).ShouldBeEmpty();
    }

    private string[] Found(FileReader reader)
    {
        var attack = new GlpkAttack(reader.Knowledge);
        var found = attack.Narrowed();
        output.WriteLine($"{reader.Knowledge.Protected.Count()} small counts of {reader.Knowledge.Variables.Count}, {reader.Knowledge.Rows.Count()} rows, {attack.Solved} solutions");
        foreach (var one in found)
            output.WriteLine($"{one.What}\n    {string.Join("\n    ", reader.PlacesOf(one.Variable))}");
        return [.. found.Select(one => one.What)];
    }
}
