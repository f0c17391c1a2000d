using Pathways.Data.Tables;

namespace Pathways.Data.Kent.Transport;

/// <summary>Crossings, and the authored lines of water that nobody walks across.</summary>
internal static class WaterFiles
{
    public static string Crossings(RawExtracts raw)
    {
        var file = new CsvWriterFile("name", "water", "latitude", "longitude", "open_on_foot", "note", "basis", "confidence", "source");
        foreach (var row in raw.Table("transport/crossings.csv", "name", "water", "lat", "lon", "on_foot", "note", "basis", "source", "coordinate_accuracy").Rows
            .OrderBy(row => row.Required("name"), StringComparer.Ordinal))
        {
            var basis = Wording.Basis(row.Text("basis"));
            file.Row(
                row.Text("name"), row.Required("water"), Wording.Degrees(row.Number("lat")), Wording.Degrees(row.Number("lon")),
                row.Text("on_foot") == "yes", row.Text("note"), basis, basis == "published" ? "high" : "medium",
                Wording.Source(row.Text("basis"), row.Text("source"), "place " + row.Text("coordinate_accuracy")));
        }

        return file.ToString();
    }

    public static string Barriers()
    {
        var file = new CsvWriterFile("barrier_id", "water", "sequence", "latitude", "longitude", "basis", "confidence", "source");
        foreach (var row in Authored.Table("river-barriers.csv", "barrier_id", "water", "sequence", "latitude", "longitude", "basis", "confidence", "source").Rows
            .OrderBy(row => row.Required("barrier_id"), StringComparer.Ordinal).ThenBy(row => row.Whole("sequence", 1)))
        {
            file.Row(
                row.Text("barrier_id"), row.Required("water"), row.Whole("sequence"), Wording.Degrees(row.Number("latitude")), Wording.Degrees(row.Number("longitude")),
                row.Required("basis"), row.Required("confidence"), row.Required("source"));
        }

        return file.ToString();
    }
}
