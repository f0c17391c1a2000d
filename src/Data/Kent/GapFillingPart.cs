namespace Pathways.Data.Kent;

/// <summary>What may be opened to fill gaps: written by hand, taken over as it is.</summary>
internal static class GapFillingPart
{
    /// <summary>Adds the three tables.</summary>
    public static void Add(BaselineFiles files)
    {
        files.Add("gap-filling/possible-sites.csv", AuthoredFiles.Text("gap-sites.csv"));
        files.Add("gap-filling/courses.csv", AuthoredFiles.Text("gap-courses.csv"));
        files.Add("gap-filling/rates.csv", AuthoredFiles.Text("gap-rates.csv"));
    }
}
