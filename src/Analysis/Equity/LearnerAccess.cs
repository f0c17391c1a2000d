using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What each competing learner's own suitable courses in reach give.</summary>
/// <param name="Places">By competing learner: places open; one place counts for everybody who can take it.</param>
/// <param name="Shared">The same, each place shared equally among all who can take it.</param>
/// <param name="Nearest">Minutes one way to the nearest with a place open; null for none.</param>
internal sealed record LearnerAccess(double[] Places, double[] Shared, int?[] Nearest)
{
    public static LearnerAccess Of(ChoiceSet choices)
    {
        var count = choices.LearnerCount;
        var access = new LearnerAccess(new double[count], new double[count], new int?[count]);
        var competitors = new int[choices.Pools.Length];
        foreach (var pool in choices.OptionPool)
            competitors[pool]++;
        for (var i = 0; i < count; i++)
        {
            for (var option = choices.Start[i]; option < choices.Start[i + 1]; option++)
            {
                var pool = choices.OptionPool[option];
                var places = choices.Pools[pool].Places;
                if (places == 0)
                    continue;
                access.Places[i] += places;
                access.Shared[i] += (double)places / competitors[pool];
                access.Nearest[i] = Math.Min(access.Nearest[i] ?? int.MaxValue, choices.OptionMinutes[option]);
            }
        }

        return access;
    }

    /// <summary>Spread of the shared places over some learners.</summary>
    public AccessSpread Spread(int[] learners)
    {
        var (values, ones) = (Array.ConvertAll(learners, i => Shared[i]), Array.ConvertAll(learners, _ => 1.0));
        var palma = Palma.Of(values, ones);
        return new AccessSpread(Statistics.Gini.Of(values, ones), palma?.TopTenthShare, palma?.BottomFourTenthsShare);
    }
}
