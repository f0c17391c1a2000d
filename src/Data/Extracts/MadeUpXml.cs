using System.Xml;
using Pathways.Data.Importing;

namespace Pathways.Data.Extracts;

/// <summary>
/// Made-up rows as XML: the ILR as providers submit it (message, header, learning provider, learners with their learning deliveries, in the year's namespace), NCCIS as
/// authorities do (file header, records with details, level of need, activities and September Guarantee). An ILR file is of one provider, the first row's.
/// </summary>
internal static class MadeUpXml
{
    private const string IlrNamespace = "ESFA/ILR/2025-26";
    private const string Sender = "886";

    private static readonly string[] OfDelivery = ["LearnAimRef", "AimType", "AimSeqNumber", "LearnStartDate", "LearnPlanEndDate", "FundModel", "ProgType", "DelLocPostCode", "CompStatus", "LearnActEndDate", "WithdrawReason"];

    public static void Write(ImportKind kind, IEnumerable<string[]> rows, Stream into)
    {
        using var xml = XmlWriter.Create(into, new XmlWriterSettings { Indent = true, NewLineChars = "\n" });
        var header = MadeUpExtract.Header(kind);
        if (kind.Name == "ilr")
            Ilr(xml, header, rows);
        else
            Nccis(xml, header, rows);
    }

    private static void Ilr(XmlWriter xml, string[] header, IEnumerable<string[]> rows)
    {
        var (ukprn, open, last) = (Array.IndexOf(header, "UKPRN"), false, "");
        var reference = Array.IndexOf(header, "LearnRefNumber");
        xml.WriteStartElement("Message", IlrNamespace);
        foreach (var row in rows)
        {
            if (!open)
                IlrHead(xml, row[ukprn]);
            if (open && row[reference] != last)
                xml.WriteEndElement();
            if (row[reference] != last)
            {
                xml.WriteStartElement("Learner", IlrNamespace);
                Fields(xml, IlrNamespace, header, row, name => name != "UKPRN" && !OfDelivery.Contains(name));
            }

            (open, last) = (true, row[reference]);
            xml.WriteStartElement("LearningDelivery", IlrNamespace);
            Fields(xml, IlrNamespace, header, row, name => OfDelivery.Contains(name));
            xml.WriteEndElement();
        }

        if (open)
            xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void IlrHead(XmlWriter xml, string ukprn)
    {
        xml.WriteStartElement("Header", IlrNamespace);
        xml.WriteStartElement("CollectionDetails", IlrNamespace);
        xml.WriteElementString("Collection", IlrNamespace, "ILR");
        xml.WriteElementString("Year", IlrNamespace, "2526");
        xml.WriteEndElement();
        xml.WriteStartElement("Source", IlrNamespace);
        xml.WriteElementString("UKPRN", IlrNamespace, ukprn);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("LearningProvider", IlrNamespace);
        xml.WriteElementString("UKPRN", IlrNamespace, ukprn);
        xml.WriteEndElement();
    }

    // The month stands in the file's header; the guarantee stands once for Year 11 and once for Year 12, where this one tells of another authority's.
    private static void Nccis(XmlWriter xml, string[] header, IEnumerable<string[]> rows)
    {
        var (month, guarantee) = (Array.IndexOf(header, "PeriodEnd"), Array.IndexOf(header, "GuaranteeStatusIndicator"));
        var told = "";
        foreach (var row in rows)
        {
            if (told.Length == 0)
                NccisHead(xml, told = row[month]);
            xml.WriteStartElement("YoungPersonsRecord");
            Group(xml, "PersonalDetails", () => Fields(xml, "", header, row, name => !IsNeed(name) && !IsActivity(name) && name is not ("LEACode" or "GuaranteeStatusIndicator" or "IntendedDestinationYr11") && (name != "PeriodEnd" || row[month] != told)));
            Group(xml, "LevelOfNeed", () => Fields(xml, "", header, row, IsNeed));
            Group(xml, "Activities", () => Fields(xml, "", header, row, IsActivity));
            Group(xml, "SeptemberGuarantee", () =>
            {
                Guarantee(xml, "Year11", row[guarantee], Sender);
                Guarantee(xml, "Year12", "N" + row[guarantee], "887");
            });
            Fields(xml, "", header, row, name => name == "IntendedDestinationYr11");
            xml.WriteEndElement();
        }

        if (told.Length > 0)
            xml.WriteEndElement();
        else
            xml.WriteElementString("Extract", "");
    }

    private static void NccisHead(XmlWriter xml, string month)
    {
        xml.WriteStartElement("Extract");
        Group(xml, "FileHeader", () =>
        {
            foreach (var (name, text) in new[] { ("DatabaseID", Sender + "-1"), ("LEACode", Sender), ("DateOfSend", month), ("PeriodEnd", month), ("SupplierName", "Made up"), ("SupplierXMLVersion", "3.1"), ("XMLSchemaVersion", "4") })
                xml.WriteElementString(name, text);
        });
    }

    private static void Guarantee(XmlWriter xml, string year, string status, string authority) => Group(xml, year, () =>
    {
        xml.WriteElementString("GuaranteeStatus", status);
        xml.WriteElementString("LEACode", authority);
    });

    private static void Group(XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name);
        write();
        xml.WriteEndElement();
    }

    private static bool IsNeed(string name) => name is "LevelOfNeedCode" or "SENDFlag" or "SENSupportFlag" or "CharacteristicCode";

    private static bool IsActivity(string name) => name is "ActivityCode" or "StartDate" or "DateVerified" or "DueToLapseDate" or "CurrencyLapsed" or "EstablishmentNumber" or "UKProviderReferenceNumber" or "PredictedEndDate" or "NEETStartDate";

    private static void Fields(XmlWriter xml, string space, string[] header, string[] row, Func<string, bool> holds)
    {
        for (var i = 0; i < header.Length; i++)
        {
            if (row[i].Length == 0 || !holds(header[i]))
                continue;
            foreach (var value in header[i] == "CharacteristicCode" ? row[i].Split(';') : [row[i]])
                xml.WriteElementString(Element(header[i]), space, value);
        }
    }

    private static string Element(string column) => column switch { "month/year of birth" => "DOB", "Forename" => "GivenNames", "Surname" => "FamilyName", _ => column };
}
