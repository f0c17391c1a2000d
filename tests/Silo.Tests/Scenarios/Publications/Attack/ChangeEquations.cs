using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ColumnMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>How many more have a place on average than in the run that it is compared with: as many fewer are without one, where the same young people compete in both.</summary>
internal static class ChangeEquations
{
    public static void Lay(BundleCounts before, BundleCounts after)
    {
        string[] levels = ["Entry level", "Level 1", "Level 2", Total];
        if (after.Areas.Any(area => levels.Any(level => before["competing/" + level, area] != after["competing/" + level, area])))
            return;
        foreach (var area in after.Areas.ToArray())
        {
            foreach (var level in levels)
            {
                if (before["no_place_mean/" + level, area] is { } was && after["no_place_mean/" + level, area] is { } without && after["change_mean/" + level, area] is { } more)
                    after.Knowledge.Row("=", (was, 1), (without, -1), (more, -1));
            }
        }
    }
}
