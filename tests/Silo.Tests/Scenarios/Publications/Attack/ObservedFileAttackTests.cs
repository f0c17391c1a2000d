using System.Diagnostics;
using Pathways.Analysis.Observed;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;
using Xunit.Abstractions;
using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ScenarioBundles;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// A reader who has the files of publications with observed counts and nothing else: no figure of the door and no sum that our own code lays. Every small count of every table is looked
/// at, and what an area and a district share. The records are made up, of Kent's own young people.
/// </summary>
public sealed class ObservedFileAttackTests(ITestOutputHelper output)
{
    private const PublicationKind Dive = PublicationKind.NeetDeepDive;

    private static readonly CalendarMonth January = CalendarMonth.Of(2026, 1);

    [GlpkTheory]
    [InlineData(2, 100)]
    [InlineData(10, 400)] // small counts everywhere
    public void No_protected_count_is_known_to_who_has_the_files_of_the_NEET_Deep_Dive(int oneIn, int small)
    {
        var figures = DeepDiveBundles.Figures(January.Plus(1), oneIn, Winters);
        Nothing(Read((Dive, DeepDiveBundles.Alone(figures, Rules), figures)), small);
    }

    [GlpkFact]
    public void No_protected_count_is_known_to_who_has_observed_tables_beside_the_modelled_ones()
    {
        var figures = DeepDiveBundles.Figures(January, oneIn: 1, month => month > January.Plus(-2), asTheyAre: true);
        var reader = Read((PublicationKind.ProvisionGap, DeepDiveBundles.Files(PublicationKind.ProvisionGap, DeepDiveBundles.Publish(figures, Rules), figures), figures));
        reader.Linked.ShouldBeGreaterThan(10, "the learners come from the tracking");
        Nothing(reader);
    }

    /// <summary>Of every hundredth young person the groups are a handful each, also of an authority.</summary>
    [GlpkFact]
    public void No_protected_count_is_known_where_the_groups_of_authorities_are_small()
    {
        var figures = DeepDiveBundles.Figures(January.Plus(1), oneIn: 100, month => month > January, asTheyAre: true);
        Nothing(Read((Dive, DeepDiveBundles.Alone(figures, Rules), figures)), small: 150);
    }

    /// <summary>The later one has a month more, and January once more as a corrected extract has it.</summary>
    [GlpkFact]
    public void No_protected_count_is_known_to_who_has_the_files_of_two_editions()
    {
        bool Imported(CalendarMonth month) => month.Month is 12 or 1 or 2 && month > January.Plus(-24);
        var (first, second) = (DeepDiveBundles.Figures(January, oneIn: 10, Imported), DeepDiveBundles.Figures(January.Plus(1), oneIn: 10, Imported, Corrected));
        var before = DeepDiveBundles.Publish(first, Rules);
        var after = DeepDiveBundles.Publish(second, Rules, before.Release);
        after.Log.Narrowed.ShouldBeEmpty();
        Nothing(Read((Dive, DeepDiveBundles.Files(Dive, before, first), first), (Dive, DeepDiveBundles.Files(Dive, after, second), second)));
        Finds(Read((Dive, DeepDiveBundles.Files(Dive, before, first), first), (Dive, DeepDiveBundles.Alone(second, Rules), second))).ShouldBeTrue("protected each by itself, they give counts away");
    }

    [GlpkFact]
    public void The_same_reader_finds_counts_out_where_only_small_ones_are_withheld()
    {
        var figures = DeepDiveBundles.Figures(January, oneIn: 1, month => month > January.Plus(-2));
        var (published, truth) = (DeepDiveBundles.Alone(figures, Rules), DeepDiveBundles.Truth(Dive, figures));
        Finds(Read((Dive, RuleAlone.Of(truth with { Figures = truth.Figures.Where(figure => published.Figures.ContainsKey(figure.Key)).ToDictionary() }, Rules), figures))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("observed-trend", "", "people_moved")]
    [InlineData("observed-groups", "Female", "people_lapsed_twice")]
    [InlineData("observed-flows", "Became NEET|Total", "percent")]
    [InlineData("observed-schools", "", "people")]
    public void A_table_or_column_that_nobody_has_thought_of_is_an_error(string table, string row, string column)
    {
        var place = new FigurePlace(table, "Medway", "January 2026", row, column);
        var more = new Bundle(new Dictionary<FigurePlace, string> { [place] = "70" }, []);
        Should.Throw<InvalidDataException>(() => new FileReader(Rules).Read("edition", more, more)).Message.ShouldContain(table);
    }

    private static TrackedRow Corrected(TrackedRow row)
        => row.Month == January && row.Person % 40 == 7 ? row with { Activity = 230, Status = TrackedStatus.Learning } : row;

    /// <summary>Three winters, and the months of the last year, so that who joins and who ceases ties them.</summary>
    private static bool Winters(CalendarMonth month) => month.Month is 12 or 1 or 2 || month > January.Plus(-12);

    private static FileReader Read(params (PublicationKind Kind, Bundle Shown, ObservedFigures Figures)[] left)
    {
        var reader = new FileReader(Rules, DeepDiveBundles.Boundaries);
        foreach (var (number, (kind, shown, figures)) in left.Index())
            reader.Read($"edition {number + 1}", shown, DeepDiveBundles.Truth(kind, figures), pieces: DeepDiveBundles.Pieces(figures));
        return reader;
    }

    private void Nothing(FileReader reader, int small = 200)
    {
        reader.Knowledge.Protected.Count().ShouldBeGreaterThan(small, "else nothing was tried");
        Found(reader).ShouldBeEmpty();
    }

    private static bool Finds(FileReader reader) => new GlpkAttack(reader.Knowledge).Narrowed().Any();

    private string[] Found(FileReader reader)
    {
        var clock = Stopwatch.StartNew();
        var attack = new GlpkAttack(reader.Knowledge);
        var found = attack.Narrowed();
        output.WriteLine($"{reader.Knowledge.Protected.Count()} small counts of {reader.Knowledge.Variables.Count}, {reader.Knowledge.Rows.Count()} rows, {attack.Solved} solutions, {clock.Elapsed.TotalSeconds:0.0} s");
        foreach (var one in found)
            output.WriteLine($"{one.What}\n    {string.Join("\n    ", reader.PlacesOf(one.Variable))}");
        return [.. found.Select(one => one.What)];
    }
}
