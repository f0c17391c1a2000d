using System.Collections.Immutable;
using Pathways.Analysis.Statistics;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Access by the enhanced two-step floating catchment method (Luo and Qi 2009, "An enhanced two-step floating catchment area
/// method for measuring spatial accessibility to primary care physicians", Health &amp; Place 15). Step 1, at each site:
/// R = places ÷ Σ over zones of people × weight. Step 2, at each zone: access = Σ over sites of R × weight. Ways are
/// directed, learner to place. Every place is shared out exactly once: people × access add up to the places in anyone's reach.
/// </summary>
/// <remarks>
/// Demand is counted at every site in reach, not shared among them (Páez, Higgins and Vivona 2019): figures compare zones
/// with each other; they are not chances of a place.
/// </remarks>
/// <param name="PlacesPerPerson">Access per zone: places per person, competition counted; 0 where nothing is in reach.</param>
/// <param name="PlacesPerWeightedPerson">R per site; null where nobody is in reach of it.</param>
public sealed record FloatingCatchment(ImmutableArray<double> PlacesPerPerson, ImmutableArray<double?> PlacesPerWeightedPerson)
{
    /// <summary>Computes access.</summary>
    /// <param name="people">Those who seek a place, per zone; not negative.</param>
    /// <param name="places">Places per site; not negative.</param>
    /// <param name="minutes">Whole minutes from zone to site, zone-major; beyond the weights' limit counts as out of reach.</param>
    /// <param name="weights">How much a place counts by the minutes to it.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a figure is negative.</exception>
    public static FloatingCatchment Of(ReadOnlySpan<double> people, ReadOnlySpan<double> places, ReadOnlySpan<ushort> minutes, CatchmentWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Require.NotNegative(people, nameof(people));
        Require.NotNegative(places, nameof(places));
        Require.Same(minutes.Length, people.Length * places.Length, nameof(minutes));

        var demand = new double[places.Length];
        for (var zone = 0; zone < people.Length; zone++)
            for (var site = 0; site < places.Length; site++)
                demand[site] += people[zone] * weights.At(minutes[(zone * places.Length) + site]);

        var ratios = ImmutableArray.CreateBuilder<double?>(places.Length);
        for (var site = 0; site < places.Length; site++)
            ratios.Add(demand[site] > 0 ? places[site] / demand[site] : null);

        var access = ImmutableArray.CreateBuilder<double>(people.Length);
        for (var zone = 0; zone < people.Length; zone++)
        {
            var sum = 0.0;
            for (var site = 0; site < places.Length; site++)
                sum += (ratios[site] ?? 0) * weights.At(minutes[(zone * places.Length) + site]);
            access.Add(sum);
        }

        return new FloatingCatchment(access.MoveToImmutable(), ratios.MoveToImmutable());
    }
}
