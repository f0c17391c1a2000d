using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ObservedMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// How observed counts of one place add up and nest, as the words of the tables and the rules of tracking have it. Written without a look at how the door lays its sums.
/// </summary>
internal static class ObservedEquations
{
    private static readonly string[] States = ["cohort", "neet", "not_known"];

    /// <summary>Groups of which everybody is in one.</summary>
    private static readonly string[][] Partitions =
    [
        ["Academic age 16", "Academic age 17"], ["Female", "Male", "Sex not told"],
        ["Education, health and care plan", "SEN support", "No special educational needs recorded", "Special educational needs not told"],
    ];

    private const string Vulnerable = "Any of the characteristics 110 to 190";

    public static void Lay(BundleCounts counts)
    {
        foreach (var at in counts.Names(Observed).Select(name => name[..(name.IndexOf('/', Observed.Length) + 1)]).Distinct(StringComparer.Ordinal).ToArray())
        {
            counts.Sum(at + "neet_or_not_known", at + "neet", at + "not_known");
            counts.Within(at + "cohort", at + "neet_or_not_known");
            counts.Within(at + "cohort", at + "lapsed");
            Kinds(counts, at);
            Lapsed(counts, at);
            Groups(counts, at);
            StepEquations.Lay(counts, at + "step/");
        }
    }

    /// <summary>Everything by which those who are NEET are told apart comes to all of them; of whom no course is known no month is, and no provider.</summary>
    private static void Kinds(BundleCounts counts, string at)
    {
        foreach (var by in counts.Names(at + "by/").GroupBy(name => name[..name.LastIndexOf('/')]).ToArray())
            counts.Sum(at + "neet", [.. by]);
        foreach (var what in (string[])["Course left", "Reason for leaving the course (ILR)"])
            counts.Within($"{at}by/{what}/Not told", at + "by/Month in which it was left/Not told");
        foreach (var direction in (string[])["Became NEET", "Stopped being NEET"])
            counts.Sum($"{at}{direction}/{ColumnMeanings.Total}", [.. counts.Names($"{at}{direction}/").Where(name => !name.EndsWith(ColumnMeanings.Total, StringComparison.Ordinal))]);
        counts.Within(at + "by/Month in which it was left/Not told", at + "by/Kind of last provider/Not told");
    }

    /// <summary>Whose currency has lapsed are among those of whom the same is recorded.</summary>
    private static void Lapsed(BundleCounts counts, string at)
    {
        string[] statuses = counts.Names(at + "lapsed/"), others = [.. statuses.Where(name => !name.EndsWith("/NEET", StringComparison.Ordinal) && !name.EndsWith("/Not known", StringComparison.Ordinal))];
        counts.Sum(at + "lapsed", statuses);
        counts.Within(at + "neet", at + "lapsed/NEET");
        counts.Within(at + "not_known", at + "lapsed/Not known");
        counts.Within(at + "cohort", [at + "neet_or_not_known", .. others]);
    }

    private static void Groups(BundleCounts counts, string at)
    {
        string[] groups = [.. counts.Names(at + "group/").Select(name => name[..(name.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal)];
        foreach (var group in groups)
        {
            counts.Within(group + "cohort", group + "neet", group + "not_known");
            Among(counts, at, group);
        }

        foreach (var state in States)
        {
            foreach (var partition in Partitions)
                counts.Sum(at + state, [.. partition.Select(group => $"{at}group/{group}/{state}")]);
        }

        string[] characteristics = [.. groups.Where(group => group[^6..^2] is ['(', '1', _, _])]; // (110)/ to (190)/
        foreach (var one in characteristics)
            Among(counts, $"{at}group/{Vulnerable}/", one);
        foreach (var area in characteristics.Length == 0 ? [] : counts.Areas.ToArray())
            Union(counts, area, $"{at}group/{Vulnerable}/", characteristics);
    }

    /// <summary>A group is part of another: who of it is NEET, not known or neither is so in the other too.</summary>
    private static void Among(BundleCounts counts, string all, string group)
    {
        foreach (var state in States)
            counts.Within(all + state, group + state);
        foreach (var area in counts.Areas.ToArray())
        {
            if (Rest(counts, all, area) is { } rest && Rest(counts, group, area) is { } part)
                counts.Knowledge.Row(">=", [.. rest, .. part.Select(term => (term.Variable, -term.Factor))]);
        }
    }

    /// <summary>Who has any of the characteristics has one of them.</summary>
    private static void Union(BundleCounts counts, string area, string any, string[] each)
    {
        foreach (var state in States)
        {
            if (counts[any + state, area] is { } all)
                counts.Knowledge.Row("<=", [(all, 1.0), .. each.Select(one => counts[one + state, area]).OfType<int>().Select(one => (one, -1.0))]);
        }

        if (Rest(counts, any, area) is { } rest)
            counts.Knowledge.Row("<=", [.. rest, .. each.SelectMany(one => Rest(counts, one, area) ?? []).Select(term => (term.Variable, -term.Factor))]);
    }

    /// <summary>Those who are neither NEET nor not known; null where not all of it is told.</summary>
    private static (int Variable, double Factor)[]? Rest(BundleCounts counts, string of, string area)
        => (counts[of + "cohort", area], counts[of + "neet", area], counts[of + "not_known", area]) is ({ } all, { } neet, { } notKnown) ? [(all, 1), (neet, -1), (notKnown, -1)] : null;
}
