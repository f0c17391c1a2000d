using Pathways.Model;

namespace Pathways.Report;

/// <summary>The words of travel findings.</summary>
internal static class TravelWords
{
    private const string NoSchoolBuses = "school-day buses missing";

    /// <summary>Modes in the order of <see cref="JourneyMode"/>, as column names.</summary>
    public static readonly (JourneyMode Mode, string Column, string Words)[] Modes =
    [
        (JourneyMode.Walk, "on_foot", "on foot"),
        (JourneyMode.Bus, "bus", "bus"),
        (JourneyMode.Rail, "rail", "rail"),
        (JourneyMode.BusAndRail, "bus_and_rail", "bus and rail"),
        (JourneyMode.Taken, "taken_by_car", "taken by car"),
        (JourneyMode.NotKnown, "not_known", "not known"),
    ];

    /// <summary>What every travel finding adds to its caption: that school-day buses are missing, where the timetable says so of itself.</summary>
    public static string Caution(RunProvenance provenance)
        => provenance.TravelLabel.Contains(NoSchoolBuses, StringComparison.Ordinal) ? $" ({NoSchoolBuses})" : "";

    /// <summary>The way out of a zone in one line.</summary>
    public static string WayOut(ZoneJourney journey)
        => journey.SiteId is null ? "no journey" : journey.Journey is { } way ? JourneyText.Short(way) : "journey not known";
}
