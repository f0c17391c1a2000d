using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>The files of an import, read into the records of a copy.</summary>
internal sealed class ReadExtract
{
    private readonly PreparedImport _prepared;
    private readonly CoverageCount _coverage;

    public ReadExtract(PreparedImport prepared, string aside, CancellationToken cancel)
    {
        _prepared = prepared;
        var kind = prepared.Request.Kind;
        Tally = new Tally(kind.AboutPeople);
        var rows = new ExtractRows(kind, prepared.Context, Tally);
        _coverage = rows.Coverage;
        using var records = new RecordWriter(RecordFiles.PathOf(aside, kind.Name, prepared.History.Next), kind.KeptColumns);
        foreach (var file in prepared.Files)
            rows.Read(file, Problems, records.Row, cancel);
    }

    public Tally Tally { get; }

    public List<Problem> Problems { get; } = [];

    public QualityReport Report(Applying? applying, bool written) => new(
        _prepared.Request.Kind, _prepared.Context.Dataset.Info.Name, _prepared.ReadFiles, Tally.Read,
        [.. Enum.GetValues<RowOutcome>().Select(outcome => (outcome, Tally.Of(outcome)))], Tally.Findings(applying?.Findings ?? []), _coverage.Columns(Tally.Taken), _coverage.Districts(),
        [.. Problems.Select(problem => problem.ToString()), .. applying?.Notes ?? []], written)
    { Population = applying?.Population ?? [] };
}
