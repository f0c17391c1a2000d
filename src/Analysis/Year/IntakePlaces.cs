using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The places open at an intake after September: offers with an intake in that month that run; a new intake of the same size as September's,
/// less what residents of elsewhere take, the places left empty before, and those given up since.
/// </summary>
internal sealed class IntakePlaces
{
    private readonly RunView _run;
    private readonly bool[] _opens;

    /// <param name="run">The run.</param>
    /// <param name="month">Month of the intake, 1 for January.</param>
    public IntakePlaces(RunView run, int month)
    {
        _run = run;
        var closed = run.Choice.ClosedPools.ToHashSet();
        _opens = [.. Enumerable.Range(0, run.ChoiceSet.Pools.Length).Select(pool =>
            run.OfferOf(pool).OpensAt(month) && !closed.Contains(pool))];
    }

    /// <summary>By pool, at the first intake after September.</summary>
    /// <param name="stillThere">By competing learner: share still on the September place; 0 without one.</param>
    public double[] First(double[] stillThere)
        => Next([.. _run.Choice.Pools.Select(pool => (double)pool.UnfilledPlaces)], [.. stillThere.Select((share, i) => _run.Choice.PlacedPool[i] >= 0 ? 1 - share : 0)]);

    /// <summary>By pool: places still open after this intake; at pools that do not open at it, those left empty in September and given up since.</summary>
    /// <param name="placesLeft">By pool: left of those that <see cref="First"/> gave.</param>
    /// <param name="stillThere">By competing learner: share still on the September place at this intake; 0 without one.</param>
    public double[] StillOpen(double[] placesLeft, double[] stillThere)
    {
        var open = placesLeft.Select((left, pool) => _opens[pool] ? left : _run.Choice.Pools[pool].UnfilledPlaces).ToArray();
        for (var i = 0; i < stillThere.Length; i++)
        {
            if (_run.Choice.PlacedPool[i] is >= 0 and var pool && !_opens[pool])
                open[pool] += 1 - stillThere[i];
        }

        return open;
    }

    /// <summary>By pool, at a later intake.</summary>
    /// <param name="leftBefore">By pool: places open after the intake before.</param>
    /// <param name="givenUp">By competing learner: share of a person who left the September place since.</param>
    public double[] Next(double[] leftBefore, double[] givenUp)
    {
        var places = new double[_opens.Length];
        for (var pool = 0; pool < places.Length; pool++)
        {
            if (!_opens[pool])
                continue;
            var offer = _run.OfferOf(pool);
            var intake = _run.ChoiceSet.Pools[pool].Kind == PoolKind.General ? offer.GeneralPlaces : offer.CommissionedPlaces;
            places[pool] = (_run.World.Sites[_run.SiteOfPool[pool]].ExpectedPlacesForResidents(intake) * _run.PlacesFactorOf(pool)) + leftBefore[pool];
        }

        for (var i = 0; i < givenUp.Length; i++)
        {
            if (_run.Choice.PlacedPool[i] is >= 0 and var pool && _opens[pool])
                places[pool] += givenUp[i];
        }

        return places;
    }

    /// <summary>By competing learner: the options that open at the intake.</summary>
    public int[][] Options()
    {
        var options = new int[_run.ChoiceSet.LearnerCount][];
        var found = new List<int>();
        for (var i = 0; i < options.Length; i++)
        {
            found.Clear();
            foreach (var pool in _run.OptionsOf(i))
            {
                if (_opens[pool])
                    found.Add(pool);
            }

            options[i] = [.. found];
        }

        return options;
    }
}
