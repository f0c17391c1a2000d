using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>What the council has entered or imported about young people with a plan: it is by council and not by area. Places are told to everybody, counts of people inside the authority.</summary>
internal static class EnteredRecords
{
    public static IEnumerable<XElement> Of(PublicationSource source, AreaResult area)
    {
        var entered = source.Result.Send.Entered.Where(row => row.Authority == Authority.Medway == area.Name.StartsWith("Medway", StringComparison.Ordinal)).ToArray();
        var rows = entered.Where(row => source.IsInternal || row.Kind == SendRecordKind.CommissionedPlaces).ToArray();
        if (rows.Length > 0)
            yield return Table.Of($"{area.Name}: records of its council, which are not by area", ["Record", "Year", "Council", "Primary need", "Setting", "Count", "Basis"], rows.Select(row => (string[])
            [
                SendWords.Record(row.Kind), row.Year, row.Authority.ToString(), row.Need is { } need ? SendWords.Need(need) : "all", row.Setting is { } setting ? SendWords.Setting(setting) : "all",
                Figures.Whole(row.Count), Phrases.Basis(row.Provenance.Basis),
            ]), textColumns: 5, modelled: false);
        if (entered.Length > rows.Length)
            yield return P("Placements out of area and residential ones, internships completed and paid work after them: entered by the council; these counts of young people are shown inside the authority only.");
        var missing = Enum.GetValues<SendRecordKind>().Where(kind => entered.All(row => row.Kind != kind)).Select(kind => SendWords.Record(kind).ToLowerInvariant()).ToArray();
        if (missing.Length > 0)
            yield return P($"No data yet: {string.Join("; ", missing)}. The council enters them; its high needs return would fill the commissioned places (send-records.csv of the dataset, `pathways import high-needs-places`).");
    }
}
