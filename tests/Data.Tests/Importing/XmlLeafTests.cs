using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

public sealed class XmlLeafTests
{
    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    // Elements that hold others and have the name of a column, as some suppliers' exports have.
    [Theory]
    [InlineData("<Characteristics><CharacteristicCode>130</CharacteristicCode><CharacteristicCode>140</CharacteristicCode></Characteristics><Activity><ActivityCode>210</ActivityCode></Activity>")]
    [InlineData("<Characteristics>\n <CharacteristicCode>130</CharacteristicCode>\n <CharacteristicCode>140</CharacteristicCode>\n</Characteristics>\n<Activity>\n <ActivityCode>210</ActivityCode>\n</Activity>")]
    [InlineData("<CharacteristicCodes><Characteristics><CharacteristicCode>130</CharacteristicCode></Characteristics><CharacteristicCode>140</CharacteristicCode></CharacteristicCodes><Activity><CurrentActivityCode>\n<![CDATA[210]]></CurrentActivityCode></Activity>")]
    [InlineData("<Characteristics/><Activity></Activity><SEND><CharacteristicCode>130</CharacteristicCode><CharacteristicCode>140</CharacteristicCode></SEND><Activity><!-- now --><ActivityCode>210</ActivityCode></Activity>")]
    public void Elements_that_hold_others_are_gone_into_with_or_without_blanks_between(string below)
    {
        using var county = new ImportCounty();

        var result = county.Import(Nccis, county.File("a.xml", $"<Extract><FileHeader><PeriodEnd>2025-08-31</PeriodEnd></FileHeader>{Row(1, below)}{Row(2, below)}</Extract>"));

        result.Quality.Of(RowOutcome.Rejected).ShouldBe(0);
        RecordFiles.Read(county.Dataset, "nccis").Select(row => (row["characteristics"], row["activity"])).ShouldBe([("130;140", "210"), ("130;140", "210")]);
    }

    [Fact]
    public void A_row_that_begins_right_after_an_element_with_the_name_of_a_column_is_read()
    {
        using var county = new ImportCounty();

        county.Import(Nccis, county.File("a.xml", $"<Activity><PeriodEnd>2025-08-31</PeriodEnd><Characteristics>{Row(1, "<ActivityCode>210</ActivityCode>")}</Characteristics></Activity>"));

        RecordFiles.Read(county.Dataset, "nccis").Count().ShouldBe(1);
    }

    private static string Row(int id, string below) => $"<YoungPersonsRecord><PersonalDetails><YoungPersonsID>{id}</YoungPersonsID><CohortStatus>P</CohortStatus><Postcode>CT1 1AA</Postcode><DOB>2009-03-04</DOB></PersonalDetails>{below}</YoungPersonsRecord>";
}
