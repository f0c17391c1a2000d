using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>
/// Columns of a table of homes with what is not known told as not available: in rows of places whose young people no extract covers, every figure that counts
/// them or turns with who competes. What tells of courses, zones and journeys is known all the same.
/// </summary>
internal static class UnknownColumns
{
    /// <summary>Columns that name the place of the home of which a row is.</summary>
    private static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(["area_code", "home_area_code", "msoa_code", "zone_code", "code"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(["text", "code", "codes", "GSS code", "GSS codes", "id", "filter", "time", "clock time"], StringComparer.Ordinal);

    /// <summary>Figures of the courses taught in an area, of its zones, of the model's own draws, or published.</summary>
    private static readonly FrozenSet<string> KnownAnyhow = FrozenSet.ToFrozenSet(
        [
            "zones", "zones_without_course", "courses_taught", "courses_confirmed", "places_taught", "places_confirmed", "commissioned_places", "plan_places_open", "internship_places", "confirmed_share",
            "cold_draws", "draws", "replications", "reference_draws", "false_discovery_rate", "county_neet_rate_percent",
        ],
        StringComparer.Ordinal);

    /// <summary>What turns with who competes in tables of zones, which else tell of places and journeys alone.</summary>
    private static readonly FrozenSet<string> OfZones = FrozenSet.ToFrozenSet(["places_per_100_enhanced", "value_of_one_more_place", "cold_spot", "cold_spot_id", "cold_draws", "draws"], StringComparer.Ordinal);

    /// <summary>A zone from which no course is in reach is cold whoever lives there.</summary>
    private const string NoCourse = "no_course_in_reach";

    /// <summary>The columns; the same ones where all places are covered.</summary>
    /// <param name="provenance">The run's.</param>
    /// <param name="columns">The columns of a table whose rows are of homes.</param>
    public static IEnumerable<Column<T>> In<T>(RunProvenance provenance, IEnumerable<Column<T>> columns) => In(provenance.NotCovered, columns);

    /// <summary>The same of several runs.</summary>
    /// <param name="notCovered">Codes of the places.</param>
    /// <param name="columns">The columns of a table whose rows are of homes.</param>
    public static IEnumerable<Column<T>> In<T>(FrozenSet<string> notCovered, IEnumerable<Column<T>> columns)
    {
        if (notCovered.Count == 0)
            return columns;
        var all = columns.ToArray();
        var places = all.Where(column => Places.Contains(column.Name)).ToArray();
        var published = all.FirstOrDefault(column => column.Name == "basis");
        var zones = places.Any(column => column.Name == "zone_code");
        var cold = all.FirstOrDefault(column => column.Name == "cold_spot");
        bool Unknown(T row) => places.Any(column => notCovered.Contains(column.Value(row))) && published?.Value(row) != "published";
        return all.Select(column => (zones ? OfZones.Contains(column.Name) : !Words.Contains(column.Unit) && !KnownAnyhow.Contains(column.Name))
            ? new Column<T>(column.Name, column.Unit, column.Description, row => Unknown(row) && !(FromProvision(column.Name) && cold?.Value(row) == NoCourse) ? UnknownPlaces.Symbol : column.Value(row))
            : column);
    }

    private static bool FromProvision(string column) => column is "cold_spot" or "cold_spot_id" or "cold_draws" or "draws";
}
