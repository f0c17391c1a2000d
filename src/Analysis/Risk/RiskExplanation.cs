using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>One learner's points score and modelled risk, factor by factor, with how weak such scores are. For planning, never for eligibility; about one person, so internal.</summary>
public static class RiskExplanation
{
    /// <summary>How weak such scores are, published.</summary>
    public const string Weakness = "weak on one person: a points score of this kind was right in 85.5 % of cases in Buckinghamshire, but its F2 was 0.32 (a machine-learning model: 0.478, with 51 % fewer false flags). For planning by area, never for eligibility";

    /// <summary>Names and values, in the order in which they are read.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scenario">The scenario, whose parameters count.</param>
    /// <param name="learner">The learner.</param>
    public static IReadOnlyList<(string Name, string Value)> Of(World world, Scenario scenario, Learner learner)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(learner);
        var numbers = world.Parameters.With(scenario.Parameters);
        var parameters = AnalysisParameters.Read(numbers);
        var score = LearnerRoni.Of(learner, LearnerRoni.Table(numbers));
        var zone = world.Zones[world.ZoneIndex[learner.ZoneCode]];
        var authority = world.Districts.First(district => district.Code == zone.DistrictCode).Authority;
        var under = LeverEffects.Of(world, scenario.AcademicYear, parameters.Levers)[Index(world, learner.Id)];
        var risk = new RiskModel(parameters).Of(authority, under, 0);
        var assumption = parameters.NeetIfNoPlace.For(under.Factors);
        return
        [
            ("Points score (RONI)", $"{score.Total}, {score.Band}; {Weakness}"),
            .. score.Parts.Select(part => ($"  points: {LearnerRoni.Words(part.Factor)}", part.Points.ToString(CultureInfo.InvariantCulture))),
            ("Modelled risk with a place", $"{Percent(risk.Own)} NEET in the winter before tracking, modelled; {Weakness}"),
            ("  odds with no factor", Number(Math.Exp(parameters.Rates[(int)authority].NeetIntercept))),
            .. LearnerRiskFactors.All.Select((entry, i) => (entry.Factor, entry.Key, Odds: Math.Exp(parameters.Risk.Coefficients[i]))).Where(entry => under.Factors.HasFlag(entry.Factor))
                .Select(entry => ($"  times: {entry.Key.Replace('_', ' ')}", Number(entry.Odds) + Note(entry.Factor))),
            ("Assumed without a place", $"{Percent(assumption.Central)} ({Percent(assumption.Low)} to {Percent(assumption.High)}); an assumption, no coefficient is published"),
        ];
    }

    /// <summary>Level 3 has odds above 1 only because the model gives everybody on it a place, and NEET at Level 2 comes mostly of having none.</summary>
    private static string Note(RiskFactors factor)
        => factor == RiskFactors.Level3 ? ", against those with a full Level 2 and a place; with those without one counted, they are the published contrast, analysis.contrast.level3" : "";

    private static int Index(World world, string id)
    {
        for (var i = 0; i < world.Learners.Length; i++)
        {
            if (string.Equals(world.Learners[i].Id, id, StringComparison.Ordinal))
                return i;
        }

        throw new ArgumentException($"The world has no learner {id}.", nameof(id));
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
