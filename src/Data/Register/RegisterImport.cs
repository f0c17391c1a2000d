using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>What check sheets are to be read into what.</summary>
/// <param name="Files">The sheets.</param>
/// <param name="Dataset">Folder of the dataset.</param>
/// <param name="DataFolder">Data folder.</param>
public sealed record RegisterRequest(ImmutableArray<string> Files, string Dataset, string DataFolder)
{
    /// <summary>Only read and report.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether sheets without a sign-off are taken, as entered and not confirmed; else they are refused.</summary>
    public bool Unsigned { get; init; }

    /// <summary>Folders into which reports of this import go; recorded, so that a purge finds them.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];
}

/// <summary>
/// Reads check sheets back into the offer register, whole or not at all, as every import: read into a copy aside, checked, exchanged in one
/// step, told in the history. One faulty row refuses them all, since a sign-off stands for the whole of its sheet.
/// </summary>
public static class RegisterImport
{
    private const int LongestNote = 500;

    /// <summary>The kind by which reports and history know it.</summary>
    public static ImportKind Kind { get; } = new("check-sheets", "Check sheets of providers: the offer register", []);

    /// <summary>Imports, or only reads and reports.</summary>
    /// <param name="request">What.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Stops it; nothing is then changed.</param>
    /// <returns>The report. Where its version is null nothing was written: for the faults among its problems, or since nothing was new.</returns>
    /// <exception cref="InvalidInputException">The import cannot be begun.</exception>
    public static ImportResult Run(RegisterRequest request, TimeProvider clock, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(clock);
        var steps = CommitSteps.OfSystem;
        using var alone = DatasetLock.TakeMended(request.Dataset); // before anything of the dataset is read
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Dataset));
        if (alone is not null && !request.DryRun)
        {
            LeftKeys.Remove(folder, request.DataFolder);
            FolderExchange.Sweep(folder); // what a killed import left goes also where these sheets are refused or tell nothing new; a dry run changes nothing
        }

        var files = request.Files.Select(FileSurvey.Of).DistinctBy(file => file.Sha256).ToImmutableArray();
        var dataset = DatasetLoader.Read(request.Dataset, DatasetRequest.AsItIs());
        var history = ImportHistory.Read(request.Dataset);
        var signOffs = SignOffFile.Read(request.Dataset);
        var (tally, problems, notes) = (new Tally(false), new List<Problem>(), new List<string>());
        QualityReport Report(bool written) => new(
            Kind, dataset.Info.Name, [.. files.Select(file => new ReadFile(file.Name, file.Sha256, file.Bytes))], tally.Read, [.. Enum.GetValues<RowOutcome>().Select(outcome => (outcome, tally.Of(outcome)))],
            tally.Findings([]), [], [], [.. problems.Select(problem => problem.ToString()), .. notes], written);

        var answers = new List<GivenAnswer>();
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var (faults, given) = (problems.Count(problem => problem.Severity == Severity.Error), Read(file, dataset, request, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), tally, problems));
            if (given.All(answer => answer.Answer == OfferAnswer.NotAnswered) && problems.Count(problem => problem.Severity == Severity.Error) == faults)
                problems.Add(new Problem(file.Name, null, null, null, null, "answers for no course", "ask the provider to fill in the column Confirmed?, or leave the file out"));
            answers.AddRange(given);
        }

        var register = new AnswerMerge(dataset, history.Next, tally, problems).Into(dataset.Records.Register, answers);
        if (problems.HasErrors())
            return new ImportResult(Report(written: false), null, [.. problems]);
        Say(notes, answers);
        if (register.Entries.SequenceEqual(dataset.Records.Register.Entries))
        {
            notes.Add("Nothing in it is new: the dataset is as it was.");
            return new ImportResult(Report(written: false), null, [.. problems]);
        }

        using var aside = new AsideFolder(folder, request.DryRun);
        steps.At(CommitPoint.Aside);
        aside.Fill(folder, new HashSet<string>());
        steps.At(CommitPoint.Filled);
        try
        {
            RegisterFile.Write(aside.Path, register);
            SignOffFile.Write(aside.Path, SignOffs(signOffs, register, answers, history.Next));
            RegisterApplied.To(aside.Path, notes.Add);
            OfferSnapshots.Keep(folder, aside.Path, history.Next);
            HeldPlacesStand(aside.Path, dataset);
            var applying = new Applying(aside.Path, new ImportContext(dataset, ImmutableHashSet<string>.Empty, ZoneOfPostcode.Of(dataset), null), Kind, history.Next, "check sheets", new ImportRequest(Kind, request.Files, request.Dataset, request.DataFolder));
            if (RecordFiles.Has(aside.Path, "nccis"))
                LearnersFromRecords.Derive(applying); // the places they hold may have changed
            DatasetCheck.Run(aside.Path);
        }
        catch (InvalidInputException refused)
        {
            problems.AddRange(RefusedChange.Told(refused.Problems, aside.Path, folder));
            return new ImportResult(Report(written: false), null, [.. problems]);
        }

        steps.At(CommitPoint.Checked);
        cancel.ThrowIfCancellationRequested();
        if (request.DryRun)
            return new ImportResult(Report(written: false), null, [.. problems]);
        var next = history with
        {
            Versions = history.Versions.Add(new ImportVersion(
                history.Next, clock.GetUtcNow(), Kind.Name, [.. files.Select(file => new ReadFile(file.Name, file.Sha256, file.Bytes))], tally.Read, tally.Taken, [], dataset.Info.Hash, DatasetHash.Of(aside.Path), request.Reports)),
        };
        next.Write(aside.Path);
        steps.At(CommitPoint.Told);
        aside.OpenAs(folder, alreadyReal: history.KeyId is not null, real: history.KeyId is not null);
        aside.TakeThePlaceOf(folder, steps);
        return new ImportResult(Report(written: true), next.Versions.Length, [.. problems]);
    }

    private static IReadOnlyList<GivenAnswer> Read(FileSurvey file, LoadedDataset dataset, RegisterRequest request, DateOnly today, Tally tally, List<Problem> problems)
    {
        try
        {
            var book = XlsxReader.Read(file.Path, file.Name);
            var signOff = SheetSignOff.Read(book, file.Name, dataset.Year, today, request.Unsigned, problems);
            var reader = new SheetReader(dataset, new RouteBefore(request.Dataset, dataset.Records.Register), tally, problems);
            if (SheetLayout.Find(book, file.Name, problems) is not { } layout || signOff.Year != dataset.Year || reader.ProviderOf(signOff, layout, file.Name) is not { } provider)
                return [];
            return [.. reader.Answers(new ReadSheet(new ReadFile(file.Name, file.Sha256, file.Bytes), $"{file.Name} [{layout.Sheet.Name}]", provider, signOff), layout)];
        }
        catch (InvalidInputException refused)
        {
            problems.AddRange(refused.Problems); // the other files are read all the same, so that every fault is told at once
            return [];
        }
    }

    private static void Say(List<string> notes, List<GivenAnswer> answers)
    {
        foreach (var sheet in answers.GroupBy(answer => answer.Sheet))
        {
            int Count(OfferAnswer answer) => sheet.Count(one => one.Answer == answer && one.Outcome < RowOutcome.LeftOut);
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{sheet.Key.File.Name}: {sheet.Key.Provider.Name}, {(sheet.Key.SignOff.Signed ? $"signed off on {sheet.Key.SignOff.On:yyyy-MM-dd}" : "not signed: entered, not confirmed")}: {Count(OfferAnswer.Confirmed) + Count(OfferAnswer.Entered)} courses run, {Count(OfferAnswer.Closed)} closed, {Count(OfferAnswer.NotRun)} not run, {sheet.Count(one => one.Answer == OfferAnswer.NotAnswered)} not answered."));
            foreach (var noted in sheet.Where(one => one.Note.Length > 0))
                notes.Add($"{sheet.Key.File.Name}: {sheet.Key.Provider.Name} wrote beside {noted.Offer.Title} ({noted.Offer.Id}, row {noted.Row}): {Short(noted.Note)}");
        }
    }

    private static string Short(string note)
        => string.Join(' ', note.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var plain && plain.Length > LongestNote ? plain[..LongestNote] + "…" : plain;

    private static IEnumerable<SignOff> SignOffs(ImmutableArray<SignOff> standing, OfferRegister register, List<GivenAnswer> answers, int version)
    {
        var used = register.Entries.Select(entry => entry.SignOff).ToHashSet(StringComparer.Ordinal);
        var made = answers.Select(answer => answer.Sheet).Where(sheet => sheet.SignOff.Signed).DistinctBy(sheet => sheet.SignOffId)
            .Select(sheet => new SignOff(
                sheet.SignOffId, sheet.Provider.Id, sheet.SignOff.Year!.Value.ToString(), sheet.SignOff.Person, sheet.SignOff.Role, sheet.SignOff.Organisation.Length > 0 ? sheet.SignOff.Organisation : sheet.Provider.Name,
                sheet.SignOff.On, CheckSheet.Declaration, sheet.File.Sha256, version));
        return standing.Concat(made).DistinctBy(one => one.Id).Where(one => used.Contains(one.Id)); // a name that stands for nothing any more is not kept
    }

    /// <summary>Refuses to take a course away on which young people of the dataset's own table hold a place.</summary>
    private static void HeldPlacesStand(string folder, LoadedDataset dataset)
    {
        var path = Path.Combine(folder, "learners.csv");
        if (!File.Exists(path) || RecordFiles.Has(folder, "nccis"))
            return;
        var files = new DatasetFiles(folder);
        var standing = RegisterApplied.All(files, out _).Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var gone = dataset.Offers.Select(offer => offer.Id).Where(id => !standing.Contains(id)).ToHashSet(StringComparer.Ordinal);
        var held = CsvTable.Read(path, path, ["held_offer_id"], null, files.Problems)?.Rows.Select(row => row.Text("held_offer_id")).Where(gone.Contains).CountBy(id => id).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray() ?? [];
        if (held.Length > 0)
            throw new InvalidInputException([.. held.Select(pair => new Problem("learners.csv", null, null, "held_offer_id", pair.Key, string.Create(CultureInfo.InvariantCulture, $"is held by {pair.Value} young people, and the sheet says no: it does not run"), "answer closed, so that they finish, or correct learners.csv"))]);
    }
}
