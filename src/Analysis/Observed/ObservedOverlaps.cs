using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;

namespace Pathways.Analysis.Observed;

/// <summary>
/// Lays how counts overlap that share nobody out: characteristics are among those of anybody who has any of them, and who has any has one; whose currency has lapsed is among those of
/// whom the same is recorded; where no course is known no month is, and no provider.
/// </summary>
internal static class ObservedOverlaps
{
    private static readonly ImmutableArray<ObservedTopic> States = [ObservedTopic.Group, ObservedTopic.GroupNeet, ObservedTopic.GroupNotKnown];

    /// <param name="tables">The tables, with all cells of a place in the latest month.</param>
    /// <param name="cell">Names of its cells.</param>
    public static void Lay(TablesBuilder tables, Func<ObservedTopic, string, string> cell)
    {
        Vulnerable(tables, cell);
        Lapsed(tables, cell);
        var month = cell(ObservedTopic.MonthLeft, ObservedKeys.NotTold);
        tables.Within(cell(ObservedTopic.CourseLeft, ObservedKeys.NotTold), month);
        tables.Within(cell(ObservedTopic.WithdrawReason, ObservedKeys.NotTold), month);
        tables.Within(month, cell(ObservedTopic.LastProviderKind, ObservedKeys.NotTold));
    }

    private static void Vulnerable(TablesBuilder tables, Func<ObservedTopic, string, string> cell)
    {
        string Neither(string group) => TablesBuilder.Rest(cell(ObservedTopic.Group, group), [cell(ObservedTopic.GroupNeet, group), cell(ObservedTopic.GroupNotKnown, group)]);
        string[] characteristics = [.. ObservedKeys.OfVulnerable.Where(one => tables.Has(cell(ObservedTopic.Group, one)))];
        foreach (var of in States.Select(state => (Func<string, string>)(group => cell(state, group))).Append(Neither))
        {
            var any = of(ObservedKeys.Vulnerable);
            if (characteristics.Length == 0 || !tables.Has(any))
                continue;
            foreach (var one in characteristics)
                tables.Within(any, of(one));
            var together = tables.Add("together/" + any, characteristics.Sum(one => tables.Value(of(one))), hidden: true);
            tables.Sum(together, characteristics.Select(of));
            tables.Within(together, any);
        }
    }

    private static void Lapsed(TablesBuilder tables, Func<ObservedTopic, string, string> cell)
    {
        string Trend(string key) => cell(ObservedTopic.Trend, key);
        foreach (var status in (string[])[ObservedKeys.Neet, ObservedKeys.NotKnown])
            tables.Within(Trend(status), cell(ObservedTopic.Lapsed, status));
        tables.Within(
            TablesBuilder.Rest(Trend(ObservedKeys.Cohort), [Trend(ObservedKeys.NeetOrNotKnown)]),
            [.. ObservedKeys.Statuses.Where(status => status is not (ObservedKeys.Neet or ObservedKeys.NotKnown)).Select(status => cell(ObservedTopic.Lapsed, status))]);
    }
}
