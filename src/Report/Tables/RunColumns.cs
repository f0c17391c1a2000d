using System.Globalization;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>
/// The columns that every table has: the DfE standard's time columns first, and last the run's identity, repeated on every row so
/// that a file cut from its folder still says what made it. The standard allows no lines of notes above the header.
/// </summary>
internal static class RunColumns
{
    /// <summary>The columns of a table of homes, or of nobody: what is not known of places that no extract covers is told as not available.</summary>
    public static IEnumerable<Column<T>> Around<T>(RunResult result, RunProvenance provenance, IEnumerable<Column<T>> columns) => AroundCourses(result, provenance, UnknownColumns.In(provenance, columns));

    /// <summary>The columns of a table of courses, whose areas are those of the site: told as they are.</summary>
    public static IEnumerable<Column<T>> AroundCourses<T>(RunResult result, RunProvenance provenance, IEnumerable<Column<T>> columns)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{result.AcademicYear.StartYear}{(result.AcademicYear.StartYear + 1) % 100:00}");
        return
        [
            Constant<T>("time_period", "code", "Academic year as six digits: 202526 is 2025/26.", period),
            Constant<T>("time_identifier", "text", "What sort of period.", "Academic year"),
            .. columns,
            .. Identity<T>(provenance),
        ];
    }

    /// <summary>What made the file, the same on every row.</summary>
    public static IEnumerable<Column<T>> Identity<T>(RunProvenance provenance) =>
    [
        Constant<T>("dataset_hash", "SHA-256", "Hash of the dataset that was run.", provenance.DatasetHash),
        Constant<T>("scenario_hash", "SHA-256", "Hash of the scenario that was run.", provenance.ScenarioHash),
        Constant<T>("seed", "whole number", "Seed of every draw of the run.", provenance.Seed.ToString(CultureInfo.InvariantCulture)),
        Constant<T>("result_hash", "SHA-256", "Hash over the result's figures.", provenance.ResultHash),
        Constant<T>("version", "text", "Version of Pathways.", provenance.Version),
        Constant<T>("notice", "text", "What the reader must know before using a figure.", Notices.Of(provenance)),
    ];

    private static Column<T> Constant<T>(string name, string unit, string description, string value)
        => new(name, unit, description, _ => value);
}
