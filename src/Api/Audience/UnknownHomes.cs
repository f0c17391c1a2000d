using System.Collections.Frozen;
using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Api.Audience;

/// <summary>Places whose young people no extract covers: what a run counts of them is nought because nothing is known, so every audience is told that it is not available.</summary>
internal sealed class UnknownHomes
{
    private readonly FrozenSet<string> _codes;

    private UnknownHomes(FrozenSet<string> codes) => _codes = codes;

    /// <summary>There are none.</summary>
    public static UnknownHomes None { get; } = new([]);

    /// <summary>Those of a dataset.</summary>
    /// <param name="world">Its world; null while it is not read, when nothing is told of anybody.</param>
    public static UnknownHomes Of(World? world) => world is null || world.Dataset.Origin.NotCovered.IsEmpty ? None : new(NotCoveredPlaces.AndZones(world));

    /// <summary>Whether it is one: by code of a zone, MSOA, district or authority, or of an area of the dataset's own set.</summary>
    public bool Has(string code) => _codes.Contains(code);

    /// <summary>Whether an area of a run is one, in whatever set of areas.</summary>
    /// <param name="result">The run's results.</param>
    /// <param name="code">Code of the area.</param>
    public bool HasArea(RunResult result, string code)
        => _codes.Count > 0 && (Has(code) || (result.Zones.Where(zone => zone.AreaCode == code).ToArray() is { Length: > 0 } inside && inside.All(zone => Has(zone.Code))));
}
