using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ColumnMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>How the counts of one publication add up and nest, as a reader knows who has read what each of them counts. Written without a look at how the door lays its sums.</summary>
internal static class Equations
{
    private static readonly string[] Levels = ["Entry level", "Level 1", "Level 2"];
    private static readonly string[] Gaps = ["competing", "placed_choice", "no_place_choice", "placed_best", "no_place_best", "no_place_mean", "change_mean"];

    /// <summary>Ends of intervals do not add up; groups of MSOAs and cold spots are of one area; observed counts have districts too.</summary>
    private static readonly string[] OfOneArea = ["no_place_lower", "no_place_upper", "change_lower", "change_upper", "msoas/", "spot/", "shortage/", ObservedMeanings.Observed];

    public static void Lay(BundleCounts counts)
    {
        Areas(counts);
        foreach (var gap in Gaps)
            counts.Sum($"{gap}/{Total}", [.. Levels.Select(level => $"{gap}/{level}")]);
        foreach (var level in (string[])[.. Levels, Total])
        {
            counts.Sum("competing/" + level, "placed_choice/" + level, "no_place_choice/" + level);
            counts.Sum("competing/" + level, "placed_best/" + level, "no_place_best/" + level);
            counts.Within("competing/" + level, "no_place_mean/" + level);
        }

        Statuses(counts);
        Needs(counts);
        WishEquations.Lay(counts);
        GroupEquations.Lay(counts);
        PlaceEquations.Lay(counts);
        Journeys(counts);
        IntervalEquations.Lay(counts);
    }

    /// <summary>What adds up from areas to an authority and to all of them.</summary>
    private static void Areas(BundleCounts counts)
    {
        foreach (var name in counts.Names("").Where(name => !OfOneArea.Any(ends => name.Contains(ends, StringComparison.Ordinal))))
        {
            foreach (var area in counts.Wholes)
            {
                if (counts[name, area.Name] is { } whole)
                    counts.Knowledge.Row("=", area.Parts.Select(part => counts[name, part]).OfType<int>().Select(part => (part, -1.0)).Append((whole, 1.0)));
            }
        }
    }

    private static void Statuses(BundleCounts counts)
    {
        var statuses = counts.Names("status/");
        counts.Sum("cohort", statuses);
        counts.Sum("neet/central", [.. statuses.Where(status => status.StartsWith("status/NEET", StringComparison.Ordinal))]);
        counts.Within("neet/high", "neet/central");
        counts.Within("neet/central", "neet/low");
        counts.Within("cohort", "neet/high", "status/Not known to tracking");
    }

    private static void Needs(BundleCounts counts)
    {
        counts.Sum("cohort", counts.Names("need/Intends"));
        counts.Within("cohort", "need/SEN support", "need/Education, health and care plan");
        foreach (var need in counts.Names("need/"))
            counts.Within("cohort", need);
    }

    private static void Journeys(BundleCounts counts)
    {
        counts.Within("placed_choice/Total", "beyond/45");
        counts.Within("beyond/45", "beyond/60");
        counts.Within("beyond/60", "beyond/75");
        foreach (var tier in counts.Names("want an apprenticeship/"))
            counts.Within(tier, "start" + tier["want".Length..]);
        counts.Within("gap-by-type/Apprenticeship/competing", "want an apprenticeship/Level 2 and below");
        if (counts.Names("no_place_mean/" + Total).Length > 0)
            counts.Sum("competing/" + Total, "step/placed", "no_place_mean/" + Total); // both are means over the same replications
        counts.Sum("step/placed", "step/still", "step/left");
        counts.Within("competing/Total", "step/still", "step/entered"); // who left may enter again
        counts.Within("competing/Total", "step/april");
    }
}
