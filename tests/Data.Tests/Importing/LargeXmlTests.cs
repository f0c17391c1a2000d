namespace Pathways.Data.Tests.Importing;

/// <summary>A million records in XML, four in a hundred of them damaged: each of those is told, and all others go in, counted from the file itself.</summary>
public sealed class LargeXmlTests
{
    [RoomyTheory, InlineData("ilr"), InlineData("nccis")]
    public void Of_a_million_records_each_damaged_one_is_told_by_line_and_reason_and_the_others_go_in(string name)
    {
        using var county = new ImportCounty();
        var extract = new LargeExtract(county, name, "xml", LargeImport.Million);
        var damaged = new LargeXmlDamage(extract, county.Below("damaged.xml"));
        File.Delete(extract.Path);

        damaged.Check(LargeImport.GoesIn(county, extract.Kind, damaged.Path), county);
    }
}
