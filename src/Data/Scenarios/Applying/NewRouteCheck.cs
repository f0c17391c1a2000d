using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>What a new service must be.</summary>
internal static class NewRouteCheck
{
    /// <summary>Tells what is wrong with it; ids that are taken are remembered.</summary>
    public static void Check(ExtraService service, ISet<string> known, Faults faults)
    {
        if (!known.Add(service.Id))
            faults.Bad("id", service.Id, "is a route of the timetable already", "give another id");
        if (service.Stops.Length < 2)
            faults.Bad("stops", null, "are fewer than two", "give at least two stops");
        if (service.Stops.Zip(service.Stops.Skip(1)).Any(pair => pair.Second.MinutesFromFirst < pair.First.MinutesFromFirst))
            faults.Bad("stops", null, "have minutes that fall from one stop to the next", "give minutes after the first stop that do not fall");
        if (service.Headway is { } headway && headway.ToMinutes <= headway.FromMinutes)
            faults.Bad("headway.to", null, "is not after from", "give a time after the first departure");
    }
}
