using Pathways.Analysis.Tests.Disclosure;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>What the attack says of sums that can be worked out by hand.</summary>
public sealed class GlpkAttackTests
{
    private const double Infinite = double.PositiveInfinity;

    /// <summary>3 of 12 are withheld. Beside 9, shown as 8 to 12, they are from 0 to 4 where the whole is known to be 12, but as many as 9 where it may be 21.</summary>
    [GlpkTheory]
    [InlineData(12, "= 3: 1 to 4")]
    [InlineData(21, null)]
    public void A_count_is_narrowed_by_as_much_as_the_counts_beside_it_leave(double mostOfTheWhole, string? what)
    {
        var knowledge = new LinearKnowledge();
        var small = knowledge.Add(new("small", 3, 1, Infinite, (1, Infinite), 10));
        var other = knowledge.Add(new("other", 9, 8, 12, (1, Infinite), 0));
        var whole = knowledge.Add(new("whole", 12, 12, mostOfTheWhole, (1, Infinite), 0));
        knowledge.Row("=", (whole, 1), (small, -1), (other, -1));
        var found = new GlpkAttack(knowledge).Narrowed().ToArray();
        if (what is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldHaveSingleItem().What.ShouldEndWith(what);
            found[0].Values.ShouldBe(4);
        }
    }

    /// <summary>3 and 4 of 7 are withheld beside 7, which is known: each leaves the other from 1 to 6; where the other is at most 4, from 3.</summary>
    [GlpkFact]
    public void Both_ends_of_a_count_are_told()
    {
        var knowledge = new LinearKnowledge();
        var (small, other) = (knowledge.Add(new("small", 3, 1, Infinite, (1, Infinite), 10)), knowledge.Add(new("other", 4, 1, 4, (1, Infinite), 0)));
        var whole = knowledge.Add(new("whole", 7, 7, 7, (1, Infinite), 0));
        knowledge.Row("=", (whole, 1), (small, -1), (other, -1));
        var found = new GlpkAttack(knowledge).Narrowed().ShouldHaveSingleItem();
        (found.What, found.Values).ShouldBe(("small = 3: 3 to 6", 4));
    }

    /// <summary>Two counts that are the same since what parts them is nobody: each can be all that a small count can be.</summary>
    [GlpkFact]
    public void Counts_that_are_the_same_hide_each_other()
    {
        var knowledge = new LinearKnowledge();
        var small = knowledge.Add(new("small", 2, 1, 4, (1, Infinite), 5));
        var larger = knowledge.Add(new("larger", 2, 1, 4, (1, Infinite), 5));
        var nobody = knowledge.Add(new("nobody", 0, 0, 0, (0, 0), 0));
        knowledge.Row("=", (larger, 1), (small, -1), (nobody, -1));
        new GlpkAttack(knowledge).Narrowed().ShouldBeEmpty();
    }

    [Fact]
    public void A_row_that_the_truth_does_not_fulfil_is_refused()
    {
        var knowledge = new LinearKnowledge();
        var (one, other) = (knowledge.Add(new("one", 3, 1, 4, (1, Infinite), 5)), knowledge.Add(new("other", 4, 1, 4, (1, Infinite), 5)));
        Should.Throw<InvalidOperationException>(() => knowledge.Row("=", (one, 1), (other, -1))).Message.ShouldContain("believes what is not so");
        Should.Throw<InvalidOperationException>(() => knowledge.Narrow(one, 1, 2));
        knowledge.Row("<=", (one, 1), (other, -1));
    }
}
