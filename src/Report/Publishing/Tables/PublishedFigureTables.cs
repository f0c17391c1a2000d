using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Published figures of the authorities, as they are and beside the model's.</summary>
internal static class PublishedFigureTables
{
    public const string AttainmentId = "published-figures";
    public const string AcademicYearId = "published-figures-academic-year";
    public const string ValidationId = "validation";

    private static readonly string[] Percent = ["percent"];

    /// <summary>Those that their publishers give by reporting year.</summary>
    public static DataTable Attainment(PublicationSource source) => Table(source, AttainmentId, "Published figures of the authorities", year => !AcademicYear.TryParse(year, out _));

    /// <summary>Those that they give by academic year: in a table of their own, since one file of the open data standard has one kind of year.</summary>
    public static DataTable ByAcademicYear(PublicationSource source) => Table(source, AcademicYearId, "Published figures of the authorities by academic year", year => AcademicYear.TryParse(year, out _));

    private static DataTable Table(PublicationSource source, string id, string title, Func<string, bool> picks) => new(
        id, title, "As their publishers print them, each of the year that stands with it. None is published by LCPA.", "published",
        [new("figure", "Figure", "What is measured, with its year"), new("source", "Source", "Publication")],
        [new("value", "Value", "%", 1, "The published figure.")],
        [.. Rows(source).Where(row => picks(row.Target.Year)).Select(row => new DataRow(
            row.Area, source.Result.AcademicYear.StartYear, [$"{row.Target.Measure} ({row.Target.Year})", row.Target.Source], [PubCell.Of(row.Target.Value, 1)])
            { Reported = row.Target.Year })], People: false);

    public static DataTable Validation(PublicationSource source)
    {
        var modelled = source.Result.Validation.Rows.ToDictionary(row => row.Target.Id, StringComparer.Ordinal);
        return new DataTable(
            ValidationId, "Published beside modelled", "Targets were set, so they confirm nothing; the others were not used, and their miss is shown as it is.", "modelled",
            [new("figure", "Figure", "What is measured, with its year"), new("used_as", "Used as", "target: the model was set to reproduce it; check: it was not")],
            [
                new("published", "Published, of the year in brackets", "%", 1, "As its publisher prints it."), new("modelled", "Modelled, of the run's year", "%", 1, "The model's, mean of the replications."),
                new("difference", "Modelled less published, points", "percentage points", 1, "Modelled less published."),
            ],
            [.. Rows(source).Where(row => row.Target.Use != TargetUse.Record).Select(row => (row.Area, row.Target, Modelled: modelled.GetValueOrDefault(row.Target.Id)?.Modelled)).Select(row => new DataRow(
                row.Area, source.Result.AcademicYear.StartYear, [$"{row.Target.Measure} ({row.Target.Year})", row.Target.Use == TargetUse.Calibration ? "target" : "check"],
                [PubCell.Of(row.Target.Value, 1), row.Modelled is { } value ? PubCell.Of(value, 1) : PubCell.NotAvailable, row.Modelled is { } made ? PubCell.Of(made - row.Target.Value, 1) : PubCell.NotAvailable]))],
            People: false);
    }

    private static IEnumerable<(string Area, Target Target)> Rows(PublicationSource source)
        => source.World.Targets.Where(target => Percent.Contains(target.Unit)).Select(target => (Area: Area(source.Result.Areas, target.Area), target)).Where(row => row.Area is not null).Select(row => (row.Area!, row.target));

    private static string? Area(ImmutableArray<AreaResult> areas, string words)
        => areas.FirstOrDefault(area => area.Kind is AreaKind.Authority or AreaKind.Other && (area.Code == words || area.Name.StartsWith(words, StringComparison.OrdinalIgnoreCase)))?.Code;
}
