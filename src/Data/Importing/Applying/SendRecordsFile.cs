using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Replaces those rows of <c>send-records.csv</c> that an earlier import of a kind made; rows that were entered stay.</summary>
internal static class SendRecordsFile
{
    private const string Begins = "Import of ";

    /// <summary>The source of rows made from an import.</summary>
    public static string Source(string kind, Applying applying) => $"{Begins}{kind}: {applying.Sources}";

    public static void Replace(Applying applying, string kind, IEnumerable<SendRecord> records)
    {
        var files = new DatasetFiles(applying.Folder);
        var stay = RecordsReader.Read(files, KnownCodes.Of("districts.csv", null, "district_code")).Send.Where(record => !record.Provenance.Source.StartsWith($"{Begins}{kind}: ", StringComparison.Ordinal)).ToList();
        var csv = new CsvWriterFile("record", "year", "authority", "primary_need", "setting", "count", "pounds_per_year", "basis", "confidence", "source");
        foreach (var record in stay.Concat(records.OrderBy(record => record.Kind).ThenBy(record => record.Authority).ThenBy(record => record.Need)))
        {
            csv.Row(
                Codes.Word(record.Kind), record.Year, Codes.Word(record.Authority), record.Need is { } need ? Codes.Word(need) : null, record.Setting is { } setting ? Codes.Word(setting) : null, record.Count,
                record.PoundsPerYear, Codes.Word(record.Provenance.Basis), Codes.Word(record.Provenance.Confidence), record.Provenance.Source);
        }

        File.WriteAllText(applying.PathOf(RecordsReader.SendFile), csv.ToString());
    }
}
