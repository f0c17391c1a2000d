using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>Travel minutes of year after year: found anew only where a modification that begins that year changes sites or timetable.</summary>
/// <param name="find">Finds the minutes of a world.</param>
internal sealed class TravelOfYears(Func<World, TravelMatrix> find)
{
    private World? _world;
    private TravelMatrix? _matrix;

    /// <summary>The minutes of a world.</summary>
    public TravelMatrix Of(World world)
    {
        if (_matrix is null || !_world!.Sites.SequenceEqual(world.Sites) || !_world.NetworkChanges.SequenceEqual(world.NetworkChanges))
            (_world, _matrix) = (world, find(world));
        return _matrix;
    }
}
