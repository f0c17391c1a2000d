using Pathways.Analysis.Disclosure;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Names of groups of MSOAs: whole where short, else cut at a name.</summary>
public class MsoaGroupNameTests
{
    /// <summary>What a group is called that is by itself.</summary>
    private static string Alone(IReadOnlyCollection<string> msoas) => MsoaGroupName.Of([("G1", msoas)]).Single();

    private static string[] Many(int count, int length) => [.. Enumerable.Range(0, count).Select(i => $"{(char)('A' + i)}".PadRight(length, 'x'))];

    [Fact]
    public void Few_short_names_are_told_whole()
    {
        Alone(["Aylesham"]).ShouldBe("Aylesham");
        Alone(["Aylesham", "Barham"]).ShouldBe("Aylesham and Barham");
        Alone(["Aylesham", "Barham", "Aylesham", "Chartham"]).ShouldBe("Aylesham, Barham and Chartham");
    }

    [Fact]
    public void A_name_of_the_longest_that_is_allowed_stays_whole_and_one_character_more_cuts_it()
    {
        // Four names and ", " twice and " and ": 120 - 9 = 111 letters.
        string[] whole = ["a".PadRight(28, 'x'), "b".PadRight(28, 'x'), "c".PadRight(28, 'x'), "d".PadRight(27, 'x')];
        Alone(whole).Length.ShouldBe(120);
        Alone(whole).ShouldBe(MsoaGroupName.Whole(whole));
        whole[3] += "x";
        Alone(whole).ShouldBe($"{whole[0]}, {whole[1]}, {whole[2]} and 1 more");
    }

    [Theory]
    [InlineData(12, 20)]
    [InlineData(26, 40)]
    [InlineData(3, 100)]
    public void As_many_names_stand_as_there_is_room_for_and_the_others_are_counted(int count, int length)
    {
        var names = Many(count, length);
        var name = Alone(names);
        name.Length.ShouldBeLessThanOrEqualTo(120);
        var shown = names.Count(one => name.Contains(one, StringComparison.Ordinal));
        name.ShouldBe($"{string.Join(", ", names[..shown])} and {count - shown} more");
        $"{string.Join(", ", names[..(shown + 1)])} and {count - shown - 1} more".Length.ShouldBeGreaterThan(120, "one more would have found room");
        MsoaGroupName.Whole(names).ShouldBe($"{string.Join(", ", names[..^1])} and {names[^1]}");
    }

    [Fact]
    public void Groups_that_differ_after_the_cut_only_have_their_codes_and_no_others_have()
    {
        var many = Many(12, 20);
        var names = MsoaGroupName.Of([("G1", many), ("G2", [.. many[..11], "Westgate"]), ("G3", ["Aylesham"]), ("G4", ["Barham"]), ("G5", ["Barham"])]);
        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.Length <= 120);
        (names[0].EndsWith(" more (G1)", StringComparison.Ordinal), names[1]).ShouldBe((true, names[0].Replace("G1", "G2", StringComparison.Ordinal)));
        names[2..].ShouldBe(["Aylesham", "Barham (G4)", "Barham (G5)"]);
    }

    /// <summary>Four names of 26 letters are 113 characters, and 126 with the code: so one of them has no room.</summary>
    [Fact]
    public void A_name_is_cut_further_where_its_code_would_make_it_longer_than_is_allowed()
    {
        var whole = Many(4, 26);
        MsoaGroupName.Of([("GE02000001", whole), ("GE02000002", whole)]).ShouldBe([$"{string.Join(", ", whole[..3])} and 1 more (GE02000001)", $"{string.Join(", ", whole[..3])} and 1 more (GE02000002)"]);
    }
}
