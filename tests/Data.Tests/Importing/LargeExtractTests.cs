using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// Extracts of a million rows of every kind that is about single people, clean and damaged: every total counted from the file itself, every damaged row told. Those that become
/// tables of the dataset are <see cref="LargeTableTests"/>'.
/// </summary>
public sealed class LargeExtractTests
{
    public static TheoryData<string> Kinds => [.. ImportKinds.All.Where(kind => kind.AboutPeople && kind.Name != "learners").Select(kind => kind.Name)];

    [RoomyTheory, MemberData(nameof(Kinds))]
    public void Of_a_million_damaged_rows_each_is_told_by_line_and_reason_and_of_clean_ones_every_total_is_right(string name) => LargeImport.DamagedThenClean(name);
}
