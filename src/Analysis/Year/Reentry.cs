namespace Pathways.Analysis;

/// <summary>Who entered at an intake after September, as expectations.</summary>
/// <param name="Entering">By learner: expected share of a person who enters.</param>
/// <param name="Flexible">By learner: the part of it on flexible provision.</param>
/// <param name="PlacesLeft">By pool: places still open afterwards.</param>
internal sealed record Entered(double[] Entering, double[] Flexible, double[] PlacesLeft);

/// <summary>
/// Entry into offers with a January or April intake, as expectations. Each learner without a place (times the share who take
/// one) spreads over the pools open then among the learner's options in proportion to the places left; a pool asked for more
/// than it has serves all askers alike; repeated until nothing moves.
/// </summary>
internal sealed class Reentry
{
    private const int MostRounds = 50;
    private const double Negligible = 1e-9;

    private readonly int[][] _options;
    private readonly bool[] _isFlexible;
    private readonly double[] _seeking;
    private readonly double[] _left;
    private readonly double[] _entering;
    private readonly double[] _flexible;

    private Reentry(int[][] options, double[] seeking, double[] places, bool[] isFlexible)
        => (_options, _seeking, _left, _isFlexible, _entering, _flexible) = (options, seeking, places, isFlexible, new double[seeking.Length], new double[seeking.Length]);

    /// <summary>Shares the places out.</summary>
    /// <param name="options">By learner: indices of the pools open at the intake that the learner may enter.</param>
    /// <param name="seeking">By learner: 0..1, expected share of a person who seeks a place.</param>
    /// <param name="places">By pool: places open at the intake; expectations, so fractional.</param>
    /// <param name="isFlexible">By pool: whether it is flexible provision.</param>
    public static Entered Of(int[][] options, double[] seeking, double[] places, bool[] isFlexible)
    {
        var reentry = new Reentry(options, [.. seeking], [.. places], isFlexible);
        for (var round = 0; round < MostRounds; round++)
        {
            if (reentry.Round() < Negligible)
                break;
        }

        return new Entered(reentry._entering, reentry._flexible, reentry._left);
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
            var (entered, flexible) = (0.0, 0.0);
            foreach (var pool in _options[learner])
            {
                var part = Asks(learner, pool) * served[pool];
                entered += part;
                flexible += _isFlexible[pool] ? part : 0;
            }

            _entering[learner] += entered;
            _flexible[learner] += flexible;
            _seeking[learner] -= entered;
            moved += entered;
        }

        for (var pool = 0; pool < _left.Length; pool++)
            _left[pool] = Math.Max(0, _left[pool] - (asked[pool] * served[pool])); // rounding may leave less than nothing
        return moved;
    }
}
