using Pathways.Model;

namespace Pathways.Report;

/// <summary>Cold spots in words that people read, and as files write them.</summary>
public static class ColdSpotWords
{
    /// <summary>What a cold spot reads when it is not cold in enough draws, or too little of the offer is confirmed.</summary>
    public const string PossibleGap = "possible gap: check with providers";

    /// <summary>What is missing.</summary>
    public static string Kind(ColdSpotKind kind) => kind switch
    {
        ColdSpotKind.NoCourseInReach => "no suitable course in reach",
        ColdSpotKind.Full => "in reach but full",
        ColdSpotKind.Fragile => "fragile: one provider only",
        ColdSpotKind.Far => "far",
        _ => "narrow: few subjects",
    };

    /// <summary>The same as files write it.</summary>
    public static string KindCode(ColdSpotKind kind) => kind switch
    {
        ColdSpotKind.NoCourseInReach => "no_course_in_reach",
        ColdSpotKind.Full => "full",
        ColdSpotKind.Fragile => "fragile",
        ColdSpotKind.Far => "far",
        _ => "narrow",
    };

    /// <summary>What could be done, in a sentence without its full stop.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="counted">Whether the number of empty places is told; from it the number of those placed could be, so it stays inside the authority.</param>
    public static string Remedy(Remedy remedy, bool counted = true) => remedy.Kind switch
    {
        RemedyKind.EmptyPlaces when !counted => $"offer places that stay empty in reach (at most {remedy.Minutes} minutes away)",
        RemedyKind.EmptyPlaces => $"offer places that stay empty in reach ({Figures.Whole(remedy.Places ?? 0)} as applications work today, at most {remedy.Minutes} minutes away)",
        RemedyKind.TravelHelp when remedy.Places is not null && !counted => $"help with travel to places that stay empty further off (at most {remedy.Minutes} minutes away)",
        RemedyKind.TravelHelp when remedy.Places is { } places => $"help with travel to places that stay empty further off ({Figures.Whole(places)} as applications work today, at most {remedy.Minutes} minutes away)",
        RemedyKind.TravelHelp => $"help with travel (up to {remedy.Minutes} minutes one way)",
        RemedyKind.ExpandExisting => "expand what a site in reach teaches",
        _ => "new provision",
    };

    /// <summary>The same as files write it.</summary>
    public static string RemedyCode(RemedyKind kind) => kind switch
    {
        RemedyKind.EmptyPlaces => "empty_places",
        RemedyKind.TravelHelp => "travel_help",
        RemedyKind.ExpandExisting => "expand_existing",
        _ => "new_provision",
    };

    /// <summary>How sure it is, in words.</summary>
    public static string Reading(ColdSpotArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Certain ? Kind(area.Kind) : PossibleGap;
    }

    /// <summary>When a cold spot reads as possible only, with the numbers that the run used.</summary>
    /// <param name="assumptions">The assumptions that a run prints.</param>
    public static string Sure(IEnumerable<Parameter> assumptions)
    {
        var byKey = assumptions.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        string Share(string key) => byKey.TryGetValue(key, out var share) ? $"fewer than {Figures.Fixed(100 * share, 0)}%" : "too few";
        return $"What is cold in {Share("analysis.cold.draws_share")} of the draws of the offer, or of whose places in reach {Share("analysis.cold.confirmed_share")} are confirmed, reads \"{PossibleGap}\".";
    }

    /// <summary>In how many draws of the offer it is cold.</summary>
    public static string Draws(int cold, int draws) => $"cold in {Figures.Whole(cold)} of {Figures.Whole(draws)} draws";
}
