using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ColumnMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>By what is wanted first: everybody wants one subject and one kind of provision first.</summary>
internal static class WishEquations
{
    public static void Lay(BundleCounts counts)
    {
        foreach (var table in (string[])["gap-by-type", "gap-by-subject"])
        {
            var rows = counts.Names(table + "/").Select(name => name.Split('/')).Select(parts => string.Join('/', parts[1..^1])).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var measure in (string[])["competing", "no_place_choice", "no_place_best", "no_place_mean"])
                counts.Sum($"{measure}/{Total}", [.. rows.Select(row => $"{table}/{row}/{measure}")]);
            foreach (var row in rows)
            {
                foreach (var measure in (string[])["no_place_choice", "no_place_best", "no_place_mean"])
                    counts.Within($"{table}/{row}/competing", $"{table}/{row}/{measure}");
            }
        }
    }
}
