using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>When a journey leaves and arrives, in seconds after midnight, and how many vehicles it takes.</summary>
internal readonly record struct JourneyTimes(int Leave, int Arrive, int Vehicles);

/// <summary>A state of a journey: standing at a stop to board (no trip), or just alighted from a trip.</summary>
internal readonly record struct Step(int Previous, int Stop, int Time, int Walk, int Trip, int From, int To);

/// <summary>
/// Of all journeys that leave, arrive and change as given, the one with the least walking. States that no other beats in both
/// time and walking are kept at every stop, vehicle by vehicle; a state from which the arrival cannot be kept, as a search
/// backward from the arrival says, is dropped at once.
/// </summary>
internal sealed class LeastWalking(Direction forward, int[] starts, RangeSearch backward, int stride)
{
    private readonly List<Step> _steps = [];
    private readonly Dictionary<int, List<int>> _bags = [];

    /// <summary>The states of the journey in order, boarding and alighting in turn; null when there is no such journey.</summary>
    public List<Step>? Find(StopWalk[] access, StopWalk[] egress, JourneyTimes times)
    {
        var waiting = new List<int>();
        foreach (var walk in access)
        {
            if (times.Leave + walk.Seconds <= LatestBoarding(walk.Stop, times.Vehicles))
                Keep(new Step(-1, walk.Stop, times.Leave + walk.Seconds, walk.Seconds, -1, -1, -1), waiting);
        }

        for (var left = times.Vehicles - 1; left > 0; left--)
            waiting = Change(Ride(waiting, left), left);
        var ends = egress.ToDictionary(walk => walk.Stop, walk => walk.Seconds);
        var last = -1;
        foreach (var step in Ride(waiting, 0, ends, times.Arrive))
        {
            if (last < 0 || Whole(step) < Whole(last))
                last = step;
        }

        return last < 0 ? null : Chain(last);

        int Whole(int step) => _steps[step].Walk + ends[_steps[step].Stop];
    }

    private List<int> Ride(List<int> waiting, int left, Dictionary<int, int>? ends = null, int arrive = 0)
    {
        var lines = forward.Lines;
        var alighted = new List<int>();
        _bags.Clear();
        foreach (var index in waiting)
        {
            var step = _steps[index];
            for (var b = lines.Boardings.Start[step.Stop]; b < lines.Boardings.Start[step.Stop + 1]; b++)
            {
                var (pattern, position) = (lines.Boardings.Pattern[b], lines.Boardings.Position[b]);
                var trip = lines.FirstFrom(starts, pattern, position, step.Time);
                if (trip == lines.TripStart[pattern + 1] || starts[trip] + lines.Depart[lines.Profile[trip] + position] > LatestBoarding(step.Stop, left + 1))
                    continue;
                for (var i = position + 1; i < lines.Length(pattern); i++)
                {
                    var (stop, time) = (lines.Stop[lines.PositionStart[pattern] + i], starts[trip] + lines.Arrive[lines.Profile[trip] + i]);
                    var inTime = ends is null ? time <= LatestAlighting(stop, left) : ends.TryGetValue(stop, out var walk) && time + walk <= arrive;
                    if (inTime && lines.Alight[lines.PositionStart[pattern] + i])
                        Keep(new Step(index, stop, time, step.Walk, trip, position, i), alighted);
                }
            }
        }

        return alighted;
    }

    private List<int> Change(List<int> alighted, int left)
    {
        var changes = forward.Transfers;
        var waiting = new List<int>();
        _bags.Clear();
        foreach (var index in alighted)
        {
            var step = _steps[index];
            foreach (var change in changes.From(step.Stop))
            {
                var time = step.Time + change.Seconds;
                if (time <= LatestBoarding(change.To, left))
                    Keep(new Step(index, change.To, time, step.Walk + change.Walk, -1, -1, -1), waiting);
            }
        }

        return waiting;
    }

    /// <summary>Keeps a state unless one at its stop is no later and walks no more; drops those that it beats.</summary>
    private void Keep(Step step, List<int> kept)
    {
        if (!_bags.TryGetValue(step.Stop, out var bag))
            _bags.Add(step.Stop, bag = []);
        if (bag.Exists(other => _steps[other].Time <= step.Time && _steps[other].Walk <= step.Walk))
            return;
        foreach (var beaten in bag.Where(other => _steps[other].Time >= step.Time && _steps[other].Walk >= step.Walk).ToArray())
        {
            bag.Remove(beaten);
            kept.Remove(beaten);
        }

        bag.Add(_steps.Count);
        kept.Add(_steps.Count);
        _steps.Add(step);
    }

    private List<Step> Chain(int last)
    {
        var chain = new List<Step>();
        for (var at = last; at >= 0; at = _steps[at].Previous)
            chain.Add(_steps[at]);
        chain.Reverse();
        return chain;
    }

    private int LatestBoarding(int stop, int vehicles) => -backward.Labels[(stop * stride) + vehicles - 1];

    private int LatestAlighting(int stop, int vehiclesLeft) => -backward.Ready[(stop * stride) + vehiclesLeft - 1];
}
