using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios;

/// <summary>Of the shipped scenarios the one of 300 places prints that 300 is a press figure.</summary>
public sealed class PressFigureTests
{
    [Theory]
    [MemberData(nameof(ShippedScenarios.Names), MemberType = typeof(ShippedScenarios))]
    public void Only_gap_fill_300_is_told_to_be_a_press_figure(string name)
    {
        var notes = ScenarioReader.Read(ShippedScenarios.PathOf(name)).Modifications.Select(placed => placed.Change).OfType<FillGaps>().Select(PressFigure.NoteOn).Where(note => note.Length > 0).ToArray();
        if (name == "gap-fill-300")
            notes.ShouldHaveSingleItem().ShouldContain("press figure used in calibration");
        else
            notes.ShouldBeEmpty();
    }
}
