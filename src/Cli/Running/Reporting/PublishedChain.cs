using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Cli.Running.Reporting;

/// <summary>
/// What the readers of a publication have already: all that left from this data folder about the same young people, of this and of earlier versions of their
/// dataset, and of this version the baseline first. Each run that is not among them yet is protected together with them and kept.
/// </summary>
/// <param name="asked">What is asked for.</param>
/// <param name="profile">Who reads.</param>
/// <param name="count">Counts a run as a publication does.</param>
/// <param name="shell">Where to tell.</param>
internal sealed class PublishedChain(PublishingAsked asked, DisclosureProfile profile, Func<NamedRun, Task<PublishedRun>> count, Shell shell)
{
    private ReleaseRegister? _register;
    private ImmutableArray<KeptRelease> _left = [];

    /// <summary>What left, in order.</summary>
    public ImmutableArray<KeptRelease> Left => _left;

    /// <summary>Finds what left, and adds the baseline, what the user names, and what the run is compared with; nothing for readers inside the authority.</summary>
    /// <param name="run">The run that is published.</param>
    /// <param name="against">The run that it is compared with; null for none.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InvalidInputException">A run is not there, is of another dataset or by other areas, or something left under other rules.</exception>
    public async Task ReadAsync(NamedRun run, NamedRun? against, CancellationToken cancel)
    {
        if (against is not null)
            Fits(against, run, "--against");
        if (asked.Audience == "internal")
            return;
        _register = new ReleaseRegister(asked.Options.DataFolder, run.Run.World.Dataset, ImportHistory.Read(run.GivenFolder).Hashes);
        _left = _register.Read();
        if (_left.FirstOrDefault(left => left.AreaSet != run.Run.World.Areas.Name) is { } other)
        {
            throw new InvalidInputException([
                new Problem("area_set", null, null, null, run.Run.World.Areas.Name, $"is another set of areas than {other.AreaSet}, by which {Named(other, run)} left: two sets laid side by side give away what lies between them",
                    $"run the scenario with area_set: {other.AreaSet}, or publish from another data folder (--data) to readers who have none of what left from this one"),
            ]);
        }

        if (_left.FirstOrDefault(left => left.Rules != ReleaseRegister.RulesOf(profile)) is { } rules)
        {
            throw new InvalidInputException([
                new Problem("--disclosure", null, null, null, ReleaseRegister.RulesOf(profile), $"are other rules than {rules.Rules}, under which {Named(rules, run)} left: publish one dataset under one set of rules, since two laid side by side give away what each withholds",
                    "give the rules that it left under, or publish from another data folder (--data) to readers who have none of what left from this one"),
            ]);
        }

        if (_left.All(left => left.DatasetHash != run.Provenance.DatasetHash)) // the server shows every version's baseline
            await LeaveAsync(Fits(await BaselineAsync(run, cancel).ConfigureAwait(false), run, "--basis")).ConfigureAwait(false);
        foreach (var word in asked.Beside)
            await LeaveAsync(Fits(await NamedRun.OfAsync(word, asked.Options, shell, cancel).ConfigureAwait(false), run, "--beside")).ConfigureAwait(false);
        if (against is not null)
            await LeaveAsync(against).ConfigureAwait(false);
    }

    /// <summary>Those of them that left before a run did, or all where it has not left yet.</summary>
    public IEnumerable<KeptRelease> Before(NamedRun run) => _left.TakeWhile(left => !Is(left, run));

    /// <summary>How a publication is told to whoever publishes a run.</summary>
    public static string Named(KeptRelease left, NamedRun run)
        => left.DatasetHash == run.Provenance.DatasetHash ? left.Scenario
            : left.Dataset.Length > 0 && left.Dataset != run.Run.World.Dataset.Name ? $"{left.Scenario} (of {left.Dataset})" : $"{left.Scenario} (of another version of the dataset)";

    /// <summary>Keeps a publication that is not among them yet, or not with all that it counts.</summary>
    public void Keep(NamedRun run, DisclosedPublication figures)
    {
        var release = figures.Release;
        if (_register is null || _left.Any(left => Is(left, run) && release.Tables.Cells.All(cell => left.Release.Figures.ContainsKey(cell.Key))))
            return;
        var accepted = figures.Accepted.IsEmpty ? null : new AcceptedNarrowing(asked.AcceptNarrowed!, figures.Accepted);
        _left = _left.Add(_register.Keep(run.Provenance.ScenarioName, run.Provenance.ResultHash, profile, run.Run.World.Areas.Name, release, accepted));
        if (accepted is not null)
            shell.Say($"{accepted.Counts.Length} small count{(accepted.Counts.Length == 1 ? " comes" : "s come")} to be known to within the protection interval: {string.Join(", ", accepted.Counts.Take(5))}{(accepted.Counts.Length > 5 ? ", …" : "")}. Accepted: {accepted.Reason}; kept beside the publication.");
    }

    private static bool Is(KeptRelease left, NamedRun run) => left.ResultHash == run.Provenance.ResultHash && left.DatasetHash == run.Run.World.Dataset.Hash;

    private async Task LeaveAsync(NamedRun run)
    {
        if (!_left.Any(left => Is(left, run)))
            Keep(run, DisclosedPublication.Of(await count(run).ConfigureAwait(false), profile, [.. _left.Select(left => left.Release)], acceptNarrowed: asked.AcceptNarrowed is not null));
    }

    private static NamedRun Fits(NamedRun other, NamedRun run, string option)
    {
        if (other.Run.World.Dataset.Hash != run.Run.World.Dataset.Hash)
            throw new InvalidInputException([new Problem(option, null, null, null, other.Provenance.ScenarioName, "is of another dataset", "name runs of one dataset")]);
        return other.Run.World.Areas.Name == run.Run.World.Areas.Name ? other : throw new InvalidInputException([
            new Problem(option, null, null, null, other.Provenance.ScenarioName, $"counts people by the areas {other.Run.World.Areas.Name}, what it is laid beside by {run.Run.World.Areas.Name}: two sets laid side by side give away what lies between them",
                $"run it with area_set: {run.Run.World.Areas.Name}"),
        ]);
    }

    /// <summary>The run that leaves first: what the user names, the run itself where it changes nothing, else the baseline that ships where it is of the same dataset and areas, else the dataset as it is.</summary>
    private async Task<NamedRun> BaselineAsync(NamedRun run, CancellationToken cancel)
    {
        if (asked.Basis is { } word)
            return await NamedRun.OfAsync(word, asked.Options, shell, cancel).ConfigureAwait(false);
        var scenario = run.Run.Scenario;
        if (scenario is { Modifications.IsEmpty: true, Parameters.IsEmpty: true } && scenario.AcademicYear == run.Run.World.Dataset.AcademicYear)
            return run;
        if (File.Exists(Publishing.Baseline) && ScenarioReader.Read(Publishing.Baseline) is var file && file.Scenario.Dataset == scenario.Dataset && file.Scenario.AreaSet == scenario.AreaSet)
            return await NamedRun.OfFileAsync(file, asked.Options, shell, cancel).ConfigureAwait(false);
        var plain = scenario with
        {
            Name = "baseline",
            Purpose = "The dataset with nothing changed.",
            AcademicYear = run.Run.World.Dataset.AcademicYear,
            Parameters = ImmutableSortedDictionary<string, double>.Empty,
            Modifications = [],
        };
        return await NamedRun.OfFileAsync(NamedRun.FileOf(plain with { Hash = ScenarioHash.Of(plain) }, run.Folder), asked.Options, shell, cancel).ConfigureAwait(false);
    }
}
