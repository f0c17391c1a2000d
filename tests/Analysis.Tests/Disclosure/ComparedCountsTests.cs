using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>What a comparison tells is tied to the counts of both runs, and stays with what left.</summary>
public class ComparedCountsTests
{
    private static readonly string Gap = PublicationKey.Gap(MadeUpRun.Area, null, IntervalEnd.Mean);
    private static readonly string More = PublicationKey.Change(MadeUpRun.Area, null, IntervalEnd.Mean);

    /// <summary>Of 100 and 20 in scope before 12.5 find no place, and after, of 110 and 20, 9: so 121 have one where 107.5 had.</summary>
    [Fact]
    public void More_have_a_place_by_as_many_as_are_in_scope_more_and_without_one_less()
    {
        var compared = Compared(13.5);
        var sums = compared.Sums.Where(sum => sum.Parts.Contains(More) && sum.Parts.Length == 4).ToArray();
        sums.ShouldHaveSingleItem().Parts.ShouldBe([.. Scope.Select(PeopleKey.Basis), Gap, More]);
        compared.Sums.ShouldContain(sum => sum.Whole == sums[0].Whole && string.Join(" ", sum.Parts) == string.Join(" ", Scope.Append(PeopleKey.Basis(Gap))));
        Compared(13).Sums.ShouldNotContain(sum => sum.Parts.Contains(More) && sum.Parts.Length == 4, "replications that are not the runs' own tell nothing of them");
    }

    [Fact]
    public void In_a_later_publication_the_counts_of_the_basis_are_those_that_left()
    {
        var (run, basis) = (Tables(110, 9), Tables(100, 12.5));
        var joint = new JointTables();
        joint.Add(basis);
        var names = joint.Add(new PeopleTables([.. run.Cells, .. Compared(13.5).Cells.Where(cell => run.Cells.All(own => own.Key != cell.Key))], Compared(13.5).Sums, []));
        names[PeopleKey.Basis(Gap)].ShouldBe(Gap, "the basis was first, and its counts keep their keys");
        names[Gap].ShouldNotBe(Gap);
        var laid = joint.Build();
        laid.Sums.ShouldContain(sum => sum.Parts.Contains(Gap) && sum.Parts.Contains(names[Scope[0]]));
        Should.NotThrow(() => Protection.Protect(laid, Profiles.Published));
    }

    /// <summary>A difference that nobody sees may have either sign: 30 fewer are −40 to −20 whatever twice as many are.</summary>
    [Fact]
    public void The_ends_of_fewer_lie_as_far_below_the_mean_as_above()
    {
        var shown = Protection.Protect(Compared(-30), Profiles.Published);
        Enum.GetValues<IntervalEnd>().Select(end => shown[PublicationKey.Change(MadeUpRun.Area, null, end)].ToString()).ShouldBe(["-30", "-40", "-20"]);
    }

    private static string[] Scope => [PeopleKey.Area(MadeUpRun.Area, null, PeopleMeasure.Competing), PeopleKey.Area(MadeUpRun.Area, null, PeopleMeasure.Continuing)];

    private static PeopleTables Tables(int competing, double gap)
        => new([new PeopleCell(Scope[0], competing), new PeopleCell(Scope[1], 20), new PeopleCell(Gap, gap, Meaning: CellMeaning.Expected)], [], []);

    private static PeopleTables Compared(double more)
    {
        var cell = new CellDifference(CellKind.All, "", default, default, new ReplicationInterval(more, 10, 20, 0.95));
        var area = new AreaDifference(MadeUpRun.Area, "", AreaKind.Lcpa, [cell], default, null, null, default, default, default, default, [], null, null, 0, 0);
        return ComparedCounts.Of(Tables(110, 9), Tables(100, 12.5), MadeUpRun.Of(100, 50), new Comparison("basis", "run", true, 20, [area], [], [], [], []));
    }
}
