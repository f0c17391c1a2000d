using Pathways.Model;

namespace Pathways.Travel;

/// <summary>The stated rules of the travel model, read from the parameters whose keys begin with <c>travel.</c>.</summary>
internal sealed record TravelRules
{
    /// <summary>Straight-line metres become walked metres by this factor.</summary>
    public required double WalkDetour { get; init; }

    public required double WalkKilometresPerHour { get; init; }

    /// <summary>Longest journey that is walked from door to door, in walked metres.</summary>
    public required double WalkLimitMetres { get; init; }

    /// <summary>Longest walk between a door and a bus stop.</summary>
    public required double BusAccessLimitMetres { get; init; }

    /// <summary>Longest walk between a door and a station.</summary>
    public required double RailAccessLimitMetres { get; init; }

    /// <summary>Longest walk between two stops at a change.</summary>
    public required double ChangeWalkLimitMetres { get; init; }

    /// <summary>Longest walk at a change when one end is a station or a town's timing point.</summary>
    public required double TownChangeWalkLimitMetres { get; init; }

    /// <summary>Expected wait as a share of the headway.</summary>
    public required double WaitShareOfHeadway { get; init; }

    public required double WaitCapMinutes { get; init; }

    /// <summary>Minutes that every change costs beside its walk and its wait.</summary>
    public required double ChangeMinutes { get; init; }

    /// <summary>A bus calls at stops within this distance of the straight leg between two towns.</summary>
    public required double BusCorridorMetres { get; init; }

    /// <summary>Whether services of low confidence run.</summary>
    public required bool LowConfidenceIncluded { get; init; }

    /// <summary>Whether every stop has a local bus to its nearest town.</summary>
    public required bool LocalBusIncluded { get; init; }

    public required double LocalBusKilometresPerHour { get; init; }

    /// <summary>Straight-line metres become metres by road with this factor.</summary>
    public required double LocalBusDetour { get; init; }

    public required double LocalBusHeadwayMinutes { get; init; }

    /// <summary>Longest straight line between a stop and the town of its local bus.</summary>
    public required double LocalBusLimitMetres { get; init; }

    /// <summary>Journeys longer than this count as unreachable.</summary>
    public required double UnreachableMinutes { get; init; }

    /// <summary>A crossing farther than this from its water's line is taken to lie elsewhere.</summary>
    public required double CrossingSnapMetres { get; init; }

    /// <summary>Reads the rules; a missing key throws.</summary>
    public static TravelRules From(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new TravelRules
        {
            WalkDetour = parameters["travel.walk_detour"],
            WalkKilometresPerHour = parameters["travel.walk_kmh"],
            WalkLimitMetres = parameters["travel.walk_limit_metres"],
            BusAccessLimitMetres = parameters["travel.bus_access_limit_metres"],
            RailAccessLimitMetres = parameters["travel.rail_access_limit_metres"],
            ChangeWalkLimitMetres = parameters["travel.change_walk_limit_metres"],
            TownChangeWalkLimitMetres = parameters["travel.town_change_walk_limit_metres"],
            WaitShareOfHeadway = parameters["travel.wait_share_of_headway"],
            WaitCapMinutes = parameters["travel.wait_cap_minutes"],
            ChangeMinutes = parameters["travel.change_minutes"],
            BusCorridorMetres = parameters["travel.bus_corridor_metres"],
            LowConfidenceIncluded = parameters["travel.low_confidence_included"] != 0,
            LocalBusIncluded = parameters["travel.local_bus_included"] != 0,
            LocalBusKilometresPerHour = parameters["travel.local_bus_kmh"],
            LocalBusDetour = parameters["travel.local_bus_detour"],
            LocalBusHeadwayMinutes = parameters["travel.local_bus_headway_minutes"],
            LocalBusLimitMetres = parameters["travel.local_bus_limit_metres"],
            UnreachableMinutes = parameters["travel.unreachable_minutes"],
            CrossingSnapMetres = parameters["travel.crossing_snap_metres"],
        };
    }

    /// <summary>Seconds to walk so many metres.</summary>
    public int WalkSeconds(double metres) => Seconds.OfMinutes(metres * 60 / (WalkKilometresPerHour * 1000));

    /// <summary>Expected seconds of waiting for a service of this headway: its share, capped.</summary>
    public int WaitSeconds(double headwayMinutes) => Seconds.OfMinutes(Math.Min(WaitCapMinutes, WaitShareOfHeadway * headwayMinutes));
}
