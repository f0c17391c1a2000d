using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ColumnMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Groups of MSOAs make up their area; cold spots of one level lie apart inside it.</summary>
internal static class PlaceEquations
{
    private static readonly string[] Gaps = ["no_place_choice", "no_place_best", "no_place_mean"];

    public static void Lay(BundleCounts counts)
    {
        foreach (var measure in (string[])["competing", "no_place_choice", "no_place_best"])
            counts.Sum($"{measure}/{Total}", Ending(counts, "msoas/", measure));
        foreach (var place in (string[])[.. counts.Names("msoas/"), .. counts.Names("spot/")])
        {
            if (!place.EndsWith("/competing", StringComparison.Ordinal))
                counts.Within(place[..(place.LastIndexOf('/') + 1)] + "competing", place);
        }

        foreach (var level in counts.Names("spot/").Select(name => name.Split('/')[1]).Distinct(StringComparer.Ordinal).ToArray())
            Spots(counts, level);
    }

    private static void Spots(BundleCounts counts, string level)
    {
        counts.Within("competing/" + level, Ending(counts, $"spot/{level}/", "competing"));
        foreach (var gap in Gaps)
        {
            var spots = Ending(counts, $"spot/{level}/", gap);
            counts.Within($"{gap}/{level}", spots);
            foreach (var area in counts.Areas.ToArray())
            {
                // those with a place in the spots are no more than those in the area
                if (counts["competing/" + level, area] is { } all && counts[$"{gap}/{level}", area] is { } none)
                {
                    counts.Knowledge.Row(">=", spots.Where(spot => counts[spot, area] is not null).SelectMany(spot => new[] { (counts[spot, area]!.Value, 1.0), (counts[spot[..(spot.LastIndexOf('/') + 1)] + "competing", area]!.Value, -1.0) })
                        .Append((all, 1)).Append((none, -1)));
                }
            }
        }
    }

    private static string[] Ending(BundleCounts counts, string beginning, string measure) => [.. counts.Names(beginning).Where(name => name.EndsWith("/" + measure, StringComparison.Ordinal))];
}
