using System.Globalization;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>
/// Journeys in words. Where only a headway is known, the headway stands in the place of a clock time, and the times of leaving
/// and arriving are said to be modelled.
/// </summary>
public static class JourneyText
{
    /// <summary>Whether every vehicle of the journey has its minutes in the timetable.</summary>
    public static bool IsExact(Itinerary journey) => journey.Legs.All(leg => leg.HeadwayMinutes is null);

    /// <summary>The journey as a whole.</summary>
    public static string Summary(Itinerary journey)
    {
        var about = IsExact(journey) ? "" : "about ";
        return Plain($"leave {about}{Clock(journey.DepartMinutes)}, arrive {about}{Clock(journey.ArriveMinutes)}: {journey.DoorToDoorMinutes:0} minutes, {journey.WalkMinutes:0} of them on foot, {Count(journey.Changes, "change")}")
            + (IsExact(journey) ? "" : " (modelled: minutes of services known by headway are drawn, this is the median)");
    }

    /// <summary>One leg.</summary>
    public static string Line(Leg leg)
    {
        var minutes = Plain($"{leg.ArriveMinutes - leg.DepartMinutes:0} min");
        return leg.Mode switch
        {
            TravelMode.Walk => $"walk {minutes} to {leg.To}",
            TravelMode.Wait => leg.HeadwayMinutes is null ? $"wait {minutes}" : $"wait about {minutes}",
            _ when leg.Service is null => $"by {Word(leg.Mode)} {minutes} to {leg.To}",
            _ when leg.HeadwayMinutes is { } headway => Plain($"{Word(leg.Mode)} {leg.Service}, every {headway} min, {leg.From} to {leg.To}, {minutes}"),
            _ => $"{Word(leg.Mode)} {leg.Service}, {Clock(leg.DepartMinutes)} from {leg.From}, {Clock(leg.ArriveMinutes)} at {leg.To}"
                + (leg.TripId is null ? "" : $" (trip {leg.TripId}, stops {leg.FromStopId} to {leg.ToStopId})"),
        };
    }

    /// <summary>All legs on one line, waits left out.</summary>
    public static string Short(Itinerary journey)
        => string.Join("; ", journey.Legs.Where(leg => leg.Mode != TravelMode.Wait).Select(Line));

    /// <summary>A time of day.</summary>
    public static string Clock(double minutes)
    {
        var whole = (int)Math.Floor(minutes);
        return Plain($"{whole / 60:00}:{whole % 60:00}");
    }

    /// <summary>The journey for <c>--json</c>; clock times of vehicles are null where only a headway is known.</summary>
    public static object? Json(Itinerary? journey) => journey is null ? null : new
    {
        Modelled = !IsExact(journey),
        Depart = Clock(journey.DepartMinutes),
        Arrive = Clock(journey.ArriveMinutes),
        Minutes = Round(journey.DoorToDoorMinutes),
        journey.Changes,
        WalkMinutes = Round(journey.WalkMinutes),
        Legs = journey.Legs.Select(leg => new
        {
            Mode = leg.Mode.ToString().ToLowerInvariant(),
            leg.From,
            leg.To,
            leg.Service,
            Trip = leg.TripId,
            FromStop = leg.FromStopId,
            ToStop = leg.ToStopId,
            Depart = leg.TripId is not null && leg.HeadwayMinutes is null ? Clock(leg.DepartMinutes) : null,
            Arrive = leg.TripId is not null && leg.HeadwayMinutes is null ? Clock(leg.ArriveMinutes) : null,
            leg.HeadwayMinutes,
            Minutes = Round(leg.ArriveMinutes - leg.DepartMinutes),
        }),
    };

    private static double Round(double minutes) => Math.Round(minutes, 1, MidpointRounding.AwayFromZero);

    private static string Count(int count, string what) => Plain($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Word(TravelMode mode) => mode switch
    {
        TravelMode.Rail => "train",
        TravelMode.Cycle => "bicycle",
        _ => mode.ToString().ToLowerInvariant(),
    };

    private static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
