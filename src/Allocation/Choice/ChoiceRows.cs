using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// What is the same for all learners of a run when they look for their feasible pools: the pools, who is in reach of which, who
/// meets which conditions, the costs. Immutable; rows may be asked for from any number of threads.
/// </summary>
public sealed class ChoiceRows
{
    private readonly World _world;
    private readonly Reach _reach;
    private readonly OptionCosts _costs;
    private readonly int[][] _eligible;
    private readonly EligiblePools _conditions;

    private ChoiceRows(World world, TravelMatrix travel, ImmutableArray<SeatPool> pools, ChoiceParameters parameters, int threads)
    {
        _world = world;
        Pools = pools;
        _reach = new Reach(world, travel, Pools, parameters.TravelLimitMinutes);
        _costs = new OptionCosts(parameters);
        Learners = Enumerable.Range(0, world.Learners.Length).Where(index => world.Learners[index].Competes).ToImmutableArray();
        _conditions = new EligiblePools(world, Pools, parameters.FullTimeHours);
        _eligible = _conditions.OfAll(Learners, threads);
        AnyCourseInReach = [.. Learners.Select(index => _reach.AnyCourse(Zone(world.Learners[index]), world.Learners[index].TravelNeed))];
    }

    /// <summary>Indices into <see cref="World.Learners"/> of the competing learners, ascending.</summary>
    public ImmutableArray<int> Learners { get; }

    /// <summary>The pools of places.</summary>
    public ImmutableArray<SeatPool> Pools { get; }

    /// <summary>By competing learner: whether any course at all is taught within the travel limit, conditions ignored.</summary>
    public ImmutableArray<bool> AnyCourseInReach { get; }

    /// <summary>Prepares the rows of a world.</summary>
    /// <param name="world">The world; numbers are read from its parameters.</param>
    /// <param name="travel">Travel minutes; zones and sites that it lacks count as not reachable.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores.</param>
    /// <exception cref="InvalidInputException">A parameter of the room is out of range.</exception>
    public static ChoiceRows Of(World world, TravelMatrix travel, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Of(world, travel, ChoiceParameters.From(world.Parameters), threads);
    }

    /// <summary>The row of a competing learner.</summary>
    /// <param name="competing">Index into <see cref="Learners"/>.</param>
    public ChoiceRow this[int competing] => Row(_world.Learners[Learners[competing]], _eligible[competing]);

    /// <summary>The row of any learner, such as one who is looked at as if living elsewhere.</summary>
    public ChoiceRow For(Learner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return Row(learner, _conditions.Of(learner));
    }

    /// <summary>Puts rows together.</summary>
    /// <param name="row">The row of each competing learner, by index into <see cref="Learners"/>.</param>
    /// <exception cref="OverflowException">There are more options than an array can hold.</exception>
    public ChoiceSet Assemble(Func<int, ChoiceRow> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var rows = new ChoiceRow[Learners.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = row(i);
        return Assemble(rows);
    }

    /// <summary>The same with other numbers than the world's.</summary>
    internal static ChoiceRows Of(World world, TravelMatrix travel, ChoiceParameters parameters, int threads)
        => Of(world, travel, OpenPools.Of(world), parameters, threads);

    /// <summary>The same for some pools only.</summary>
    internal static ChoiceRows Of(World world, TravelMatrix travel, ImmutableArray<SeatPool> pools, ChoiceParameters parameters, int threads)
    {
        ArgumentNullException.ThrowIfNull(travel);
        return new ChoiceRows(world, travel, pools, parameters, threads);
    }

    internal ChoiceSet Assemble(ChoiceRow[] rows)
    {
        var start = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
            start[i + 1] = checked(start[i] + rows[i].Pools.Length);
        var (option, cost, minutes) = (new int[start[^1]], new int[start[^1]], new ushort[start[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Pools.CopyTo(option, start[i]);
            rows[i].Costs.CopyTo(cost, start[i]);
            rows[i].Minutes.CopyTo(minutes, start[i]);
        }

        return new ChoiceSet(Learners, Pools, start, option, cost, minutes, Array.ConvertAll(rows, row => row.UnplacedCost))
        {
            AnyCourseInReach = AnyCourseInReach,
        };
    }

    private ChoiceRow Row(Learner learner, int[] eligible)
    {
        var zone = Zone(learner);
        var count = 0;
        foreach (var pool in eligible)
            count += _reach.Minutes(zone, pool, learner.TravelNeed) is null ? 0 : 1;
        var (pools, costs, minutes) = (new int[count], new int[count], new ushort[count]);
        var next = 0;
        foreach (var pool in eligible)
        {
            if (_reach.Minutes(zone, pool, learner.TravelNeed) is not { } journey)
                continue;
            pools[next] = pool;
            minutes[next] = journey;
            costs[next++] = _costs.Of(learner, Pools[pool], _world.Offers[Pools[pool].Offer], _reach.ProviderKind(pool), journey, _reach.EarlyMinutes(zone, pool, learner.TravelNeed));
        }

        return new ChoiceRow(pools, costs, minutes, _costs.Unplaced(learner));
    }

    private int Zone(Learner learner) => _world.ZoneIndex.GetValueOrDefault(learner.ZoneCode, -1);
}
