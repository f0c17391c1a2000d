using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>
/// Which observed counts a profile shows at all. What would be a handful each by area is shown for the authorities only, and single providers inside the authority only. Who
/// joined and who ceased ties months together, so that a reader could work from one to the next: protected, it is shown for the authorities and the last year, by where from and
/// where to not at all.
/// </summary>
/// <param name="Fine">Whether counts are not protected, so that all may be shown.</param>
public sealed record ObservedShown(bool Fine)
{
    private const int FlowMonths = 13;

    /// <summary>Whether the topic is shown for the place by its keys.</summary>
    /// <param name="place">The place.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="key">The key; empty for all.</param>
    public bool Shows(ObservedPlace place, ObservedTopic topic, string key)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(key);
        return topic switch
        {
            ObservedTopic.Trend or ObservedTopic.Step => true,
            _ when place.Kind == AreaKind.District => false,
            ObservedTopic.LastProvider => Fine,
            ObservedTopic.Duration => true,
            ObservedTopic.Joined or ObservedTopic.Ceased when key.Length == 0 => Fine || place.Wide,
            ObservedTopic.Group or ObservedTopic.GroupNeet or ObservedTopic.GroupNotKnown when ObservedKeys.Partitions.Any(partition => partition.Contains(key)) => true,
            ObservedTopic.Joined or ObservedTopic.Ceased => Fine,
            _ => Fine || place.Wide,
        };
    }

    /// <summary>Whether who joined and who ceased in a month is shown for the place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="month">The month.</param>
    /// <param name="latest">The latest month.</param>
    public bool ShowsFlows(ObservedPlace place, CalendarMonth month, CalendarMonth latest)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Kind != AreaKind.District && (Fine || (place.Wide && month > latest.Plus(-FlowMonths)));
    }
}
