using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Tells of every zone and level whether it is cold, how, and in how many draws of the offer.</summary>
internal sealed class ZoneKinds
{
    private const int Bands = ReplicationTally.Bands;

    private readonly ColdSpotParameters _parameters;
    private readonly FullAround _full;
    private readonly int[] _narrowBelow;

    public ZoneKinds(ColdSpotParameters parameters, FullAround full, int[] narrowBelow)
        => (_parameters, _full, _narrowBelow) = (parameters, full, narrowBelow);

    /// <summary>Zone × band: the kind, or null where the zone is not cold; with the draws in which it is so or worse.</summary>
    /// <param name="reach">Zone × band as the world has it.</param>
    /// <param name="drawn">By draw, the same.</param>
    public (ColdSpotKind Kind, int Cold, int Draws)?[] Of(CourseReach[] reach, IReadOnlyList<CourseReach[]> drawn)
    {
        var kinds = new (ColdSpotKind, int, int)?[reach.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            var (zone, band) = (i / Bands, i % Bands);
            if (KindOf(reach[i], band, _full.Found(zone, band)) is not { } kind)
                continue;
            var byRefusals = kind == ColdSpotKind.Full && reach[i].OpenPlaces > 0;
            var draws = byRefusals ? _full.Replications : drawn.Count;
            var cold = 0;
            for (var draw = 0; draw < draws; draw++)
                cold += (KindOf(drawn[draw][i], band, byRefusals && _full.In(draw, zone, band)) is { } there && there <= kind) ? 1 : 0;
            kinds[i] = (kind, cold, draws);
        }

        return kinds;
    }

    /// <summary>The first kind that holds.</summary>
    internal ColdSpotKind? KindOf(in CourseReach reach, int band, bool foundFull) => reach switch
    {
        { Courses: 0 } => ColdSpotKind.NoCourseInReach,
        { OpenPlaces: 0 } => ColdSpotKind.Full,
        _ when foundFull => ColdSpotKind.Full,
        { OneProvider: true } => ColdSpotKind.Fragile,
        _ when reach.NearestMinutes > _parameters.FarMinutes => ColdSpotKind.Far,
        _ when int.PopCount(reach.Subjects) < _narrowBelow[band] => ColdSpotKind.Narrow,
        _ => null,
    };
}
