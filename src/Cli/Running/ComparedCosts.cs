using Pathways.Analysis.Comparing;
using Pathways.Data.GapFilling;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Grains.GapFilling;
using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>What the places that differ between two runs would cost, at the rates of the scenario's dataset.</summary>
internal static class ComparedCosts
{
    /// <summary>The rates of a dataset; null where it has none.</summary>
    /// <exception cref="InvalidInputException">They are not right.</exception>
    public static GapInputs? RatesIn(string folder) => File.Exists(Path.Combine(folder, "gap-filling", "rates.csv")) ? GapInputs.Read(folder) : null;

    /// <summary>The estimate; null where no rates are at hand.</summary>
    public static CostEstimate? Of(NamedRun basis, NamedRun scenario)
    {
        if ((scenario.Rates ?? basis.Rates) is not { Rates.IsEmpty: false } inputs)
            return null;
        var year = scenario.Run.World.Dataset.AcademicYear;
        return PlacesCost.Of(
            basis.Run.World, scenario.Run.World, new PlaceRates(hours => inputs.Rate(hours, year), inputs.ElementTwo(year), GapCandidates.ProviderId),
            Entered(basis.Run, scenario.Run).Concat(Entered(scenario.Run, basis.Run)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Courses that modifications with an entered cost open or change, found by doing each by itself, to the other's world where it can be.</summary>
    private static IEnumerable<string> Entered(ComparedRun run, ComparedRun other)
    {
        foreach (var change in EnteredCosts.Of(run))
        {
            if (change is OpenOffer open)
                yield return open.Id;
            else
                foreach (var id in Changed(other.World, change, run.Scenario.Seed) ?? Changed(run.World, change, run.Scenario.Seed) ?? [])
                    yield return id;
        }
    }

    private static string[]? Changed(World world, Modification change, ulong seed)
    {
        var problems = new List<Problem>();
        var made = WorldModifications.Apply(world, [PlacedModification.Of(change, "the scenario")], seed, problems);
        if (problems.Count > 0)
            return null;
        var after = made.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        return [.. world.Offers.Where(offer => !after.TryGetValue(offer.Id, out var then) || then != offer).Select(offer => offer.Id)];
    }
}
