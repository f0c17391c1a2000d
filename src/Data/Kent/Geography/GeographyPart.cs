namespace Pathways.Data.Kent.Geography;

/// <summary>The geography of the baseline: districts, MSOAs, zones with their young people, areas, and boundaries.</summary>
public static class GeographyPart
{
    /// <summary>Adds the files of the geography.</summary>
    /// <param name="raw">The raw extracts.</param>
    /// <param name="files">Receives the files.</param>
    /// <exception cref="Pathways.Model.InvalidInputException">The extracts are malformed or do not fit together.</exception>
    public static void Add(RawExtracts raw, BaselineFiles files)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(files);
        var geography = RawGeography.Read(raw);
        var targets = CohortTargets.Read(raw, geography);
        var links = ZoneCorrespondence.Derive(geography.Zones2011, geography.Zones);
        files.Add("districts.csv", GeographyTables.Districts(geography));
        files.Add("msoas.csv", GeographyTables.Msoas(geography));
        files.Add("areas/lcpa.csv", GeographyTables.Areas(geography));
        files.Add("zones.csv", ZoneTables.Zones(geography, links, targets));
        files.Add("zone-changes.csv", ZoneTables.Changes(links));
        files.Add("geography-factors.csv", ZoneTables.Factors(targets));

        var boundaries = new BoundaryFiles(raw, geography);
        files.Add("zone-neighbours.csv", boundaries.Neighbours());
        files.Add("boundaries/zones.geojson", boundaries.Zones());
        files.Add("boundaries/msoas.geojson", boundaries.Msoas());
        files.Add("boundaries/districts.geojson", boundaries.Districts());
        files.Add("boundaries/areas-lcpa.geojson", boundaries.Areas());
        raw.ThrowIfFaulty();
    }
}
