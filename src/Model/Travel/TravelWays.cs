namespace Pathways.Model;

/// <summary>
/// What the journeys behind a <see cref="TravelMatrix"/> are made of and what they cost, in columns laid out as its minutes, found by
/// the search that gave the minutes; zeros where there is no journey. Modelled: fares are an estimate. Immutable by promise: nobody
/// writes to the columns.
/// </summary>
/// <param name="Buses">Buses boarded.</param>
/// <param name="Trains">Trains boarded.</param>
/// <param name="FarePence">One single journey, pence.</param>
/// <param name="YearPounds">A year there and back, whole pounds, the KCC 16+ Travel Saver where it is cheaper for the buses.</param>
/// <param name="SaverCovers">Whether the Travel Saver covers all of it: buses only, and the zone lies in Kent.</param>
public sealed record TravelWays(byte[] Buses, byte[] Trains, ushort[] FarePence, ushort[] YearPounds, bool[] SaverCovers)
{
    /// <summary>When they are made and how long is walked and waited; null where that was not kept.</summary>
    public JourneyTimings? Timings { get; init; }

    /// <summary>Changes between vehicles.</summary>
    /// <param name="index">Where the pair stands in the columns.</param>
    public int ChangesAt(int index) => Math.Max(0, Buses[index] + Trains[index] - 1);

    /// <summary>How a pair is travelled.</summary>
    /// <param name="index">Where it stands in the columns.</param>
    public JourneyMode ModeAt(int index) => (Buses[index] > 0, Trains[index] > 0) switch
    {
        (false, false) => JourneyMode.Walk,
        (true, false) => JourneyMode.Bus,
        (false, true) => JourneyMode.Rail,
        _ => JourneyMode.BusAndRail,
    };
}

/// <summary>How a whole journey is travelled.</summary>
public enum JourneyMode
{
    /// <summary>On foot all the way.</summary>
    Walk,

    /// <summary>By bus, one or more, and on foot.</summary>
    Bus,

    /// <summary>By train, one or more, and on foot.</summary>
    Rail,

    /// <summary>By bus and by train.</summary>
    BusAndRail,

    /// <summary>Taken from door to door by car, as those who need assistance are.</summary>
    Taken,

    /// <summary>Not known: the minutes come without journeys, such as from an imported matrix.</summary>
    NotKnown,
}
