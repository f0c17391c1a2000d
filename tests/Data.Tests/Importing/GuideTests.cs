using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

public sealed class GuideTests
{
    // In a swapped column of free text a name would be kept. Of learners.csv such columns are checked against the dataset's own codes, of applications against its courses.
    [Fact]
    public void No_extract_about_people_keeps_free_text()
        => ImportKinds.All.Where(kind => kind.AboutPeople && kind.Name is not ("learners" or "applications")).SelectMany(kind => kind.Columns)
            .Where(column => column is { Keep: Keep.Value } && ReferenceEquals(column.Form, Forms.Text)).Select(column => column.Name).ShouldBeEmpty();

    [Fact]
    public void The_guides_list_of_columns_is_that_of_the_code()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pathways.sln")))
            folder = Path.GetDirectoryName(folder)!;
        var guide = Path.Combine(folder, "docs", "importing.md");

        File.ReadAllText(guide).ShouldContain(KindsGuide.Write().Trim(), customMessage: $"put the output of KindsGuide.Write into {guide}");
    }
}
