using System.Globalization;
using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ObservedMeanings;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>How observed counts of several months hang together: who became NEET and who stopped parts one month from the next, and the DfE's average of a winter is that of its three months.</summary>
internal static class MonthEquations
{
    private const string Became = "Became NEET/" + ColumnMeanings.Total;
    private const string Stopped = "Stopped being NEET/" + ColumnMeanings.Total;
    private const string Winter = Observed + "winter ";
    private static readonly int[] MonthsOfWinter = [0, 1, 2];

    public static void Lay(BundleCounts counts)
    {
        foreach (var joined in counts.Names(Observed).Where(name => name.EndsWith("/" + Became, StringComparison.Ordinal)).ToArray())
        {
            var month = DateTime.ParseExact(joined.Split('/')[1], "MMMM yyyy", CultureInfo.InvariantCulture);
            foreach (var area in counts.Areas.ToArray())
            {
                if (counts[joined, area] is not { } became || counts[At(month) + Stopped, area] is not { } stopped || counts[At(month) + "neet", area] is not { } now)
                    continue;
                counts.Knowledge.Row(">=", (now, 1), (became, -1));
                if (counts[At(month.AddMonths(-1)) + "neet", area] is { } before)
                    counts.Knowledge.Row("=", (before, 1), (became, 1), (now, -1), (stopped, -1));
            }
        }

        foreach (var winter in counts.Names(Winter))
        {
            var (year, what) = (int.Parse(winter[Winter.Length..][..4], CultureInfo.InvariantCulture), winter[(winter.LastIndexOf('/') + 1)..]);
            foreach (var area in counts.Areas.ToArray())
            {
                int?[] months = [.. MonthsOfWinter.Select(month => counts[At(new DateTime(year, 12, 1).AddMonths(month)) + what, area])];
                if (counts[winter, area] is { } average && months.All(month => month is not null))
                    counts.Knowledge.Row("=", [(average, 3.0), .. months.Select(month => (month!.Value, -1.0))]);
            }
        }
    }

    private static string At(DateTime month) => $"{Observed}{month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}/";
}
