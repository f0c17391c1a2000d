using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Applies a scenario's changes of the network to a timetable, the modelled one or a real feed. Services that a scenario adds are
/// given back apart, since the routing puts them in. What a route's stops had besides stays: assumed local buses are added before.
/// </summary>
public static class TimetableModifications
{
    /// <summary>The timetable with the changes, and the services to add to it.</summary>
    /// <param name="feed">The timetable, assumed local buses among it.</param>
    /// <param name="changes">What to change, in order; others than of the network are passed over.</param>
    public static (GtfsFeed Feed, ImmutableArray<ExtraService> Added) Apply(GtfsFeed feed, ImmutableArray<Modification> changes)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var added = ImmutableArray.CreateBuilder<ExtraService>();
        foreach (var change in changes)
        {
            feed = change switch
            {
                WithdrawRoute withdraw => WithdrawingRoutes.Apply(feed, withdraw),
                ChangeFrequency frequency => ChangingFrequencies.Apply(feed, frequency),
                _ => feed,
            };
            if (change is NewRoute route)
                added.Add(route.Service);
        }

        return (changes.Any(change => change.ChangesNetwork) ? Labelled(feed) : feed, added.ToImmutable());
    }

    /// <summary>Finds what of the changes a timetable cannot follow: routes that it has not, ids that it has already.</summary>
    /// <param name="feed">The dataset's timetable; null when it has none.</param>
    /// <param name="modifications">All modifications of the scenario.</param>
    /// <param name="problems">Receives the faults.</param>
    public static void Check(GtfsFeed? feed, ImmutableArray<PlacedModification> modifications, ICollection<Problem> problems)
    {
        var known = feed?.Routes.Select(route => route.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var placed in modifications.Where(placed => placed.Change.ChangesNetwork))
        {
            var faults = new Faults(placed, problems);
            if (feed is null)
                faults.Bad("", null, "changes a timetable, and the dataset has none that can be changed", "use a dataset with a timetable and without minutes of its own");
            else if (placed.Change is NewRoute route)
                NewRouteCheck.Check(route.Service, known, faults);
            else
                Routes(placed.Change, feed, faults);
        }
    }

    private static void Routes(Modification change, GtfsFeed feed, Faults faults)
    {
        var routes = change switch
        {
            WithdrawRoute withdraw => withdraw.Routes,
            ChangeFrequency frequency => frequency.Routes,
            _ => [],
        };
        foreach (var route in routes.Where(route => feed.Routes.All(known => known.Id != route)))
            faults.Unknown("routes", route, "a route", [.. feed.Routes.Select(known => known.Id)]);
    }

    private static GtfsFeed Labelled(GtfsFeed feed)
        => feed with { Info = (feed.Info ?? new GtfsFeedInfo("", null, null)) with { Label = (feed.Info?.Label ?? "timetable " + feed.Name) + "; routes changed by the scenario" } };
}
