using System.Text;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>Extracts in XML, clean and damaged: the ILR as submitted, and NCCIS.</summary>
public sealed class XmlDamageTests
{
    private const int Rows = 40;

    private static readonly (string Name, Expected Expected, Func<string, byte[]> Do)[] Damages =
    [
        ("cut short", Expected.Refused, xml => Utf8(xml[..(xml.Length / 2)])),
        ("an end tag is missing", Expected.Refused, xml => Utf8(Replace(xml, "</ActivityCode>", "</CompStatus>", ""))),
        ("a stray less-than", Expected.Refused, xml => Utf8(Replace(xml, "<ActivityCode>", "<LearnAimRef>", "< <"))),
        ("an unknown entity", Expected.Refused, xml => Utf8(After(xml, "&nbsp;"))),
        ("a document type", Expected.Refused, xml => Utf8(xml.Replace("?>", "?><!DOCTYPE x [<!ENTITY a 'b'>]>", StringComparison.Ordinal))),
        ("a NUL", Expected.Refused, xml => Utf8(After(xml, "\0"))),
        ("two roots", Expected.Refused, xml => Utf8(xml + "<More></More>")),
        ("no rows", Expected.Refused, xml => Utf8("<?xml version=\"1.0\"?><Message><Header /></Message>")),
        ("another document", Expected.Refused, xml => Utf8("<?xml version=\"1.0\"?><html><body><p>Not found</p></body></html>")),
        ("nothing", Expected.Refused, _ => []),
        ("CSV under the name of XML", Expected.Refused, _ => Utf8("ULN,LearnAimRef\n1,2\n")),
        ("bytes that are no UTF-8", Expected.Refused, xml => [.. Utf8(After(xml, "§")).SelectMany(letter => letter == 0xC2 ? [] : new[] { letter })]),
        ("written in UTF-16", Expected.Whole, xml => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml.Replace("utf-8", "utf-16", StringComparison.OrdinalIgnoreCase))]),
        ("a byte order mark", Expected.Whole, xml => [0xEF, 0xBB, 0xBF, .. Utf8(xml)]),
        ("declared as Latin-1", Expected.Whole, xml => Encoding.Latin1.GetBytes(After(xml.Replace("utf-8", "iso-8859-1", StringComparison.OrdinalIgnoreCase), "Café"))),
        ("all in one line", Expected.Whole, xml => Utf8(string.Concat(xml.Split('\n').Select(line => line.Trim())))),
        ("comments and instructions", Expected.Whole, xml => Utf8(xml.Replace("<LearningDelivery>", "<!-- <ULN>1</ULN> --><LearningDelivery><?x y?>", StringComparison.Ordinal).Replace("<Activities>", "<Activities><!-- 619 -->", StringComparison.Ordinal))),
        ("another year's namespace", Expected.Whole, xml => Utf8(xml.Replace("ESFA/ILR/2025-26", "ESFA/ILR/2024-25", StringComparison.Ordinal))),
        ("prefixed names", Expected.Whole, xml => Utf8(Prefixed(xml))),
        ("texts as CDATA", Expected.Whole, xml => Utf8(xml.Replace("<AimType>5</AimType>", "<AimType><![CDATA[5]]></AimType>", StringComparison.Ordinal).Replace("<CohortStatus>P<", "<CohortStatus><![CDATA[P]]><", StringComparison.Ordinal))),
        ("blanks around texts", Expected.Whole, xml => Utf8(xml.Replace("<AimType>5</AimType>", "<AimType>\n 5\t</AimType>", StringComparison.Ordinal).Replace("<CohortStatus>P<", "<CohortStatus> P <", StringComparison.Ordinal))),
        ("elements nobody knows", Expected.Whole, xml => Utf8(After(xml, "<Quux><Frob>1</Frob></Quux>"))),
        ("empty elements", Expected.Whole, xml => Utf8(After(xml, "<ProgType /><EstablishmentNumber></EstablishmentNumber>"))),
        ("an unknown code", Expected.OneRowTold, xml => Utf8(One(xml, "<AimType>5<", "<CohortStatus>P<", "<AimType>77<", "<CohortStatus>ZQ9<"))),
        ("an impossible date", Expected.OneRowTold, xml => Utf8(Date(xml, "31/02/2025"))),
        ("a date of another century", Expected.OneRowTold, xml => Utf8(Date(xml, "01/01/1066"))),
        ("a needed element is missing", Expected.OneRowTold, xml => Utf8(Without(xml))),
    ];

    public static TheoryData<string> Kinds => ["ilr", "nccis"];

    [Theory, MemberData(nameof(Kinds))]
    public void However_XML_is_damaged_it_goes_in_whole_or_tells_line_and_reason_and_nothing_is_half_imported(string name)
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain(name);
        var xml = File.ReadAllText(county.Extract(kind, Rows, name + ".xml"));
        var before = county.Bytes();
        foreach (var (damage, expected, make) in Damages)
        {
            var result = county.Try(kind, county.File("damaged.xml", make(xml)), out var refused);
            var told = $"{name}: {damage}: {string.Join('\n', refused)} {(result is null ? "" : string.Join('\n', result.Quality.Findings))}";
            county.Bytes().ShouldBe(before, told);
            if (expected == Expected.Refused)
            {
                refused.ShouldNotBeEmpty(told);
                refused.ShouldAllBe(problem => problem.Message.Length > 0 && problem.Allowed.Length > 0, told);
                continue;
            }

            refused.ShouldBeEmpty(told);
            result!.Quality.Read.ShouldBe(Rows, told);
            if (expected == Expected.Whole)
                result.Quality.Taken.ShouldBe(Rows, told);
            else
                result.Quality.Findings.Where(finding => finding.Kind is not (FindingKind.Repaired or FindingKind.Outlier)).SelectMany(finding => finding.Examples).ShouldContain(example => example.Line > 1, told);
        }

        Damages.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_ILR_in_XML_gives_the_same_records_as_in_CSV()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("ilr");
        List<string> Records() => [.. RecordFiles.Read(county.Dataset, "ilr").Select(row => string.Join('|', kind.KeptColumns.Where(column => column != "ukprn").Select(column => row[column])))];

        county.Import(kind, county.Extract(kind, Rows)).Version.ShouldNotBeNull();
        var csv = Records();
        county.Import(kind, county.Extract(kind, Rows, "ilr.xml")).Quality.Taken.ShouldBe(Rows);

        Records().ShouldBe(csv);
        RecordFiles.Read(county.Dataset, "ilr").Select(row => row["ukprn"]).Distinct().Count().ShouldBe(1, "an ILR file is of one provider");
    }

    [Fact]
    public void Nothing_of_one_learner_is_taken_for_another_and_each_learning_delivery_is_a_row()
    {
        using var county = new ImportCounty();
        var result = county.Import(ImportKinds.Plain("ilr"), county.File("two.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Message xmlns="ESFA/ILR/2025-26"><Header><Source><UKPRN>10000009</UKPRN></Source></Header><LearningProvider><UKPRN>10000001</UKPRN></LearningProvider>
            <Learner><LearnRefNumber>A</LearnRefNumber><ULN>1000000001</ULN><FamilyName>Bloggs</FamilyName><DateOfBirth>2009-03-01</DateOfBirth><Sex>F</Sex><PostcodePrior>CT2 1AA</PostcodePrior><Postcode>CT1 1AA</Postcode>
            <LearnerFAM><LearnFAMType>EHC</LearnFAMType></LearnerFAM>
            <LearningDelivery><LearnAimRef>ZPROG001</LearnAimRef><AimType>1</AimType><AimSeqNumber>1</AimSeqNumber><LearnStartDate>2025-09-08</LearnStartDate><FundModel>25</FundModel><CompStatus>1</CompStatus><LearningDeliveryFAM><LearnDelFAMType>SOF</LearnDelFAMType></LearningDeliveryFAM></LearningDelivery>
            <LearningDelivery><LearnAimRef>60000001</LearnAimRef><AimType>5</AimType><AimSeqNumber>2</AimSeqNumber><LearnStartDate>2025-09-08</LearnStartDate><FundModel>25</FundModel><CompStatus>3</CompStatus><LearnActEndDate>2025-11-03</LearnActEndDate><WithdrawReason>44</WithdrawReason></LearningDelivery></Learner>
            <Learner><LearnRefNumber>B</LearnRefNumber><ULN>1000000002</ULN>
            <LearningDelivery><LearnAimRef>60000002</LearnAimRef><AimType>5</AimType><AimSeqNumber>1</AimSeqNumber><LearnStartDate>2025-09-09</LearnStartDate><FundModel>25</FundModel><CompStatus>1</CompStatus></LearningDelivery></Learner>
            <Learner><LearnRefNumber>C</LearnRefNumber><ULN>1000000003</ULN></Learner></Message>
            """));

        result.Quality.Taken.ShouldBe(3, string.Join('\n', result.Quality.Findings));
        var rows = RecordFiles.Read(county.Dataset, "ilr").Select(row => string.Join(' ', row["ukprn"], row["aim"], row["aim_number"], row["female"], row["academic_age"], row["zone_code"].Length > 0, row["ended"], row["withdraw_reason"], row["uln"][..1])).ToList();
        rows.ShouldBe(["10000001 ZPROG001 1 true 16 True   P", "10000001 60000001 2 true 16 True 2025-11-03 44 P", "10000001 60000002 1   False   P"]);
        RecordFiles.Read(county.Dataset, "ilr").Select(row => row["uln"]).Distinct().Count().ShouldBe(2);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static int Middle(string xml, string one, string other)
    {
        var text = xml.Contains(one, StringComparison.Ordinal) ? one : other;
        return xml.IndexOf(text, xml.Length / 2, StringComparison.Ordinal);
    }

    private static string Replace(string xml, string one, string other, string by)
    {
        var text = xml.Contains(one, StringComparison.Ordinal) ? one : other;
        var at = Middle(xml, one, other);
        return xml[..at] + by + xml[(at + text.Length)..];
    }

    private static string One(string xml, string one, string other, string byOne, string byOther) => Replace(xml, one, other, xml.Contains(one, StringComparison.Ordinal) ? byOne : byOther);

    /// <summary>Puts something into the family name of one in the middle.</summary>
    private static string After(string xml, string text) => xml.Insert(Middle(xml, "</FamilyName>", "</FamilyName>") is var at && text.StartsWith('<') ? at + "</FamilyName>".Length : at, text);

    private static string Date(string xml, string day)
    {
        var element = xml.Contains("<LearnStartDate>", StringComparison.Ordinal) ? "<LearnStartDate>" : "<StartDate>";
        var at = xml.IndexOf(element, xml.Length / 2, StringComparison.Ordinal) + element.Length;
        return xml[..at] + day + xml[xml.IndexOf('<', at)..];
    }

    private static string Without(string xml)
    {
        var element = xml.Contains("<LearnAimRef>", StringComparison.Ordinal) ? "LearnAimRef" : "ActivityCode";
        var from = xml.IndexOf("<" + element + ">", xml.Length / 2, StringComparison.Ordinal);
        return xml.Remove(from, xml.IndexOf("</" + element + ">", from, StringComparison.Ordinal) + element.Length + 3 - from);
    }

    private static string Prefixed(string xml)
        => System.Text.RegularExpressions.Regex.Replace(xml, "<(/?)([A-Za-z])", "<$1p:$2").Replace(" xmlns=\"", " xmlns:p=\"", StringComparison.Ordinal).Replace("<p:Extract>", "<p:Extract xmlns:p=\"x\">", StringComparison.Ordinal);
}
