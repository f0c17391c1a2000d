namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>Groups of young people, and those with a plan: each a part of its area's.</summary>
internal static class GroupEquations
{
    public static void Lay(BundleCounts counts)
    {
        var groups = counts.Names("group/");
        foreach (var group in groups)
            Part(counts, group, "placed of " + group, "left of " + group);
        string[] fifths = [.. groups.Where(group => group.StartsWith("group/Area: ", StringComparison.Ordinal))];
        counts.Sum("competing/Total", fifths);
        counts.Sum("placed_choice/Total", [.. fifths.Select(fifth => "placed of " + fifth)]);
        counts.Sum("no_place_choice/Total", [.. fifths.Select(fifth => "left of " + fifth)]);
        foreach (var count in (string[])["", "placed of ", "left of "])
            counts.Within(count + "group/Refugee or asylum seeker", count + "group/Unaccompanied asylum seeker");
        Part(counts, ["group/SEN support", "group/Education, health and care plan"]);
        Plans(counts);
    }

    private static void Part(BundleCounts counts, string group, string placed, string left)
    {
        counts.Within("competing/Total", group);
        counts.Within("placed_choice/Total", placed);
        counts.Within("no_place_choice/Total", left);
    }

    private static void Part(BundleCounts counts, string[] apart)
    {
        counts.Within("competing/Total", apart);
        counts.Within("placed_choice/Total", [.. apart.Select(group => "placed of " + group)]);
        counts.Within("no_place_choice/Total", [.. apart.Select(group => "left of " + group)]);
    }

    /// <summary>Those with a plan who need a place are the group of that name.</summary>
    private static void Plans(BundleCounts counts)
    {
        counts.Within("plan/with_plan", "plan/continuing", "plan/competing");
        counts.Within("plan/competing", "plan/placed_choice");
        counts.Within("plan/competing", "plan/placed_best");
        counts.Sum("plan/competing", "group/Education, health and care plan");
        counts.Sum("plan/placed_choice", "placed of group/Education, health and care plan");
        counts.Within("placed_best/Total", "plan/placed_best");
        foreach (var area in counts.Areas.ToArray())
        {
            foreach (var sharing in (string[])["choice", "best"])
            {
                if (counts["no_place_" + sharing + "/Total", area] is { } nobody && counts["plan/competing", area] is { } plans && counts["plan/placed_" + sharing, area] is { } placed)
                    counts.Knowledge.Row(">=", (nobody, 1), (plans, -1), (placed, 1));
            }
        }
    }
}
