using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>Counts up, for every place that a zone belongs to.</summary>
internal sealed class ObservedTally(ObservedPlaces places)
{
    public Dictionary<ObservedCell, int> Counts { get; } = [];

    /// <summary>Topics told of, by month.</summary>
    public HashSet<(CalendarMonth, ObservedTopic)> Told { get; } = [];

    public ObservedPlaces Places => places;

    /// <summary>One more in every place of a zone.</summary>
    public void Add(int zone, CalendarMonth month, ObservedTopic topic, string key, int people = 1)
    {
        foreach (var place in places.OfZone[zone])
            AddAt(place, month, topic, key, people);
    }

    /// <summary>The same in one place.</summary>
    public void AddAt(int place, CalendarMonth month, ObservedTopic topic, string key, int people = 1)
    {
        var cell = new ObservedCell(places.All[place].Code, month, topic, key);
        Counts[cell] = Counts.GetValueOrDefault(cell) + people;
    }
}
