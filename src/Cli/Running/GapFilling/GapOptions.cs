using System.Collections.Immutable;
using System.CommandLine;
using Pathways.Cli.Commands;
using Pathways.Data;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Grains.GapFilling;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>What may be asked of a plan on the command line.</summary>
internal sealed class GapOptions
{
    private const string Placed = "placed";
    private const string Neet = "neet";
    private const string Baseline = "scenarios/baseline.yaml";

    private readonly Argument<string> _scenario = Given.PathArgument("scenario", $"Scenario, or id of a stored run, whose gaps are filled; by default {Baseline}.");
    private readonly Option<long> _places = Given.Whole("--places", 0, 100_000, "Most new September places.");
    private readonly Option<long> _budget = Given.Whole("--budget", 0, 1_000_000_000, "Most pounds a year, at the estimated cost.");
    private readonly Option<long[]> _group = Given.Wholes("--group", 1, 1000, "Places of a lot; 15 by default. Of several sizes (--group 15 --group 8) the plan takes for each lot what spares most.");
    private readonly Option<long> _most = Given.Whole("--most-lots", 1, 20, "Most lots of one course at one site, of each size of group; 2 by default.");
    private readonly Option<long> _least = Given.Whole("--least-per-area", 0, 100_000, "Fewest new places in every area.");
    private readonly Option<bool> _worse = new("--no-area-worse-off") { Description = "No area may have fewer young people with a place, in the best case, than without the plan." };
    private readonly Option<string[]> _area = Many("--area", "Areas in which lots may be opened, by code or name.");
    private readonly Option<string[]> _level = Many("--level", "Levels: " + string.Join(", ", Levels.InScope.Select(Levels.Code)) + ".");
    private readonly Option<string[]> _ssa = Many("--ssa", "Sector subject areas, tier 1, two digits.");
    private readonly Option<string[]> _type = Many("--type", "Kinds of provision: " + string.Join(", ", Codes.ProvisionTypes.Keys) + "; by default all but supported_internship.");
    private readonly Option<string[]> _without = Many("--without-site", "Sites, by id or name, at which nothing is opened.");
    private readonly Option<string[]> _withoutProvider = Many("--without-provider", "Providers, by UKPRN, id or name, at whose sites nothing is opened.");
    private readonly Option<string?> _objective = new("--objective") { Description = "What the places are to do: placed (default; most young people newly placed) or neet (assumed NEET falls most, by the central assumption)." };
    private readonly Option<bool> _existing = new("--existing-sites-only") { Description = "Open nothing at the dataset's possible sites." };
    private readonly Option<bool> _zones = new("--any-zone") { Description = "A site may be opened at the middle of any zone." };
    private readonly Option<long> _threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
    private readonly Option<string?> _cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
    private readonly Option<string?> _data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");

    public void AddTo(Command command)
    {
        _scenario.Arity = ArgumentArity.ZeroOrOne;
        command.Add(_scenario);
        foreach (var option in (Option[])[_places, _budget, _group, _most, _least, _worse, _area, _level, _ssa, _type, _without, _withoutProvider, _objective, _existing, _zones, _threads, _cache, _data])
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_objective) is { } objective && objective is not (Placed or Neet))
                result.AddError($"--objective is {Placed} or {Neet}, not {objective}.");
            if (result.GetResult(_places) is null && result.GetResult(_budget) is null)
                result.AddError("Give --places N, --budget £, or both.");
        });
    }

    public string Scenario(ParseResult parsed) => parsed.GetResult(_scenario) is { Tokens.Count: > 0 } ? parsed.GetValue(_scenario)! : Baseline;

    public RunOptions Running(ParseResult parsed)
        => new((int)parsed.GetValue(_threads), parsed.GetValue(_cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(_data) ?? RunOptions.DefaultDataFolder());

    /// <summary>The wishes, words resolved against the dataset.</summary>
    /// <exception cref="InvalidInputException">A word stands for nothing.</exception>
    public GapWishes Wishes(ParseResult parsed, World world)
    {
        var problems = new List<Problem>();
        var types = Words(parsed, _type, Codes.ProvisionTypes, "--type", problems);
        var levels = Words(parsed, _level, Levels.InScope.ToDictionary(level => level.Code(), level => level, StringComparer.Ordinal), "--level", problems);
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        var fill = FillingGaps.Resolve(world, PlacedModification.Of(
            new FillGaps(null, null, 15, 0, false, Texts(parsed, _area), levels, Texts(parsed, _ssa), types, Texts(parsed, _without)) { Name = "gap-fill", WithoutProviders = Texts(parsed, _withoutProvider), Objective = Objective(parsed) }, "arguments"));
        int[] sizes = [.. (parsed.GetValue(_group) ?? []).Select(size => (int)size).Distinct().OrderDescending()];
        return GapWishes.Of(fill) with
        {
            Places = parsed.GetResult(_places) is null ? null : (int)parsed.GetValue(_places),
            Pounds = parsed.GetResult(_budget) is null ? null : parsed.GetValue(_budget),
            Group = sizes is [var largest, ..] ? largest : 15,
            OtherGroups = sizes.Length > 1 ? [.. sizes[1..]] : [],
            MostLots = parsed.GetResult(_most) is null ? 2 : (int)parsed.GetValue(_most),
            LeastPlacesPerArea = (int)parsed.GetValue(_least),
            NoAreaWorseOff = parsed.GetValue(_worse),
            PossibleSites = !parsed.GetValue(_existing),
            AnyZone = parsed.GetValue(_zones),
        };
    }

    private GapObjective Objective(ParseResult parsed) => parsed.GetValue(_objective) == Neet ? GapObjective.Neet : GapObjective.Placed;

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static ImmutableArray<string> Texts(ParseResult parsed, Option<string[]> option) => [.. parsed.GetValue(option) ?? []];

    private static ImmutableArray<T> Words<T>(ParseResult parsed, Option<string[]> option, IReadOnlyDictionary<string, T> known, string name, List<Problem> problems)
    {
        var words = Texts(parsed, option);
        foreach (var word in words.Where(word => !known.ContainsKey(word)))
            problems.Add(new Problem("arguments", null, null, name, word, "is not known", "allowed are " + string.Join(", ", known.Keys)));
        return problems.Count > 0 ? [] : [.. words.Select(word => known[word])];
    }
}
