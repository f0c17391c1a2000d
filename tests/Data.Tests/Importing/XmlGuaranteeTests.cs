using System.Globalization;
using System.Xml.Linq;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>The September Guarantee in XML, which stands once for Year 11 and once for Year 12, each with the authority that gave it.</summary>
public sealed class XmlGuaranteeTests
{
    private const string Of11 = "<Year11><GuaranteeStatus>A11</GuaranteeStatus><LEACode>886</LEACode></Year11>";
    private const string Of12 = "<Year12><GuaranteeStatus>B12</GuaranteeStatus><LEACode>887</LEACode></Year12>";

    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    [Theory]
    [InlineData(Of11 + Of12, "A11")]
    [InlineData(Of12 + Of11, "A11")]
    [InlineData("<SeptemberGuarantee>\n " + Of11 + "\n " + Of12 + "\n</SeptemberGuarantee>", "A11")]
    [InlineData("<Year12><Given><GuaranteeStatus>B12</GuaranteeStatus></Given></Year12>" + Of11, "A11")]
    [InlineData("<Year12/>" + Of11, "A11")]
    [InlineData(Of11, "A11")]
    [InlineData(Of12, "")]
    [InlineData("<GuaranteeStatusIndicator>C</GuaranteeStatusIndicator>" + Of12, "C")]
    public void The_guarantee_of_Year_11_is_kept_and_that_of_Year_12_never_in_its_place(string guarantee, string kept)
    {
        using var county = new ImportCounty();

        county.Import(Nccis, county.File("a.xml", $"<Extract><FileHeader><LEACode>886</LEACode><PeriodEnd>2025-08-31</PeriodEnd></FileHeader>{Row(1, guarantee)}{Row(2, "")}</Extract>"));

        RecordFiles.Read(county.Dataset, "nccis").Select(row => (row["guarantee"], row["sender"])).ShouldBe([(kept, "886"), ("", "886")]);
    }

    [Fact]
    public void Who_gave_a_guarantee_is_not_taken_for_who_sends_the_extract()
    {
        using var county = new ImportCounty();

        county.Import(Nccis, county.File("a.xml", $"<Extract><FileHeader><PeriodEnd>2025-08-31</PeriodEnd></FileHeader>{Row(1, Of11 + Of12)}</Extract>"));

        RecordFiles.Read(county.Dataset, "nccis").Single()["sender"].ShouldBeEmpty();
    }

    [Fact]
    public void A_made_up_extract_has_its_month_in_the_header_and_a_guarantee_for_each_of_the_two_years()
    {
        using var county = new ImportCounty();
        var path = county.Extract(Nccis, 30, "nccis.xml");
        var xml = XDocument.Load(path);
        string[] Under(string year) => [.. xml.Descendants(year).Select(element => element.Element("GuaranteeStatus")!.Value)];
        xml.Root!.Element("FileHeader")!.Elements().Select(element => element.Name.LocalName).ShouldBe(["DatabaseID", "LEACode", "DateOfSend", "PeriodEnd", "SupplierName", "SupplierXMLVersion", "XMLSchemaVersion"]);
        xml.Descendants("PeriodEnd").Count().ShouldBe(1);
        Under("Year11").Intersect(Under("Year12")).ShouldBeEmpty();

        county.Import(Nccis, path).Quality.Taken.ShouldBe(30);

        RecordFiles.Read(county.Dataset, "nccis").Select(row => row["guarantee"]).ShouldBe(Under("Year11"));
        RecordFiles.Read(county.Dataset, "nccis").Select(row => (row["period_end"], row["sender"])).Distinct()
            .ShouldBe([(DateOnly.ParseExact(xml.Descendants("PeriodEnd").Single().Value, "dd/MM/yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "886")]);
    }

    private static string Row(int id, string below)
        => $"<YoungPersonsRecord><PersonalDetails><YoungPersonsID>{id}</YoungPersonsID><CohortStatus>P</CohortStatus><Postcode>CT1 1AA</Postcode><DOB>2009-03-04</DOB></PersonalDetails><Activities><ActivityCode>210</ActivityCode></Activities>{below}</YoungPersonsRecord>";
}
