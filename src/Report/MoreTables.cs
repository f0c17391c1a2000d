using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Report;

/// <summary>Tables of access, apprenticeship reach, equity, flows, plan holders and years beside those of areas, zones and offers.</summary>
internal static class MoreTables
{
    /// <summary>Name, text and columns of each, in ordinal order of the names.</summary>
    public static IReadOnlyList<(string Name, string Text, IEnumerable<ColumnDescription> Columns)> Of(RunResult result, RunProvenance provenance, YearsResult? years) =>
    [
        Table(AccessCsv.Name, AccessCsv.Make(result, provenance)),
        Table(ApprenticeshipReachCsv.Name, ApprenticeshipReachCsv.Make(result, provenance)),
        Table(DriversCsv.Name, DriversCsv.Make(result, provenance)),
        Table(EquityCsv.Name, EquityCsv.Make(result, provenance)),
        Table(FlowsCsv.Name, FlowsCsv.Make(result, provenance)),
        Table(KindsCsv.Name, KindsCsv.Make(result, provenance)),
        .. result.FilledGaps is { } filled ? new[] { Table(LotsCsv.Name, LotsCsv.OfRun(filled, result, provenance)) } : [],
        Table(MsoasCsv.Name, MsoasCsv.Make(result, provenance)),
        Table(NeetCsv.Name, NeetCsv.Make(result, provenance)),
        Table(SendCsv.Name, SendCsv.Make(result, provenance)),
        .. years is null ? [] : new[] { Table(YearsCsv.Name, YearsCsv.Make(years, provenance)) },
    ];

    private static (string, string, IEnumerable<ColumnDescription>) Table(string name, (string Text, IEnumerable<ColumnDescription> Columns) table)
        => (name, table.Text, table.Columns);
}
