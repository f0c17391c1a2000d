using System.Globalization;
using Pathways.Cli.Commands;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Data.Transport;
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
    public const string Forms = "a postcode district (CT14), a zone (E01016016 or \"Medway 015A\"), an MSOA (E02003314, \"Medway 001\" or \"Hoo Peninsula\") or LAT,LON";

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
        if (PostcodeDistricts.Of(text) is { } district)
            throw Refused(text, "is a full postcode, and where it lies is not among the dataset's sources", $"give its district alone: {district}");
        if (PostcodeDistricts.IsDistrict(text))
            return OfDistrict(dataset, text.Trim().ToUpperInvariant());
        var msoas = dataset.Msoas.Where(msoa => Is(msoa.Code, text) || Is(msoa.Name, text) || Is(msoa.LocalName, text)).ToArray();
        if (msoas.Length > 1)
            throw Refused(text, "is the name of several MSOAs", "give the code of one: " + string.Join(", ", msoas.Select(msoa => $"{msoa.Code} ({msoa.Name})")));
        if (msoas.Length == 0)
            throw Refused(text, "is not a place of the dataset", Hint(dataset, text));
        var middle = Middle([.. dataset.Zones.Where(zone => zone.MsoaCode == msoas[0].Code)]);
        return new StartingPlace($"{msoas[0].LocalName} ({msoas[0].Name}), from its zone {middle.Code}", middle.Centroid, middle);
    }

    private static Zone Middle(Zone[] zones)
    {
        var mean = new GeoPoint(zones.Average(zone => zone.Centroid.Latitude), zones.Average(zone => zone.Centroid.Longitude));
        return zones.MinBy(zone => zone.Centroid.KilometresTo(mean))!;
    }

    private static bool Is(string name, string text) => string.Equals(name, text.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The zone nearest to the middle of a postcode district's schools, since people live where its centroid is.</summary>
    private static StartingPlace OfDistrict(LoadedDataset dataset, string code)
    {
        var known = PostcodeDistricts.Read(dataset.Folder);
        if (known.FirstOrDefault(district => district.Code == code) is not { } district)
        {
            throw Refused(
                code, known.IsEmpty ? "looks like a postcode district, of which the dataset knows none" : "is a postcode district without a school or college in the sources, so where it lies is not known",
                (known.IsEmpty ? "" : $"near it: {string.Join(", ", PostcodeDistricts.Near(code, known))}; ") + $"give {Forms}");
        }

        var zone = dataset.Zones.MinBy(zone => zone.Centroid.KilometresTo(district.Middle))!;
        var places = string.Create(CultureInfo.InvariantCulture, $"the middle of {district.Places} {(district.Places == 1 ? "school or college" : "schools and colleges")} (modelled)");
        return new StartingPlace($"{code}, taken as {places}, from the zone there, {zone.Code} {zone.Name}", zone.Centroid, zone);
    }

    private static string Hint(LoadedDataset dataset, string text)
        => (NearestWord.Of(text, dataset.Msoas.Select(msoa => msoa.LocalName)) is { } near ? $"did you mean \"{near}\"? " : "") + "give " + Forms;

    private static InvalidInputException Refused(string text, string message, string allowed) => new([new Problem("reach", null, null, "from", text, message, allowed)]);
}
