using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// The same of a million rows of the kinds that are, or become, tables, which are held whole to be checked: one after the other, so that memory holds one. An area set has one row an
/// MSOA, and is so in <see cref="CleanTotalsTests"/>.
/// </summary>
public sealed class LargeTableTests
{
    public static TheoryData<string> Kinds => [.. ImportKinds.All.Where(kind => (!kind.AboutPeople || kind.Name == "learners") && kind.Name != "areas").Select(kind => kind.Name)];

    [RoomyTheory, MemberData(nameof(Kinds))]
    public void Of_a_million_damaged_rows_each_is_told_by_line_and_reason_and_of_clean_ones_every_total_is_right(string name) => LargeImport.DamagedThenClean(name);
}
