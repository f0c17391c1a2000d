using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>
/// The stated rules of travel by timetable, read from the parameters whose keys begin with <c>travel.</c>. Walking, its limits,
/// the minutes of a change and the longest journey are the rules that travel by headways has too.
/// </summary>
internal sealed record TimetableRules
{
    /// <summary>Walking, changes, the longest journey.</summary>
    public required TravelRules Common { get; init; }

    /// <summary>Most vehicles in one journey: changes and one.</summary>
    public required int Rides { get; init; }

    /// <summary>Longest wait at the site before the deadline; who would have to wait longer has no journey for that deadline.</summary>
    public required int EarlySeconds { get; init; }

    /// <summary>Deadlines follow this one, and do not include it.</summary>
    public required int WindowFromSeconds { get; init; }

    /// <summary>Last deadline, by which feasibility is judged.</summary>
    public required int WindowToSeconds { get; init; }

    /// <summary>Seconds from one deadline to the next.</summary>
    public required int StepSeconds { get; init; }

    /// <summary>How many times the unknown minutes of services known only by headway are drawn.</summary>
    public required int Draws { get; init; }

    /// <summary>Longest journey in seconds.</summary>
    public int LimitSeconds => Seconds.OfMinutes(Common.UnreachableMinutes);

    /// <summary>Seconds that every change takes beside its walk.</summary>
    public int ChangeSeconds => Seconds.OfMinutes(Common.ChangeMinutes);

    /// <summary>Deadlines in order, such as 08:16 to 09:00.</summary>
    public int[] Deadlines()
    {
        var count = ((WindowToSeconds - WindowFromSeconds) + StepSeconds - 1) / StepSeconds;
        return [.. Enumerable.Range(0, count).Select(i => WindowToSeconds - ((count - 1 - i) * StepSeconds))];
    }

    /// <summary>Reads the rules; a missing key throws.</summary>
    public static TimetableRules From(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new TimetableRules
        {
            Common = TravelRules.From(parameters),
            Rides = parameters.Whole("travel.changes_limit") + 1,
            EarlySeconds = Seconds.OfMinutes(parameters["travel.early_wait_limit_minutes"]),
            WindowFromSeconds = Seconds.OfMinutes(parameters["travel.window_from_minutes"]),
            WindowToSeconds = Seconds.OfMinutes(parameters["travel.window_to_minutes"]),
            StepSeconds = Seconds.OfMinutes(parameters["travel.window_step_minutes"]),
            Draws = parameters.Whole("travel.headway_draws"),
        };
    }
}
