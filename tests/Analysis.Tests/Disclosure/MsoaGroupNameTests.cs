using Pathways.Analysis.Disclosure;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>Names of groups of MSOAs: whole where short, else cut at a name.</summary>
public class MsoaGroupNameTests
{
    private static string[] Many(int count, int length) => [.. Enumerable.Range(0, count).Select(i => $"{(char)('A' + i)}".PadRight(length, 'x'))];

    [Fact]
    public void Few_short_names_are_told_whole()
    {
        MsoaGroupName.Of(["Aylesham"]).ShouldBe("Aylesham");
        MsoaGroupName.Of(["Aylesham", "Barham"]).ShouldBe("Aylesham and Barham");
        MsoaGroupName.Of(["Aylesham", "Barham", "Aylesham", "Chartham"]).ShouldBe("Aylesham, Barham and Chartham");
    }

    [Fact]
    public void A_name_of_the_longest_that_is_allowed_stays_whole_and_one_character_more_cuts_it()
    {
        // Four names and ", " twice and " and ": 120 - 9 = 111 letters.
        string[] whole = ["a".PadRight(28, 'x'), "b".PadRight(28, 'x'), "c".PadRight(28, 'x'), "d".PadRight(27, 'x')];
        MsoaGroupName.Of(whole).Length.ShouldBe(120);
        MsoaGroupName.Of(whole).ShouldBe(MsoaGroupName.Whole(whole));
        whole[3] += "x";
        MsoaGroupName.Of(whole).ShouldBe($"{whole[0]}, {whole[1]}, {whole[2]} and 1 more");
    }

    [Theory]
    [InlineData(12, 20)]
    [InlineData(26, 40)]
    [InlineData(3, 100)]
    public void As_many_names_stand_as_there_is_room_for_and_the_others_are_counted(int count, int length)
    {
        var names = Many(count, length);
        var name = MsoaGroupName.Of(names);
        name.Length.ShouldBeLessThanOrEqualTo(120);
        var shown = names.Count(one => name.Contains(one, StringComparison.Ordinal));
        name.ShouldBe($"{string.Join(", ", names[..shown])} and {count - shown} more");
        $"{string.Join(", ", names[..(shown + 1)])} and {count - shown - 1} more".Length.ShouldBeGreaterThan(120, "one more would have found room");
        MsoaGroupName.Whole(names).ShouldBe($"{string.Join(", ", names[..^1])} and {names[^1]}");
    }

    [Fact]
    public void Groups_keep_names_of_their_own_when_they_are_cut()
        => Many(26, 40).Chunk(13).Select(MsoaGroupName.Of).ShouldBeUnique();
}
