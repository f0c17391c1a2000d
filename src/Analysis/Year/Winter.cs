using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The average over the ends of December, January and February.</summary>
internal static class Winter
{
    /// <summary>Share of a September place still there, on average.</summary>
    public static double StillThere(Withdrawal withdrawal, Level level, SenStatus sen, int minutes)
        => (withdrawal.StillThere(level, sen, minutes, Withdrawal.Months.December) + withdrawal.StillThere(level, sen, minutes, Withdrawal.Months.January)
            + withdrawal.StillThere(level, sen, minutes, Withdrawal.Months.February)) / 3;

    /// <summary>A January place counts for two of the three months.</summary>
    public static double FromJanuary(double entering) => entering * 2 / 3;
}
