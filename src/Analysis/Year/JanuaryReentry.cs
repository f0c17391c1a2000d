namespace Pathways.Analysis;

/// <summary>
/// January entry into offers with a January intake, as expectations. Each learner without a place (times the share who take
/// one) spreads over the January pools among the learner's options in proportion to the places left; a pool asked for more
/// than it has serves all askers alike; repeated until nothing moves.
/// </summary>
internal sealed class JanuaryReentry
{
    private const int MostRounds = 50;
    private const double Negligible = 1e-9;

    private readonly int[][] _options;
    private readonly double[] _seeking;
    private readonly double[] _left;
    private readonly double[] _entering;

    private JanuaryReentry(int[][] options, double[] seeking, double[] places)
        => (_options, _seeking, _left, _entering) = (options, seeking, places, new double[seeking.Length]);

    /// <summary>By learner: expected share of a person who enters in January.</summary>
    /// <param name="options">By learner: indices of the pools open in January that the learner may enter.</param>
    /// <param name="seeking">By learner: 0..1, expected share of a person who seeks a place.</param>
    /// <param name="places">By pool: places open in January; expectations, so fractional.</param>
    public static double[] Entering(int[][] options, double[] seeking, double[] places)
    {
        var reentry = new JanuaryReentry(options, [.. seeking], [.. places]);
        for (var round = 0; round < MostRounds; round++)
        {
            if (reentry.Round() < Negligible)
                break;
        }

        return reentry._entering;
    }

    private double Round()
    {
        var open = Array.ConvertAll(_options, pools => pools.Sum(pool => _left[pool]));
        double Asks(int learner, int pool) => open[learner] > Negligible ? _seeking[learner] * _left[pool] / open[learner] : 0;
        var asked = new double[_left.Length];
        for (var learner = 0; learner < _options.Length; learner++)
        {
            foreach (var pool in _options[learner])
                asked[pool] += Asks(learner, pool);
        }

        var served = asked.Select((demand, pool) => demand > _left[pool] ? _left[pool] / demand : 1).ToArray();
        var moved = 0.0;
        for (var learner = 0; learner < _options.Length; learner++)
        {
            var entered = _options[learner].Sum(pool => Asks(learner, pool) * served[pool]);
            _entering[learner] += entered;
            _seeking[learner] -= entered;
            moved += entered;
        }

        for (var pool = 0; pool < _left.Length; pool++)
            _left[pool] -= asked[pool] * served[pool];
        return moved;
    }
}
