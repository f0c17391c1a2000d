using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Who is still on a course: the published share that stays to the end, lost at a constant monthly rate; the rate is multiplied by need and by
/// a long journey.
/// </summary>
/// <param name="RetentionEntryAndLevel1">0..1: share of starters still on the course at its end, Entry level and Level 1.</param>
/// <param name="RetentionLevel2">0..1: the same at Level 2.</param>
/// <param name="ProgrammeMonths">Months over which withdrawals are spread evenly.</param>
/// <param name="SenSupport">Rate of withdrawal with SEN support ÷ that without SEN.</param>
/// <param name="Ehcp">The same with an EHCP.</param>
/// <param name="TravelFromMinutes">Minutes one way from which a journey raises the rate.</param>
/// <param name="TravelPer10Minutes">Factor on the rate for each ten minutes beyond.</param>
internal sealed record Withdrawal(
    double RetentionEntryAndLevel1, double RetentionLevel2, double ProgrammeMonths, double SenSupport, double Ehcp, double TravelFromMinutes, double TravelPer10Minutes)
{
    /// <summary>Whole months since the start of September at the ends of December, January, February and April: people withdraw during October, November and so on.</summary>
    public static readonly (int December, int January, int February, int April) Months = (3, 4, 5, 7);

    public static Withdrawal Read(ParameterReader reader) => new(
        reader.Number("analysis.retention.entry_level1", 0.01, 1), reader.Number("analysis.retention.level2", 0.01, 1),
        reader.Number("analysis.programme_months", 5, 24), reader.Number("analysis.withdrawal.sen_support", 0, 10),
        reader.Number("analysis.withdrawal.ehcp", 0, 10), reader.Number("analysis.withdrawal.travel_from_minutes", 0, 600),
        reader.Number("analysis.withdrawal.travel_per_10_minutes", 0.1, 10));

    /// <summary>Share still on the course after some months: retention^(rate × months ÷ length).</summary>
    /// <param name="level">Level of the course.</param>
    /// <param name="sen">The learner's need.</param>
    /// <param name="minutes">Journey one way; 0 where it is not known.</param>
    /// <param name="months">Months passed.</param>
    public double StillThere(Level level, SenStatus sen, int minutes, int months)
        => Math.Pow(level.Band() == LevelBand.Level2 ? RetentionLevel2 : RetentionEntryAndLevel1, Rate(sen, minutes) * months / ProgrammeMonths);

    private double Rate(SenStatus sen, int minutes)
        => (sen switch { SenStatus.SenSupport => SenSupport, SenStatus.Ehcp => Ehcp, _ => 1 })
            * (minutes > TravelFromMinutes ? Math.Pow(TravelPer10Minutes, (minutes - TravelFromMinutes) / 10) : 1);
}
