using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// What a September place is assumed to do to a learner's chance of NEET in the winter, in whole millionths: the cost by which gaps are
/// filled so that assumed NEET falls most. Nobody has published a coefficient of being without a place, so all of it is the central
/// assumption (<c>analysis.neet_if_unplaced</c> by group). With a place: the share of the winter still on it at the risk with that
/// place (its journey, level and subject counted), the rest without. January entry and apprenticeships are left out: they would soften what
/// being without a September place does, so effects are rather too large here; a real run has them.
/// </summary>
public sealed class AssumedNeet
{
    /// <summary>Parts of a young person.</summary>
    public const int PerPerson = 1_000_000;

    private readonly World _world;
    private readonly ChoiceSet _choices;
    private readonly AnalysisParameters _parameters;
    private readonly LearnerUnderLevers[] _learners;
    private readonly RiskModel _risk;
    private readonly Authority[] _authority;

    /// <param name="world">The world; numbers are read from its parameters.</param>
    /// <param name="scenario">The scenario, whose parameters count.</param>
    /// <param name="choices">Who competes for what.</param>
    public AssumedNeet(World world, Scenario scenario, ChoiceSet choices)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(choices);
        (_world, _choices) = (world, choices);
        _parameters = AnalysisParameters.Read(world.Parameters.With(scenario.Parameters));
        _learners = LeverEffects.Of(world, world.Dataset.AcademicYear, _parameters.Levers);
        _risk = new RiskModel(_parameters);
        var districts = world.Districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        _authority = [.. choices.Learners.Select(learner => districts[world.Zones[world.ZoneIndex[world.Learners[learner].ZoneCode]].DistrictCode])];
    }

    /// <summary>Without a place, in millionths; 0 for those outside the DfE's cohort of 16 and 17 year olds.</summary>
    /// <param name="competing">Index among the competing learners.</param>
    public int WithoutPlace(int competing) => Of(competing, 0, 0);

    /// <summary>With a September place, in millionths: never more than without.</summary>
    /// <param name="competing">Index among the competing learners.</param>
    /// <param name="offer">The course.</param>
    /// <param name="minutes">Travel minutes one way.</param>
    public int WithPlace(int competing, CourseOffer offer, int minutes)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var learner = _world.Learners[_choices.Learners[competing]];
        return Of(competing, Winter.StillThere(_parameters.Withdrawal, offer.Level, learner.Sen, minutes), CourseFit.LogOdds(_parameters.Risk, learner, offer, minutes));
    }

    /// <summary>The choice set with these costs in the place of minutes-equivalents.</summary>
    public ChoiceSet Repriced()
    {
        var cost = new int[_choices.OptionCount];
        for (var learner = 0; learner < _choices.LearnerCount; learner++)
        {
            for (var option = _choices.Start[learner]; option < _choices.Start[learner + 1]; option++)
                cost[option] = WithPlace(learner, _world.Offers[_choices.Pools[_choices.OptionPool[option]].Offer], _choices.OptionMinutes[option]);
        }

        return _choices with { OptionCost = cost, UnplacedCost = [.. Enumerable.Range(0, _choices.LearnerCount).Select(WithoutPlace)] };
    }

    private int Of(int competing, double held, double onCourse)
    {
        var index = _choices.Learners[competing];
        if (!_world.Learners[index].InDfeCohort)
            return 0;
        var risk = _risk.Of(_authority[competing], _learners[index], onCourse);
        var known = 1 - _parameters.Rates[(int)_authority[competing]].NotKnown;
        return (int)Math.Round(PerPerson * known * StatusModel.Neet(held, risk, _parameters.NeetIfNoPlace.For(_learners[index].Factors).Central), MidpointRounding.AwayFromZero);
    }
}
