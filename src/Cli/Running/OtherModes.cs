using System.CommandLine;
using Pathways.Model;
using Pathways.Travel.Roads;

namespace Pathways.Cli.Running;

/// <summary>Travel all the way on foot, by bicycle or by car, as commands offer it beside public transport.</summary>
internal static class OtherModes
{
    private const string Transit = "transit";

    private static readonly Dictionary<string, TravelMode> Modes = new(StringComparer.Ordinal)
    {
        ["walk"] = TravelMode.Walk,
        ["cycle"] = TravelMode.Cycle,
        ["car"] = TravelMode.Car,
    };

    /// <summary>The option that names the mode.</summary>
    public static Option<string> Option()
    {
        var option = new Option<string>("--mode") { Description = "transit: by public transport and on foot; walk, cycle or car: all the way by that (modelled: distance at a stated speed).", DefaultValueFactory = _ => Transit };
        option.AcceptOnlyFromAmong([Transit, .. Modes.Keys]);
        return option;
    }

    /// <summary>Travel by a mode; null for public transport.</summary>
    /// <param name="mode">What the option gave.</param>
    /// <param name="network">Where its rules and the water are from.</param>
    public static RoadTravelModel? Of(string? mode, RoutingNetwork network)
        => mode is not null && Modes.TryGetValue(mode, out var found) ? new RoadTravelModel(found, network.Parameters, network.Water) : null;
}
