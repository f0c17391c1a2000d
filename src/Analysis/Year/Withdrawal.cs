using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Who is still on a course: the published share that stays to the end, lost at a constant monthly rate.</summary>
internal static class Withdrawal
{
    /// <summary>Whole months since the start of September at the ends of December, January and February are taken as 3, 4 and 5: people withdraw during October, November and so on.</summary>
    public static readonly (int December, int January, int February) Months = (3, 4, 5);

    /// <summary>Share still on the course after some months: retention^(months ÷ length).</summary>
    /// <param name="retention">0..1: share that stays to the end.</param>
    /// <param name="months">Months passed.</param>
    /// <param name="programmeMonths">Months over which withdrawals are spread.</param>
    public static double StillThere(double retention, int months, double programmeMonths)
        => Math.Pow(retention, months / programmeMonths);

    public static double Retention(AnalysisParameters parameters, Level level)
        => level.Band() == LevelBand.Level2 ? parameters.RetentionLevel2 : parameters.RetentionEntryAndLevel1;
}
