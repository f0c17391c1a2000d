using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Running.Reporting;
using Pathways.Cli.Terminal;
using Pathways.Data.Disclosure;
using Pathways.Report.Publishing;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways report RUN</c>: the Provision Gap analysis as it leaves the building, with its tables and maps.</summary>
internal static class ReportCommand
{
    private static readonly (string Word, PublicationKind Kind)[] Kinds =
        [("provision-gap", PublicationKind.ProvisionGap), ("neet-deep-dive", PublicationKind.NeetDeepDive), ("commitments", PublicationKind.Commitments)];

    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("run") { Description = "Scenario file, or a stored run's id, the start of it, or latest.", DefaultValueFactory = _ => Publishing.Baseline };
        var kind = new Option<string>("--kind") { Description = "provision-gap (default), neet-deep-dive or commitments.", DefaultValueFactory = _ => Kinds[0].Word };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(one => one.Word)]);
        var area = new Option<string?>("--area") { Description = "One area only, by name or code." };
        var options = new PublishingOptions();
        var command = options.On(new Command("report", "Writes the Provision Gap analysis (or the NEET Deep Dive, or the commitments) for its readers: page, XLSX, CSV, GeoJSON and one archive, with counts of people protected.") { run, kind, area });
        command.SetAction((parsed, cancel) => Publishing.WriteAsync(
            options.Asked(parsed, parsed.GetValue(run)!, Kinds.First(one => one.Word == parsed.GetValue(kind)).Kind, parsed.GetValue(area), pack: false), shell, cancel));
        return command;
    }
}

/// <summary><c>pathways pack AREA</c>: two pages for a meeting, the long pack behind.</summary>
internal static class PackCommand
{
    public static Command Create(Shell shell)
    {
        var area = new Argument<string>("area") { Description = "Area by name or code." };
        var run = new Option<string>("--run") { Description = $"Scenario file, or a stored run's id, the start of it, or latest; by default {Publishing.Baseline}.", DefaultValueFactory = _ => Publishing.Baseline };
        var options = new PublishingOptions();
        var command = options.On(new Command("pack", "Writes the pack of one area: two pages first, the long pack behind, with its tables and maps.") { area, run });
        command.SetAction((parsed, cancel) => Publishing.WriteAsync(options.Asked(parsed, parsed.GetValue(run)!, PublicationKind.ProvisionGap, parsed.GetValue(area), pack: true), shell, cancel));
        return command;
    }
}

/// <summary>The options that both commands have.</summary>
internal sealed class PublishingOptions
{
    private readonly Option<string?> _against = new("--against") { Description = "Scenario file or stored run to compare with." };
    private readonly Option<string> _audience = new("--audience") { Description = "Who reads: published (default), partner or internal.", DefaultValueFactory = _ => DisclosureReader.Published };
    private readonly Option<string?> _institution = new("--institution") { Description = "With --audience partner: the partner's own provider (id or name), shown in full." };
    private readonly Option<string?> _basis = new("--basis") { Description = "Run whose publication leaves first, where nothing left yet; by default the baseline of the same dataset." };
    private readonly Option<string[]> _beside = new("--beside") { Description = "Run whose publication readers have from elsewhere; what left from this data folder is known. May be given several times.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _rules = Given.Path("--disclosure", "Rules of disclosure control in the place of those that ship.");
    private readonly Option<string?> _acceptNarrowed = Given.Words(
        "--accept-narrowed", "Publish although small counts come to be known to within their protection interval beside what readers have already (never exactly): who accepts it, and why. Kept beside the publication.",
        "say who accepts it, and why");

    private readonly Option<string?> _contact = new("--contact") { Description = "Whom readers may ask: printed on the cover of page and workbook, such as a team and its address." };
    private readonly Option<string?> _plan = Given.Path("--plan", "Folder that gap-fill --out wrote, for the lots.");
    private readonly Option<string?> _out = Given.Path("--out", $"Folder to write; by default {Publishing.DefaultParent}/<run>-<audience>.");
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace an earlier publication in the folder given by --out." };
    private readonly Option<long> _threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
    private readonly Option<string?> _cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
    private readonly Option<string?> _data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");

    public Command On(Command command)
    {
        _audience.AcceptOnlyFromAmong("internal", "partner", DisclosureReader.Published);
        foreach (var option in new Option[] { _against, _audience, _institution, _basis, _beside, _rules, _acceptNarrowed, _contact, _plan, _out, _overwrite, _threads, _cache, _data })
            command.Add(option);
        return command;
    }

    public PublishingAsked Asked(ParseResult parsed, string run, PublicationKind kind, string? area, bool pack) => new(
        run, parsed.GetValue(_against), parsed.GetValue(_audience)!, parsed.GetValue(_rules), kind, area, pack, parsed.GetValue(_plan), parsed.GetValue(_out), parsed.GetValue(_overwrite),
        new RunOptions((int)parsed.GetValue(_threads), parsed.GetValue(_cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(_data) ?? RunOptions.DefaultDataFolder()))
    {
        Institution = parsed.GetValue(_institution),
        Basis = parsed.GetValue(_basis),
        AcceptNarrowed = parsed.GetValue(_acceptNarrowed)?.Trim(),
        Contact = parsed.GetValue(_contact)?.Trim() is { Length: > 0 } contact ? contact : null,
        Made = PublicationDay.Today(TimeProvider.System),
        Beside = [.. parsed.GetValue(_beside) ?? []],
    };
}
