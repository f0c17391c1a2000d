namespace Pathways.Data.Geo;

/// <summary>A directed piece of a border; the area it belongs to lies on its left.</summary>
public readonly record struct GridEdge(GridPoint From, GridPoint To)
{
    /// <summary>The same piece seen from the neighbour.</summary>
    public GridEdge Reversed() => new(To, From);

    /// <summary>Its ends in degrees.</summary>
    public override string ToString() => $"{From} to {To}";

    /// <summary>By start, then by end.</summary>
    public static int Compare(GridEdge a, GridEdge b)
        => GridPoint.Compare(a.From, b.From) is var start and not 0 ? start : GridPoint.Compare(a.To, b.To);
}
