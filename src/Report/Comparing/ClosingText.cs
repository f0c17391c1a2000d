using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>A course's closing in lines: who loses, where they can go, at what travel and cost, who cannot.</summary>
public static class ClosingText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(ClosedCourse closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var (offer, placed) = (closed.Offer, closed.Losers.Where(loser => loser.OfferId is not null).ToArray());
        var left = closed.Losers.Where(loser => loser.OfferId is null).ToArray();
        yield return $"{offer.Title} ({offer.Id}), {offer.Level.Band().Words()}, {Subjects.Name(offer.SsaTier1)}: if it closed to entrants";
        yield return $"Modelled, as applications work today. {Figures.Whole(closed.OpenPlaces)} open places, {Figures.Whole(closed.Placed)} newly placed there; {Figures.Whole(closed.Continuing)} who hold a place finish.";
        if (closed.Losers.IsEmpty)
        {
            yield return "Nobody is newly placed there, so nobody loses a place.";
            yield break;
        }

        yield return "";
        yield return $"Who loses: {Figures.Whole(closed.Losers.Length)} young people. " + By(closed.Losers, loser => loser.HomeArea);
        yield return $"  of them {Count(closed.Losers, learner => learner.Sen == SenStatus.Ehcp)} with an education, health and care plan, {Count(closed.Losers, learner => learner.Sen == SenStatus.SenSupport)} with SEN support, {Count(closed.Losers, learner => learner.FreeSchoolMeals)} eligible for free school meals";
        yield return "";
        yield return $"Where they can go: {Figures.Whole(placed.Length)} find another place";
        foreach (var course in placed.GroupBy(loser => loser.OfferId, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            yield return $"  {Figures.Whole(course.Count()),4}  {course.First().Title} ({course.Key}), {course.First().OfferArea ?? "outside the county"}: {Figures.Whole(course.Min(loser => loser.MinutesAfter ?? 0))} to {Figures.Whole(course.Max(loser => loser.MinutesAfter ?? 0))} minutes";
        if (placed.Length > 0)
        {
            yield return $"At what travel: half travel {Middle(placed.Select(loser => loser.MinutesBefore))} minutes or less today, {Middle(placed.Select(loser => loser.MinutesAfter ?? 0))} then; the longest {Figures.Whole(placed.Max(loser => loser.MinutesAfter ?? 0))}; {Figures.Whole(placed.Count(loser => loser.MinutesAfter > loser.MinutesBefore))} travel longer";
            yield return Cost(placed);
        }

        yield return "";
        yield return $"Who cannot: for {Figures.Whole(left.Length)} no suitable place is found in the model." + (left.Length > 0 ? " " + By(left, loser => loser.HomeArea) : "");
        foreach (var reason in left.GroupBy(loser => loser.Reason).OrderByDescending(group => group.Count()))
            yield return $"  {Figures.Whole(reason.Count()),4}  {Phrases.Reason(reason.Key)}";
        yield return $"Others: {Figures.Whole(closed.Others.NoLongerPlaced)} learners of other courses lose their place to them, {Figures.Whole(closed.Others.OtherCourse)} go to another course, {Figures.Whole(closed.Others.NewlyPlaced)} gain a place.";
        if (closed.Over is { } over)
        {
            yield return $"Over {Figures.Whole(over.Placed.Replications)} paired replications, which redraw chance and what is not known of the offer (mean, 95 % interval): {Mean(over.Placed)} newly placed there;"
                + $" for {Mean(over.NoPlaceFound)} of them no suitable place is found afterwards; in all {Mean(over.FewerPlaced)} fewer young people newly placed.";
        }
    }

    /// <summary>Smallest figure that half do not exceed (nearest rank); null of none.</summary>
    internal static int? MiddleOf(IEnumerable<int> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }

    private static string Mean(Analysis.Statistics.ReplicationInterval interval)
        => interval is { Lower: { } lower, Upper: { } upper } ? $"{Figures.Fixed(interval.Mean, 1)} ({Figures.Fixed(Math.Max(0, lower), 1)} to {Figures.Fixed(upper, 1)})" : Figures.Fixed(interval.Mean, 1);

    private static string Middle(IEnumerable<int> figures) => Figures.OrDash(MiddleOf(figures));

    private static string Cost(Loser[] placed)
    {
        var known = placed.Where(loser => loser is { PoundsBefore: not null, PoundsAfter: not null }).ToArray();
        return known.Length == 0
            ? "At what cost: not known for any of them"
            : $"At what cost: half pay £{Middle(known.Select(loser => loser.PoundsBefore!.Value))} a year or less today, £{Middle(known.Select(loser => loser.PoundsAfter!.Value))} then (modelled fares; known for {Figures.Whole(known.Length)}); {Figures.Whole(known.Count(loser => loser.PoundsAfter > loser.PoundsBefore))} pay more";
    }

    private static string By(IEnumerable<Loser> losers, Func<Loser, string> key)
        => string.Join(", ", losers.GroupBy(key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key.Split(" (")[0]} {Figures.Whole(group.Count())}"));

    private static string Count(IEnumerable<Loser> losers, Func<Learner, bool> which) => Figures.Whole(losers.Count(loser => which(loser.Learner)));
}
