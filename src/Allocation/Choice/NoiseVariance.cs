namespace Pathways.Allocation.Choice;

/// <summary>
/// The share of the variance of utility that is noise: over all learners, the squared deviations of the noise from the learner's
/// own mean over the feasible options, summed, ÷ the same of utility (−cost + noise). Only differences within a learner's own
/// list matter to a choice, so differences between learners are left out. At most 1; 0 when no learner has a choice.
/// </summary>
internal sealed class NoiseVariance(int learners)
{
    private readonly Sums[] _sums = new Sums[learners];

    public void Add(int learner, int noise, int utility)
    {
        ref var sums = ref _sums[learner];
        sums.Noise += noise;
        sums.NoiseSquared += (long)noise * noise;
        sums.Utility += utility;
        sums.UtilitySquared += (long)utility * utility;
    }

    public void Close(int learner, int options) => _sums[learner].Options = options;

    public double Share()
    {
        double noise = 0, utility = 0;
        foreach (var sums in _sums)
        {
            if (sums.Options == 0)
                continue;
            noise += sums.NoiseSquared - ((double)sums.Noise * sums.Noise / sums.Options);
            utility += sums.UtilitySquared - ((double)sums.Utility * sums.Utility / sums.Options);
        }

        return utility <= 0 ? 0 : Math.Clamp(noise / utility, 0, 1);
    }

    private struct Sums
    {
        public int Options;
        public long Noise;
        public long NoiseSquared;
        public long Utility;
        public long UtilitySquared;
    }
}
