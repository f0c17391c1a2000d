using Pathways.Cli.Commands;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>Where a learner starts from.</summary>
/// <param name="Name">In words.</param>
/// <param name="Location">The point.</param>
/// <param name="Zone">The zone it lies in or nearest to.</param>
internal sealed record StartingPlace(string Name, GeoPoint Location, Zone Zone)
{
    private const double FarthestKilometres = 15;

    /// <summary>What may be given.</summary>
    public const string Forms = "a zone (E01016016 or \"Medway 015A\"), an MSOA (E02003314, \"Medway 001\" or \"Hoo Peninsula\") or LAT,LON";

    /// <summary>Finds the place that a text names.</summary>
    /// <exception cref="InvalidInputException">It names none, or several.</exception>
    public static StartingPlace Of(LoadedDataset dataset, string text)
    {
        if (Given.PointOf(text) is { } point)
        {
            var near = dataset.Zones.MinBy(zone => zone.Centroid.KilometresTo(point))!;
            return near.Centroid.KilometresTo(point) <= FarthestKilometres ? new StartingPlace(text, point, near) : throw Refused(text, "lies far outside the dataset's zones", $"give {Forms}");
        }

        if (dataset.Zones.FirstOrDefault(zone => Is(zone.Code, text) || Is(zone.Name, text)) is { } zone)
            return new StartingPlace($"{zone.Code} {zone.Name}", zone.Centroid, zone);
        var msoas = dataset.Msoas.Where(msoa => Is(msoa.Code, text) || Is(msoa.Name, text) || Is(msoa.LocalName, text)).ToArray();
        if (msoas.Length > 1)
            throw Refused(text, "is the name of several MSOAs", "give the code of one: " + string.Join(", ", msoas.Select(msoa => $"{msoa.Code} ({msoa.Name})")));
        if (msoas.Length == 0)
            throw Refused(text, Unknown(text), Hint(dataset, text));
        var middle = Middle([.. dataset.Zones.Where(zone => zone.MsoaCode == msoas[0].Code)]);
        return new StartingPlace($"{msoas[0].LocalName} ({msoas[0].Name}), from its zone {middle.Code}", middle.Centroid, middle);
    }

    private static Zone Middle(Zone[] zones)
    {
        var mean = new GeoPoint(zones.Average(zone => zone.Centroid.Latitude), zones.Average(zone => zone.Centroid.Longitude));
        return zones.MinBy(zone => zone.Centroid.KilometresTo(mean))!;
    }

    private static bool Is(string name, string text) => string.Equals(name, text.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string text)
        => text.Trim() is { Length: >= 2 and <= 8 } short2 && char.IsAsciiLetter(short2[0]) && short2.Skip(1).Take(2).Any(char.IsAsciiDigit)
            ? "looks like a postcode, and no table of postcodes is among the dataset's sources"
            : "is not a place of the dataset";

    private static string Hint(LoadedDataset dataset, string text)
        => (NearestWord.Of(text, dataset.Msoas.Select(msoa => msoa.LocalName)) is { } near ? $"did you mean \"{near}\"? " : "") + "give " + Forms;

    private static InvalidInputException Refused(string text, string message, string allowed) => new([new Problem("reach", null, null, "from", text, message, allowed)]);
}
