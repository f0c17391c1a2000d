using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>
/// Lays observed counts beside those of a run on the same dataset. Its learners come from the same tracking, so the same young people may pass both doors: with a
/// plan, with SEN support, in the vulnerable group, all of 16 and 17. Where such counts came out the same, a reader knows that they are.
/// </summary>
internal static class ObservedBeside
{
    private const string Plan = "plan";
    private const string SenSupport = "sen_support";

    /// <summary>All of them, as one reader may lay them side by side.</summary>
    /// <param name="run">Counts of the run.</param>
    /// <param name="figures">Observed counts.</param>
    /// <param name="profile">Who reads.</param>
    public static PeopleTables Lay(PeopleTables run, ObservedFigures figures, DisclosureProfile profile)
    {
        var observed = ObservedCells.Of(figures, DisclosedObserved.ShownTo(profile));
        var (ran, tracked) = (Values(run), Values(observed));
        var same = figures.Places.All.SelectMany(place => Twins(place, figures.Coverage.Latest))
            .Where(pair => ran.TryGetValue(pair.Run, out var one) && tracked.TryGetValue(pair.Observed, out var other) && one == other)
            .Select(pair => new PeopleSum(pair.Run, [pair.Observed]));
        return new PeopleTables([.. run.Cells, .. observed.Cells], [.. run.Sums, .. observed.Sums, .. same], [.. run.Shares, .. observed.Shares]);
    }

    private static Dictionary<string, double> Values(PeopleTables tables) => tables.Cells.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);

    /// <summary>Names of counts that may be of the same people.</summary>
    private static IEnumerable<(string Run, string Observed)> Twins(ObservedPlace of, CalendarMonth latest)
    {
        var place = of.Code;
        string Observed(ObservedTopic topic, string key) => ObservedKey.Of(new ObservedCell(of.Counted, latest, topic, key));
        yield return (PeopleKey.Cohort(place), Observed(ObservedTopic.Trend, ObservedKeys.Cohort));
        yield return (PublicationKey.Need(place, PublishedNeed.Ehcp), Observed(ObservedTopic.Group, Plan));
        yield return (PublicationKey.Need(place, PublishedNeed.SenSupport), Observed(ObservedTopic.Group, SenSupport));
        yield return (PublicationKey.Need(place, PublishedNeed.VulnerableGroup), Observed(ObservedTopic.Group, ObservedKeys.Vulnerable));
    }
}
