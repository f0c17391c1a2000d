using Pathways.Data.Datasets;
using Pathways.Data.Register;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Imports extracts into a dataset, whole or not at all: everything is read into a copy of the dataset aside, which takes its place
/// in one step when it has been checked. Stopped or killed at any instant, the dataset is as it was, or as it is to be.
/// </summary>
public static class Importer
{
    /// <summary>Imports, or only reads and reports.</summary>
    /// <param name="request">What.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Stops it; nothing is then changed.</param>
    /// <returns>The report. Where its version is null nothing was written, for the reasons among its problems.</returns>
    /// <exception cref="InvalidInputException">The import cannot be begun.</exception>
    public static ImportResult Run(ImportRequest request, TimeProvider clock, CancellationToken cancel = default) => Run(request, clock, CommitSteps.OfSystem, cancel);

    /// <summary>The same, for who looks at its steps.</summary>
    internal static ImportResult Run(ImportRequest request, TimeProvider clock, CommitSteps steps, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(clock);
        using var alone = DatasetLock.TakeMended(request.Dataset); // before anything of the dataset is read
        var prepared = PreparedImport.Of(request, clock);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Dataset));
        if (alone is not null && !request.DryRun)
            LeftKeys.Remove(folder, request.DataFolder);
        using var aside = new AsideFolder(folder, request.DryRun);
        steps.At(CommitPoint.Aside);
        var reading = new ReadExtract(prepared, aside.Path, cancel);
        var problems = reading.Problems;
        steps.At(CommitPoint.Read);
        Refuse(request, reading.Tally, problems);
        if (problems.HasErrors())
            return new ImportResult(reading.Report(null, written: false), null, [.. problems]);

        var applying = new Applying(aside.Path, prepared.Context, request.Kind, prepared.History.Next, prepared.Sources, request);
        aside.Fill(folder, prepared.Replaced(folder));
        steps.At(CommitPoint.Filled);
        try
        {
            prepared.Describe(aside.Path);
            if (prepared.Ousted() is { } ousted)
                applying.Say(ousted);
            request.Kind.Apply?.Invoke(applying);
            RegisterApplied.To(aside.Path, applying.Say); // what providers confirmed outlives every import
            OfferSnapshots.Keep(folder, aside.Path, prepared.History.Next);
            if (!request.Kind.AboutPeople && RecordFiles.Has(aside.Path, Nccis.Name))
                LearnersFromRecords.Derive(applying); // the places they hold may have changed
            DatasetCheck.Run(aside.Path);
        }
        catch (InvalidInputException refused)
        {
            problems.AddRange(RefusedChange.Told(refused.Problems, aside.Path, folder));
            return new ImportResult(reading.Report(applying, written: false), null, [.. problems]);
        }

        steps.At(CommitPoint.Checked);
        cancel.ThrowIfCancellationRequested();
        if (request.DryRun)
            return new ImportResult(reading.Report(applying, written: false), null, [.. problems]);
        var history = prepared.History with
        {
            KeyId = prepared.KeyId,
            Versions = prepared.History.Versions.Add(new ImportVersion(
                prepared.History.Next, clock.GetUtcNow(), request.Kind.Name, prepared.ReadFiles, reading.Tally.Read, reading.Tally.Taken,
                [.. request.With.Order(StringComparer.Ordinal)], prepared.Context.Dataset.Info.Hash, DatasetHash.Of(aside.Path), request.Reports)),
        };
        history.Write(aside.Path);
        steps.At(CommitPoint.Told);
        prepared.KeepKey();
        aside.OpenAs(folder, alreadyReal: prepared.History.KeyId is not null, real: prepared.KeyId is not null);
        aside.TakeThePlaceOf(folder, steps);
        return new ImportResult(reading.Report(applying, written: true), history.Versions.Length, [.. problems]);
    }

    private static void Refuse(ImportRequest request, Tally tally, List<Problem> problems)
    {
        if (problems.HasErrors())
            return;
        var files = string.Join(", ", request.Files.Select(Path.GetFileName));
        var rejected = tally.Of(RowOutcome.Rejected);
        if (tally.Taken == 0)
            problems.Add(new Problem(files, null, null, null, null, $"has no row that can be taken, of {tally.Read} read", "the report tells why"));
        else if (rejected > request.MostRejected * tally.Read)
            problems.Add(new Problem(files, null, null, null, null, FormattableString.Invariant($"has {rejected} rows of {tally.Read} that cannot be used, more than {request.MostRejected:P0} of them"), "mend them (the report tells line and reason), or allow more by --most-rejected"));
    }
}
