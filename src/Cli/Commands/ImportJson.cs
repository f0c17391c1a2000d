using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary>What <c>pathways import --json</c> prints.</summary>
internal static class ImportJson
{
    public static object Of(ImportResult result, string folder) => new
    {
        Kind = result.Quality.Kind.Name,
        result.Quality.Dataset,
        result.Version,
        Rows = new
        {
            result.Quality.Read,
            result.Quality.Taken,
            Imported = result.Quality.Of(RowOutcome.Imported),
            Repaired = result.Quality.Of(RowOutcome.Repaired),
            Defaulted = result.Quality.Of(RowOutcome.Defaulted),
            LeftOut = result.Quality.Of(RowOutcome.LeftOut),
            Duplicate = result.Quality.Of(RowOutcome.Duplicate),
            Rejected = result.Quality.Of(RowOutcome.Rejected),
        },
        Findings = result.Quality.Findings.Select(finding => new { Kind = finding.Kind.ToString().ToLowerInvariant(), finding.Column, finding.Why, Row = finding.Row?.ToString().ToLowerInvariant(), finding.Count, finding.Examples }),
        result.Quality.Columns,
        result.Quality.Districts,
        result.Quality.Population,
        result.Quality.Notes,
        Errors = result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()),
        Report = folder,
    };
}
