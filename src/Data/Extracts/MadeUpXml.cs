using System.Xml;
using Pathways.Data.Importing;

namespace Pathways.Data.Extracts;

/// <summary>
/// Made-up rows as XML: the ILR as providers submit it (message, header, learning provider, learners with their learning deliveries, in the year's namespace), NCCIS as
/// authorities do (file header, records with details, level of need and activities). An ILR file is of one provider, the first row's.
/// </summary>
internal static class MadeUpXml
{
    private const string IlrNamespace = "ESFA/ILR/2025-26";

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

    private static void Nccis(XmlWriter xml, string[] header, IEnumerable<string[]> rows)
    {
        xml.WriteStartElement("Extract");
        xml.WriteStartElement("FileHeader");
        xml.WriteElementString("DatabaseID", "886-1");
        xml.WriteElementString("LEACode", "886");
        xml.WriteEndElement();
        foreach (var row in rows)
        {
            xml.WriteStartElement("YoungPersonsRecord");
            foreach (var (group, holds) in (IEnumerable<(string, Func<string, bool>)>)[("LevelOfNeed", IsNeed), ("Activities", IsActivity), ("PersonalDetails", name => !IsNeed(name) && !IsActivity(name))])
            {
                xml.WriteStartElement(group);
                Fields(xml, "", header, row, holds);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

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

    private static string Element(string column) => column switch { "month/year of birth" => "DOB", "Forename" => "GivenName", "Surname" => "FamilyName", _ => column };
}
