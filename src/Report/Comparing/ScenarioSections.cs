using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>The parts of the page about one scenario.</summary>
internal static class ScenarioSections
{
    private const int AreasNamed = 3;

    public static Section Of(ComparedScenario compared, string id, XElement? map) => new(id, compared.Scenario.Name,
    [
        P(compared.Scenario.Purpose),
        P("What it changes: ", compared.Scenario.Modifications.IsEmpty ? "no named modification; other parameters, year or dataset." : ""),
        List(compared.Scenario.Modifications.Select(change => $"{change.Name}: {ModificationWords.Of(change)}")),
        .. UnknownRows.In(NotKnownAreas.Names(compared.Provenance, compared.Comparison), PeopleTables.Of(compared.Comparison)),
        .. PlacesTables.Of(compared.Comparison),
        .. map is null ? Array.Empty<XElement>() : [map],
    ]);

    /// <summary>The sentences at the top: affected areas, then everything.</summary>
    public static IEnumerable<string> Short(ComparedScenario compared)
    {
        var comparison = compared.Comparison;
        foreach (var area in NotKnownAreas.Known(compared).Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other).Take(AreasNamed).Append(comparison.Areas[^1]))
        {
            yield return ComparingWords.Sentence(area, comparison.Replications);
            if ((area.Kind == AreaKind.All || ComparingWords.MovesLaterOnly(area)) && ComparingWords.Later(area) is { } later)
                yield return later;
        }

        var all = comparison.Areas[^1];
        yield return comparison.PersonByPerson
            ? $"Counted one by one, as applications work today: {Figures.Whole(all.Moves.NewlyPlaced)} newly placed, {Figures.Whole(all.Moves.NoLongerPlaced)} no longer placed, {Figures.Whole(all.Moves.Shorter)} with a shorter and {Figures.Whole(all.Moves.Longer)} with a longer journey."
            : "The two are not about the same young people, so nobody is counted as gaining or losing one by one.";
        if (PlacesTables.AtRisk(comparison) is { } risk)
            yield return risk;
        yield return $"Expected NEET, assumed effect (no published coefficient): {NeetDifferenceTables.Words(comparison) ?? ComparingWords.Neet(all.Neet)}.";
        if (CostTables.Words(comparison) is { } cost)
            yield return cost;
        if (!comparison.Assumptions.IsEmpty)
            yield return NoPlaceWords.Of(comparison.Assumptions);
        yield return $"Cold spots: {Spots(comparison, SpotChange.Gone)} gone, {Spots(comparison, SpotChange.New)} new, {Spots(comparison, SpotChange.Shrunk)} shrunk, {Spots(comparison, SpotChange.Grown)} grown.";
    }

    private static string Spots(Comparison comparison, SpotChange change) => Figures.Whole(comparison.Spots.Count(spot => spot.Change == change));
}
