using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Observed;
using Pathways.Cli.Terminal;
using Pathways.Data.Disclosure;
using Pathways.Data.Importing;
using Pathways.Data.Runs;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Publishing;

namespace Pathways.Cli.Running.Reporting;

/// <summary>What is to be published.</summary>
internal sealed record PublishingAsked(
    string Run, string? Against, string Audience, string? Rules, PublicationKind Kind, string? Area, bool Pack, string? Plan, string? Out, bool Overwrite, RunOptions Options)
{
    /// <summary>The run whose publication leaves first where nothing left yet; null for the baseline of the dataset.</summary>
    public string? Basis { get; init; }

    /// <summary>The partner's own institution, shown in full; null for none.</summary>
    public string? Institution { get; init; }

    /// <summary>Whom readers may ask; null where not given.</summary>
    public string? Contact { get; init; }

    /// <summary>Who accepts that small counts come to be known to within their protection interval, and why; null where nobody does.</summary>
    public string? AcceptNarrowed { get; init; }

    /// <summary>The day on which it is made.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>Runs whose publications readers have from elsewhere, in the order in which they left.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];
}

/// <summary>Makes a publication and writes it, whole or not at all.</summary>
internal static class Publishing
{
    public const string Baseline = "scenarios/baseline.yaml";
    public const string DefaultParent = "reports";

    public static async Task<int> WriteAsync(PublishingAsked asked, Shell shell, CancellationToken cancel)
    {
        asked.Options.EnsureFolders();
        var profile = DisclosureReader.Read(asked.Rules)[asked.Audience];
        var lots = asked.Plan is { } plan ? PlannedLots.Read(plan) : (ImmutableArray<PublishedLot>?)null;
        RunOutput.EnsureWritable(asked.Out, asked.Overwrite);
        var run = await NamedRun.OfAsync(asked.Run, asked.Options, shell, cancel).ConfigureAwait(false);
        if (lots?.FirstOrDefault(lot => run.Run.Result.Areas.All(one => one.Code != lot.AreaCode)) is { } foreign)
            throw new InvalidInputException([new Problem("--plan", null, null, "area_code", foreign.AreaCode, $"is no area of the set {run.Run.Result.AreaSet} that the run is told by", "give a plan made for the same areas")]);
        var area = asked.Area is { } wanted ? Find(run.Run.Result, wanted) : null;
        var institution = asked.Institution is { } provider ? InstitutionOf(asked, run.Run.World, provider) : null;
        var against = asked.Against is { } other ? await NamedRun.OfAsync(other, asked.Options, shell, cancel).ConfigureAwait(false) : null;
        var progress = new StepProgress(shell, cancel);
        var threads = asked.Options.Threads;
        var counted = new Dictionary<string, PublishedRun>(StringComparer.Ordinal); // by result hash: a run may be the baseline and what is compared with
        var (observed, notRead) = await progress.RunAsync("Observed figures from imported records", () => ObservedRecords.Of(run)).ConfigureAwait(false);
        async Task<PublishedRun> CountAsync(NamedRun one) => counted.TryGetValue(one.Provenance.ResultHash, out var known) ? known
            : counted[one.Provenance.ResultHash] = await progress.RunAsync($"Counts of {one.Run.Scenario.Name}, with replications by what is wanted first", () => new PublishedRun(
                one.Run.Result, PublicationCounting.Of(one.Run, one.Best, threads, cancel))
            { Observed = observed }).ConfigureAwait(false); // all are of one version of one dataset
        var chain = new PublishedChain(asked, profile, CountAsync, shell);
        await chain.ReadAsync(run, against, cancel).ConfigureAwait(false);
        var counts = await CountAsync(run).ConfigureAwait(false);
        var basis = against is null ? ((PublishedRun, Comparison)?)null
            : (await CountAsync(against).ConfigureAwait(false), await progress.RunAsync("Paired differences", () => RunComparison.Of(against.Run, run.Run, threads, cancel)).ConfigureAwait(false));
        var figures = await progress.RunAsync($"Protection of people ({profile.Name}, version {profile.Version})", () => DisclosedPublication.Of(
            counts, profile, [.. chain.Left.Select(left => left.Release)], basis, asked.AcceptNarrowed is not null)).ConfigureAwait(false);
        KeptRelease[] before = [.. chain.Before(run)];
        if (notRead is not null)
            shell.Say($"{run.GivenFolder}: {notRead}");
        var source = new PublicationSource(run.Run.Result, run.Provenance, run.Run.World, counts.Counts, figures, run.Zones, run.Areas)
        {
            Kind = asked.Kind,
            AreaCode = area?.Code,
            Pack = asked.Pack,
            Made = asked.Made,
            Contact = asked.Contact,
            Against = against?.Provenance,
            Earlier = [.. before.Select(left => new EarlierPublication(PublishedChain.Named(left, run), left.ResultHash))],
            Own = institution is null ? null : OwnFigures.Beside(figures, OwnCounting.Of(run.Run, run.Best, institution)),
            Lots = lots,
            Observed = observed is null ? null : DisclosedObserved.In(figures, observed),
            ObservedNotRead = notRead,
        };
        var files = await progress.RunAsync("Page, workbook, tables, maps", () => PublicationFiles.Make(source)).ConfigureAwait(false);
        var into = asked.Out ?? Path.Combine(DefaultParent, string.Join('-', ((string?[])[run.Run.Scenario.Name, area?.Code.ToLowerInvariant(), institution, Path.GetFileNameWithoutExtension(PublicationFiles.Page(source)), profile.Name]).Where(part => part is not null)));
        cancel.ThrowIfCancellationRequested();
        chain.Keep(run, figures);
        WrittenFolders.Add(asked.Options.DataFolder, into, against is null ? [run.Provenance] : [run.Provenance, against.Provenance]);
        RunFolder.Write(into, asked.Overwrite || asked.Out is null, target =>
        {
            foreach (var (name, bytes) in files)
            {
                var path = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }
        });
        if (before.Length > 0)
            shell.Say($"protected together with what readers have already: {string.Join(", ", before.Select(left => PublishedChain.Named(left, run)))}. What left from elsewhere is named with --beside.");
        shell.Say($"{figures.Log.Cells} counts of people under {profile.Name}, version {profile.Version}: {figures.Log.Small} too small to show; withheld beside them: {figures.Log.Secondary.Length} counts, {figures.Log.Shares} percentages.");
        if (new[] { figures.Log.Narrowed, source.Own?.Protected.Log.Narrowed ?? [], source.Observed?.Log.Narrowed ?? [], figures.NarrowedEarlier }.SelectMany(keys => keys).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } narrowed)
        {
            shell.Say($"{(narrowed.Length == 1 ? "1 small count is" : $"{narrowed.Length} small counts are")} known a little better than that {(narrowed.Length == 1 ? "it is" : "they are")} small, because of what readers have already: {string.Join(", ", narrowed.Take(5))}{(narrowed.Length > 5 ? ", …" : "")}."
                + (figures.NarrowedEarlier.Length is var earlier and > 0 ? $" Of earlier publications: {earlier}." : "") + " Look at them before you pass it on.");
        }

        shell.Say(Notices.Standing(against is null ? [run.Provenance] : [run.Provenance, against.Provenance]) + ".");
        shell.Say($"publication  {into}  (open {PublicationFiles.Page(source)})");
        return ExitCodes.Done;
    }

    private static string InstitutionOf(PublishingAsked asked, World world, string wanted)
    {
        if (asked.Audience != "partner")
            throw new InvalidInputException([new Problem("--institution", null, null, null, wanted, $"is for partners, and this is for {asked.Audience}", "give --audience partner")]);
        return world.Providers.FirstOrDefault(one => one.Id == wanted || Same(one.Name, wanted))?.Id
            ?? throw new InvalidInputException([new Problem("--institution", null, null, null, wanted, "is no provider of the dataset", NearestWord.Hint(wanted, [.. world.Providers.Select(one => one.Name)]))]);
    }

    private static AreaResult Find(RunResult result, string wanted)
    {
        var areas = result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).ToArray();
        return Array.Find(areas, area => Same(area.Code, wanted) || Same(area.Name, wanted) || Same(Short(area), wanted))
            ?? throw new InvalidInputException([new Problem("--area", null, null, null, wanted, $"is not an area of the set {result.AreaSet}", NearestWord.Hint(wanted, [.. areas.Select(Short)]))]);
    }

    private static string Short(AreaResult area) => area.Name.Split(" (")[0];

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
