using System.Globalization;
using System.Xml;

namespace Pathways.Data.Extracts;

/// <summary>Writes ILR rows in either form: CSV, all providers in one file; or XML as providers submit it, a file a provider.</summary>
internal static class IlrFiles
{
    private const string ElsewherePostcode = "ZZ99 9ZZ"; // what the ILR has for a postcode that is not known
    private const int NotProvided = 99; // of ethnicity
    private const int NoInformation = 9; // of learning difficulties

    public static void Csv(IEnumerable<IlrRow> rows, string path)
    {
        using var file = new ExtractFile(path, null, "UKPRN", "LearnRefNumber", "ULN", "FamilyName", "DateOfBirth", "Sex", "Postcode", "LearnAimRef", "AimType", "AimSeqNumber", "LearnStartDate", "LearnPlanEndDate", "FundModel", "DelLocPostCode", "CompStatus");
        foreach (var row in rows)
            file.Row(row.Ukprn, row.Reference, row.Uln, IlrRow.Nobody, Day(row.Born), Sex(row), row.Postcode, row.Aim, IlrRow.CoreAim, 1, Day(row.Starts), Day(row.Ends), IlrRow.Funded16To19, row.TaughtAt, IlrRow.Continuing);
    }

    /// <summary>Writes a file a provider into a new folder, named as returns are: <c>ILR-UKPRN-YEAR-DATE-TIME-NUMBER.xml</c>.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="startYear">Calendar year in which the collection year begins.</param>
    public static void Xml(IEnumerable<IlrRow> rows, string folder, int startYear)
    {
        Directory.CreateDirectory(folder);
        var prepared = new DateOnly(startYear, 8, 31);
        foreach (var provider in rows.GroupBy(row => row.Ukprn, StringComparer.Ordinal))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"ILR-{provider.Key}-{Collection(startYear)}-{prepared:yyyyMMdd}-000000-01.xml");
            using var xml = XmlWriter.Create(Path.Combine(folder, name), new XmlWriterSettings { Indent = true, NewLineChars = "\n" });
            xml.WriteStartElement("Message", string.Create(CultureInfo.InvariantCulture, $"ESFA/ILR/{startYear}-{(startYear + 1) % 100:00}"));
            Head(xml, provider.Key, startYear, prepared);
            foreach (var row in provider)
                Learner(xml, row);
            xml.WriteEndElement();
        }
    }

    private static string Collection(int startYear) => string.Create(CultureInfo.InvariantCulture, $"{startYear % 100:00}{(startYear + 1) % 100:00}");

    private static void Head(XmlWriter xml, string ukprn, int startYear, DateOnly prepared)
    {
        xml.WriteStartElement("Header");
        xml.WriteStartElement("CollectionDetails");
        Leaves(xml, ("Collection", "ILR"), ("Year", Collection(startYear)), ("FilePreparationDate", Day(prepared)));
        xml.WriteEndElement();
        xml.WriteStartElement("Source");
        Leaves(xml, ("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal"), ("UKPRN", ukprn), ("SerialNo", "01"), ("DateTime", Day(prepared) + "T00:00:00"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("LearningProvider");
        Leaves(xml, ("UKPRN", ukprn));
        xml.WriteEndElement();
    }

    private static void Learner(XmlWriter xml, IlrRow row)
    {
        xml.WriteStartElement("Learner");
        Leaves(xml, ("LearnRefNumber", row.Reference), ("ULN", row.Uln), ("FamilyName", IlrRow.Nobody), ("DateOfBirth", Day(row.Born)), ("Ethnicity", Text(NotProvided)), ("Sex", Sex(row)), ("LLDDHealthProb", Text(NoInformation)), ("PostcodePrior", row.Postcode), ("Postcode", row.Postcode));
        xml.WriteStartElement("LearningDelivery");
        Leaves(xml, ("LearnAimRef", row.Aim), ("AimType", Text(IlrRow.CoreAim)), ("AimSeqNumber", "1"), ("LearnStartDate", Day(row.Starts)), ("LearnPlanEndDate", Day(row.Ends)), ("FundModel", Text(IlrRow.Funded16To19)), ("DelLocPostCode", row.TaughtAt ?? ElsewherePostcode), ("CompStatus", Text(IlrRow.Continuing)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Elements take the namespace of the message around them.
    private static void Leaves(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> leaves)
    {
        foreach (var (name, value) in leaves)
        {
            xml.WriteStartElement(name);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static string Sex(IlrRow row) => row.Female ? "F" : "M";

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
