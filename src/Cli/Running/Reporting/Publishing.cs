using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Disclosure;
using Pathways.Cli.Terminal;
using Pathways.Data.Disclosure;
using Pathways.Data.Runs;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Publishing;

namespace Pathways.Cli.Running.Reporting;

/// <summary>What is to be published.</summary>
internal sealed record PublishingAsked(
    string Run, string? Against, string Audience, string? Rules, PublicationKind Kind, string? Area, bool Pack, string? Plan, string? Out, bool Overwrite, RunOptions Options);

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
        var run = await ReportedRun.OfAsync(asked.Run, asked.Options, shell, cancel).ConfigureAwait(false);
        var area = asked.Area is { } wanted ? Find(run.Run.Result, wanted) : null;
        var against = asked.Against is { } other ? await ReportedRun.OfAsync(other, asked.Options, shell, cancel).ConfigureAwait(false) : null;
        var progress = new StepProgress(shell, cancel);
        var threads = asked.Options.Threads;
        var counts = await progress.RunAsync("Counts, with replications by what is wanted first", () => PublicationCounting.Of(run.Run, run.Best, threads, cancel)).ConfigureAwait(false);
        var basis = against is null ? null : await progress.RunAsync("The same of the other run, and paired differences", () => new Tuple<PublicationCounts, Comparison>(
            PublicationCounting.Of(against.Run, against.Best, threads, cancel), RunComparison.Of(against.Run, run.Run, threads, cancel))).ConfigureAwait(false);
        var figures = await progress.RunAsync($"Protection of people ({profile.Name}, version {profile.Version})", () => DisclosedPublication.Of(
            run.Run.Result, counts, profile, basis is null ? null : (against!.Run.Result, basis.Item1, basis.Item2))).ConfigureAwait(false);
        var source = new PublicationSource(run.Run.Result, run.Provenance, run.Run.World, counts, figures, run.Zones, run.Areas)
        {
            Kind = asked.Kind,
            AreaCode = area?.Code,
            Pack = asked.Pack,
            Against = against?.Provenance,
            Lots = lots,
            Observed = await progress.RunAsync("Observed figures from imported records", () => ObservedRecords.Of(run, profile, shell)).ConfigureAwait(false),
        };
        var files = await progress.RunAsync("Page, workbook, tables, maps", () => PublicationFiles.Make(source)).ConfigureAwait(false);
        var into = asked.Out ?? Path.Combine(DefaultParent, string.Join('-', ((string?[])[run.Run.Scenario.Name, area?.Code.ToLowerInvariant(), Path.GetFileNameWithoutExtension(PublicationFiles.Page(source)), profile.Name]).Where(part => part is not null)));
        cancel.ThrowIfCancellationRequested();
        RunFolder.Write(into, asked.Overwrite || asked.Out is null, target =>
        {
            foreach (var (name, bytes) in files)
            {
                var path = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }
        });
        shell.Say($"{figures.Log.Cells} counts of people under {profile.Name}, version {profile.Version}: {figures.Log.Small} too small to show; withheld beside them: {figures.Log.Secondary.Length} counts, {figures.Log.Shares} percentages.");
        shell.Say(Notices.Illustrative + ".");
        shell.Say($"publication  {into}  (open {PublicationFiles.Page(source)})");
        return ExitCodes.Done;
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
