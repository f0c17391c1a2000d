using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary><c>choice</c> with every journey's minutes multiplied, for asking how much modelled journeys matter.</summary>
public static class ChoiceAtTravel
{
    /// <summary>Builds the choice sets anew and runs <c>choice</c> with the same draws; the travel limit stays.</summary>
    /// <param name="world">The world.</param>
    /// <param name="travel">Travel minutes as they are.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="factor">Factor on every journey, above 0; minutes are rounded half away from zero.</param>
    public static ReplicatedChoice Run(World world, TravelMatrix travel, ulong seed, double factor)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        var choices = ChoiceSets.Build(world, Scaled(travel, factor), 1);
        return new ReplicatedChoice(choices, DeferredAcceptance.Run(world, choices, seed, ChoiceParameters.From(world.Parameters), 1));
    }

    private static TravelMatrix Scaled(TravelMatrix travel, double factor)
    {
        var minutes = new ushort[travel.Minutes.Length];
        for (var i = 0; i < minutes.Length; i++)
        {
            minutes[i] = travel.Minutes[i] == TravelMatrix.Unreachable
                ? TravelMatrix.Unreachable
                : (ushort)Math.Min(TravelMatrix.Unreachable - 1, Math.Round(travel.Minutes[i] * factor, MidpointRounding.AwayFromZero));
        }

        return new TravelMatrix(travel.ZoneCodes, travel.SiteIds, minutes, travel.Label, travel.Hash)
        {
            Ways = travel.Ways,
            Trained = travel.Trained is { } trained ? Scaled(trained, factor) : null,
            Assisted = travel.Assisted is { } assisted ? Scaled(assisted, factor) : null,
        };
    }
}
