using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Travel.Walking;

/// <summary>The lines of water that a straight walk may not cross.</summary>
internal sealed class Water
{
    private readonly Segment[] _segments;
    private readonly string[] _names;

    public Water(ImmutableArray<WaterBarrier> barriers)
    {
        var named = barriers.SelectMany(barrier => barrier.Line.Zip(barrier.Line.Skip(1), (a, b) => (barrier.Water, new Segment(PlanePoint.Of(a), PlanePoint.Of(b)))))
            .ToArray();
        (_names, _segments) = ([.. named.Select(pair => pair.Water)], [.. named.Select(pair => pair.Item2)]);
    }

    /// <summary>Whether the straight line between two points meets water. Touching a line counts as meeting it.</summary>
    public bool Blocks(PlanePoint a, PlanePoint b)
    {
        var (minX, maxX) = a.X < b.X ? (a.X, b.X) : (b.X, a.X);
        var (minY, maxY) = a.Y < b.Y ? (a.Y, b.Y) : (b.Y, a.Y);
        foreach (ref readonly var s in _segments.AsSpan())
        {
            if (s.MaxX < minX || s.MinX > maxX || s.MaxY < minY || s.MinY > maxY)
                continue;
            if (Side(s.A, s.B, a) * Side(s.A, s.B, b) <= 0 && Side(a, b, s.A) * Side(a, b, s.B) <= 0)
                return true;
        }

        return false;
    }

    /// <summary>The point of a named water nearest to a place, with the direction of the water there; null when it has no line.</summary>
    public (PlanePoint Point, PlanePoint Direction)? Nearest(string water, PlanePoint place)
    {
        (PlanePoint, PlanePoint)? best = null;
        var least = double.PositiveInfinity;
        for (var i = 0; i < _segments.Length; i++)
        {
            if (!string.Equals(_names[i], water, StringComparison.Ordinal))
                continue;
            var s = _segments[i];
            var foot = PlanePoint.Between(s.A, s.B, place.ShareAlong(s.A, s.B));
            var distance = foot.DistanceTo(place);
            var length = s.A.DistanceTo(s.B);
            if (distance < least && length > 0)
                (least, best) = (distance, (foot, new PlanePoint((s.B.X - s.A.X) / length, (s.B.Y - s.A.Y) / length)));
        }

        return best;
    }

    private static int Side(PlanePoint a, PlanePoint b, PlanePoint p)
        => Math.Sign(((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X)));

    private readonly struct Segment(PlanePoint a, PlanePoint b)
    {
        public readonly PlanePoint A = a;
        public readonly PlanePoint B = b;
        public readonly double MinX = Math.Min(a.X, b.X);
        public readonly double MaxX = Math.Max(a.X, b.X);
        public readonly double MinY = Math.Min(a.Y, b.Y);
        public readonly double MaxY = Math.Max(a.Y, b.Y);
    }
}
