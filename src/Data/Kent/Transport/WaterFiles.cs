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
        var points = AuthoredFiles.Rows("river-barriers.csv", row => (
                Id: row.Required("barrier_id"), Water: row.Required("water"), Sequence: row.Whole("sequence", 1), Latitude: row.Number("latitude"),
                Longitude: row.Number("longitude"), Basis: row.Required("basis"), Confidence: row.Required("confidence"), Source: row.Required("source")),
            "barrier_id", "water", "sequence", "latitude", "longitude", "basis", "confidence", "source");
        foreach (var point in points.OrderBy(point => point.Id, StringComparer.Ordinal).ThenBy(point => point.Sequence))
        {
            file.Row(
                point.Id, point.Water, point.Sequence, Wording.Degrees(point.Latitude), Wording.Degrees(point.Longitude),
                point.Basis, point.Confidence, point.Source);
        }

        return file.ToString();
    }
}
