namespace Pathways.Model.Tests;

public sealed class LevelsTests
{
    [Fact]
    public void What_is_written_is_read_and_every_code_is_another()
    {
        var levels = Enum.GetValues<Level>();
        levels.Select(level => level.Code()).ShouldBe(["E1", "E2", "E3", "1", "2", "3"]);
        foreach (var level in levels)
        {
            Levels.TryParse(level.Code(), out var read).ShouldBeTrue();
            read.ShouldBe(level);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e1")]
    [InlineData("E4")]
    [InlineData("0")]
    [InlineData("4")]
    public void Other_codes_are_refused(string? code) => Levels.TryParse(code, out _).ShouldBeFalse();

    [Fact]
    public void Scope_is_Level_2_and_below()
    {
        Enum.GetValues<Level>().Where(level => level.IsInScope()).ShouldBe(Levels.InScope);
        Level.Level3.IsInScope().ShouldBeFalse();
        Levels.InScope.Count.ShouldBe(5);
    }

    [Fact]
    public void Bands_rise_with_levels_and_take_Entry_together()
    {
        Enum.GetValues<Level>().Select(level => level.Band()).ShouldBe(
            [LevelBand.Entry, LevelBand.Entry, LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, LevelBand.Level3]);
        Enum.GetValues<LevelBand>().Select(band => band.Words()).ShouldBe(["Entry level", "Level 1", "Level 2", "Level 3"]);
    }
}
