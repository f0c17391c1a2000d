using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>A trip that can be boarded at a position after so many seconds on foot.</summary>
internal readonly record struct Boarding(int Departure, int Trip, int Position, int Walk);

/// <summary>All first vehicles of journeys from a door, in mirrored time the last ones: what a range of departures is made of.</summary>
internal static class FirstVehicles
{
    /// <summary>Gathers every boarding for which one leaves the door within a range, the latest departure first.</summary>
    public static void Collect(Lines lines, int[] starts, StopWalk[] walks, int low, int high, List<Boarding> boardings)
    {
        boardings.Clear();
        foreach (var walk in walks)
        {
            for (var b = lines.Boardings.Start[walk.Stop]; b < lines.Boardings.Start[walk.Stop + 1]; b++)
            {
                var (pattern, position) = (lines.Boardings.Pattern[b], lines.Boardings.Position[b]);
                for (var trip = lines.FirstFrom(starts, pattern, position, low + walk.Seconds); trip < lines.TripStart[pattern + 1]; trip++)
                {
                    var departure = starts[trip] + lines.Depart[lines.Profile[trip] + position] - walk.Seconds;
                    if (departure > high)
                        break;
                    boardings.Add(new Boarding(departure, trip, position, walk.Seconds));
                }
            }
        }

        boardings.Sort(static (a, b) => a.Departure != b.Departure ? b.Departure.CompareTo(a.Departure)
            : a.Trip != b.Trip ? a.Trip.CompareTo(b.Trip) : a.Position != b.Position ? b.Position.CompareTo(a.Position) : a.Walk.CompareTo(b.Walk));
    }
}
