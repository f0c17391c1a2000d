using System.Collections.Immutable;
using System.Globalization;
using Pathways.Api.Answers;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Grains.Messages;

namespace Pathways.Api.Runs;

/// <summary>The list of runs: what it says of each, and how it is paged.</summary>
internal static class RunList
{
    internal sealed record Row(RunEntry Run, bool WhatIf, string? ResultHash);

    public static ImmutableArray<Field<Row>> Fields { get; } =
    [
        Field<Row>.Text("run", "Id of the run.", "baseline-1a2b3c4d5e6f", row => row.Run.RunId),
        Field<Row>.Text("scenario", "Name of its scenario.", "baseline", row => row.Run.ScenarioName),
        Field<Row>.Text("phase", "How far it is: queued, preparing, choosing, allocating, analysing, done, failed or cancelled.", "done", row => Pathways.Data.Codes.Word(row.Run.Phase)),
        Field<Row>.Flag("what_if", "Whether its scenario is one that somebody made.", false, row => row.WhatIf),
        Field<Row>.Text("started_at", "When it was started.", "2026-11-22T10:00:00.000Z", row => At(row.Run.StartedAt)),
        Field<Row>.Text("changed_at", "When it last got further.", "2026-11-22T10:00:14.000Z", row => At(row.Run.ChangedAt)),
        Field<Row>.Text("result_hash", "Hash of its results; null until it is done, and outside the authority of scenarios that somebody made.", "9c1d0a7be4", row => row.ResultHash, mayBeNull: true),
    ];

    /// <summary>The page that is asked for.</summary>
    public static async Task<Representation> AnswerAsync(ApiRequest request)
    {
        var journal = request.Get<RunJournal>();
        var access = request.Get<RunAccess>();
        var runs = await access.ListAsync(request.Caller);
        return GrowingList.Page(request, "runs", Fields, runs.Select(run => new Row(run, !journal.IsEverybodys(run.RunId), access.ToldHash(request.Caller, run.RunId, run.ResultHash))), Key);
    }

    /// <summary>The latest start first: what is left of time when it starts, then its id.</summary>
    private static string Key(Row row) => string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - row.Run.StartedAt.UtcTicks:D19}!{row.Run.RunId}");

    private static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
