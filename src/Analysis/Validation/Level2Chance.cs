using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The chance that somebody aged 17 has a full Level 2 by 19: at the end of this year, or of the next. Achievement and progression are those of the years ahead
/// (published shares of all who start), stretched by who stays; a place at 18 is taken to be found.
/// </summary>
internal sealed class Level2Chance
{
    private readonly RunView _run;
    private readonly YearsParameters _rates;

    public Level2Chance(RunView run) => (_run, _rates) = (run, YearsParameters.Read(run.World.Parameters.With(run.Scenario.Parameters)));

    /// <param name="learner">Somebody aged 17.</param>
    /// <param name="placed">Pool of the place; −1 for none.</param>
    /// <param name="competing">Index among those who compete; −1 for one who does not.</param>
    public double Of(Learner learner, int placed, int competing)
    {
        if (!learner.InScope || learner.PriorAttainment >= PriorAttainment.Level2WithoutEnglishAndMaths)
            return 1;
        var (level, minutes) = learner.Stage == Stage.Continuing
            ? (learner.IntendedLevel, 0)
            : placed >= 0 ? (_run.OfferOf(placed).Level, _run.OptionMinutes(competing, placed)) : (Level.Entry1, -1);
        if (minutes < 0)
            return 0;
        var stays = _run.Parameters.Withdrawal.StillThere(level, learner.Sen, minutes, (int)_run.Parameters.Withdrawal.ProgrammeMonths) / _rates.Retention(level.Band());
        return level switch
        {
            Level.Level2 => SecondTry(Math.Min(1, _rates.AchieveLevel2 * stays)),
            Level.Level1 => Math.Min(1, _rates.ProgressBelowLevel2 * stays) * _rates.AchieveLevel2,
            _ => 0,
        };
    }

    private double SecondTry(double thisYear) => thisYear + ((1 - thisYear) * _rates.SecondYear[(int)LevelBand.Level2] * _rates.AchieveLevel2);
}
