using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Takes the difference between an LCPA's expected NEET rate and the county's apart (Kitagawa 1955, mean of both orders). Like people have the same factors of the risk
/// model, intended level and stage: with a place that suits they have the same risk, so what differs between them is provision.
/// </summary>
internal static class DriverAnalysis
{
    private const int Stages = 4;
    private const int LevelBands = 4;
    private const int Cells = LearnerRiskFactors.Sets * Stages * LevelBands;

    /// <summary>By LCPA.</summary>
    /// <param name="run">The run.</param>
    /// <param name="groups">All areas.</param>
    /// <param name="learners">By learner: the factors.</param>
    /// <param name="neet">By learner: chance of NEET, mean of the replications; 0 outside the cohort.</param>
    public static ImmutableArray<AreaDrivers> Of(RunView run, IReadOnlyList<AreaGroup> groups, LearnerUnderLevers[] learners, double[] neet)
    {
        var inCounty = run.DistrictOfZone.Select(district => district.Authority == Authority.Kent).ToArray();
        var cells = Enumerable.Range(0, learners.Length).Select(i => Cell(run.World.Learners[i], learners[i].Factors)).ToArray();
        var county = Sums(run, cells, neet, inCounty);
        return county.People.Sum() == 0
            ? []
            : [.. groups.Where(group => group.Kind == AreaKind.Lcpa).Select(group => (Group: group, Sums: Sums(run, cells, neet, group.Has)))
                .Where(area => area.Sums.People.Sum() > 0).Select(area => Drivers(area.Group, area.Sums, county))];
    }

    private static AreaDrivers Drivers(AreaGroup group, (double[] People, double[] Cases) area, (double[] People, double[] Cases) county)
    {
        var parts = RateDecomposition.Of(area.People, area.Cases, county.People, county.Cases).Groups;
        return new AreaDrivers(
            group.Code, group.Name, area.Cases.Sum() / area.People.Sum(), county.Cases.Sum() / county.People.Sum(),
            [.. Enum.GetValues<LevelBand>().Select(band => new DriverParts(
                band, Enumerable.Range(0, Cells).Where(cell => BandOf(cell) == band).Sum(cell => parts[cell].Composition),
                Enumerable.Range(0, Cells).Where(cell => BandOf(cell) == band).Sum(cell => parts[cell].Rates)))]);
    }

    private static (double[] People, double[] Cases) Sums(RunView run, int[] cells, double[] neet, bool[] has)
    {
        var (people, cases) = (new double[Cells], new double[Cells]);
        for (var i = 0; i < cells.Length; i++)
        {
            if (!run.World.Learners[i].InDfeCohort || !has[run.ZoneOfLearner[i]])
                continue;
            people[cells[i]]++;
            cases[cells[i]] += neet[i];
        }

        return (people, cases);
    }

    private static int Cell(Learner learner, RiskFactors factors)
        => (((int)factors * Stages) + (int)learner.Stage) * LevelBands + (int)learner.IntendedLevel.Band();

    private static LevelBand BandOf(int cell) => (LevelBand)(cell % LevelBands);
}
