using Pathways.Model;

namespace Pathways.Report;

/// <summary>An area's gap in lines of text for a terminal.</summary>
public static class GapText
{
    private const int MostSpots = 5;

    /// <summary>The lines; of an area whose young people no extract covers, that its gap is not known.</summary>
    public static IReadOnlyList<string> Of(AreaGap gap, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(provenance);
        if (provenance.NotCovered.Contains(gap.Area.Code))
            return [$"{gap.Area.Name}, {Phrases.Level(gap.Band)} (modelled)", "", "  " + OriginWords.GapNotKnownOf(gap.Area.Name), $"  confirmed         {Register.RegisterText.Confirmed(gap.Confirmation)} in the area"];
        var figures = gap.Figures;
        return
        [
            $"{gap.Area.Name}, {Phrases.Level(gap.Band)} (modelled)",
            "",
            $"  demand            {Figures.Whole(figures.Competing)} young people compete for a place",
            $"  places in reach   {Figures.Whole(figures.PlacesInReach)} open places, shared with other areas; {Interval(gap.Places)} over the replications",
            $"                    {Figures.Whole(figures.SharedPlaces)} when each is shared among all who can reach it",
            $"  {(gap.Certain ? "gap              " : "possible gap     ")} {Interval(gap.Gap)} without a suitable place; single replications {Figures.Whole(gap.Lowest)} to {Figures.Whole(gap.Highest)}",
            $"                    {Figures.Whole(figures.NoPlaceFoundChoice)} in the run itself, {Figures.Whole(figures.NoPlaceFoundBest)} in the best case",
            $"  confirmed         {Register.RegisterText.Confirmed(gap.Confirmation)} in the area",
            $"                    {(gap.ConfirmedShare is { } share ? Figures.Percent(share, 1) : "none in reach")} of the places in reach, of other areas too{(gap.Certain ? "" : "; check with providers")}",
            "",
            .. Remedies(gap),
        ];
    }

    private static string Interval(Analysis.Statistics.ReplicationInterval interval)
        => interval is { Lower: { } lower, Upper: { } upper }
            ? $"{Figures.Whole(interval.Mean)} ({Figures.Whole(lower)} to {Figures.Whole(upper)}, 95 % for the mean of {interval.Replications})"
            : Figures.Whole(interval.Mean);

    private static IEnumerable<string> Remedies(AreaGap gap)
    {
        if (gap.Figures.CoordinationGap > 0)
            yield return $"  first: {Figures.Whole(gap.Figures.CoordinationGap)} of them are newly placed in the best case without a new place, with better information and matching";
        yield return gap.ColdSpots.IsEmpty ? "  no cold spot of this level lies in the area" : $"  cold spots {gap.ColdSpots.Length}, and the nearest remedy of each{(gap.ColdSpots.Length > MostSpots ? $" (the first {MostSpots})" : "")}:";
        foreach (var spot in gap.ColdSpots.Take(MostSpots))
        {
            yield return $"  - {spot.Name}{(gap.Band is null ? $", {spot.Band.Words()}" : "")}: {ColdSpotWords.Kind(spot.Kind)}, {ColdSpotWords.Draws(spot.ColdDraws, spot.Draws)}{(spot.Certain ? "" : $" ({ColdSpotWords.PossibleGap})")}";
            yield return $"      {ColdSpotWords.Remedy(spot.Remedies[0])}; learners affected {PeopleCount.Of(spot.People?.Competing)}";
        }
    }
}
