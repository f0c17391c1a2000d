using Microsoft.Extensions.DependencyInjection;
using Pathways.Analysis;
using Pathways.Api.Baseline;
using Pathways.Grains.Client;
using Pathways.Model;

namespace Pathways.Api.Tests.Attack;

/// <summary>
/// What an institution knows of the young people on its own courses without asking anybody: where each of them lives and which level they want. By the names of the counts of which they are a part.
/// </summary>
/// <param name="Offers">Its offers.</param>
/// <param name="Parts">How many of a count are its own.</param>
internal sealed record OwnCounts(HashSet<string> Offers, Dictionary<string, double> Parts)
{
    private static readonly (string Code, string[] Areas)[] Places = [("A", ["A"]), ("B", ["B"]), ("C", ["C"]), ("E10000016", ["A", "B"]), ("ALL", ["A", "B", "C"])];
    private static readonly LevelBand?[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    /// <summary>Those of a provider in the baseline.</summary>
    public static async Task<OwnCounts> OfAsync(Attacked attacked, string provider)
    {
        var services = attacked.Api.Services;
        var run = await services.GetRequiredService<RunClient>().ReadAsync(services.GetRequiredService<BaselineState>().Now.RunId!);
        var offers = run.World.Offers.Where(offer => run.World.Sites[run.World.SiteIndex[offer.SiteId]].ProviderId == provider).Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var people = LearnerPlacements.Of(run.World, run.ChoiceSet, run.Choice, run.Best);
        bool Here(PlacementOutcome outcome) => outcome.OfferId is { } offer && offers.Contains(offer);
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var ((code, areas), band) in from place in Places from band in Bands select (place, band))
        {
            var inside = people.Where(person => areas.Contains(person.AreaCode) && (band is null || person.IntendedLevel.Band() == band)).ToArray();
            var row = $"{code} {band?.Words() ?? "Total"}";
            parts[row + " newly_placed_choice"] = parts[row + " competing"] = inside.Count(person => Here(person.Choice)); // who took a place competed for one
            parts[row + " newly_placed_best"] = inside.Count(person => Here(person.Best));
        }

        return new OwnCounts(offers, parts);
    }

    /// <summary>Name of the part of a count that is others'.</summary>
    public static string Others(string count) => "others of " + count;

    /// <summary>Writes down that a count is the own part, known exactly, and that of others.</summary>
    public void Add(Beliefs beliefs)
    {
        foreach (var (count, own) in Parts.Where(part => beliefs.Has(part.Key)))
        {
            beliefs.Add("own of " + count, own, own);
            beliefs.Add(Others(count), 0, double.PositiveInfinity);
            beliefs.Sum(count, ["own of " + count, Others(count)]);
        }
    }

    /// <summary>The truth with the counts of others.</summary>
    public Dictionary<string, double> With(IReadOnlyDictionary<string, double> truth)
    {
        var more = new Dictionary<string, double>(truth, StringComparer.Ordinal);
        foreach (var (count, own) in Parts.Where(part => truth.ContainsKey(part.Key)))
            (more["own of " + count], more[Others(count)]) = (own, truth[count] - own);
        return more;
    }
}
