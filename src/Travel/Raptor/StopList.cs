namespace Pathways.Travel.Raptor;

/// <summary>Stops to be looked at, each once, in the order in which they came.</summary>
internal sealed class StopList(int stops)
{
    private readonly bool[] _marked = new bool[stops];
    private readonly int[] _stops = new int[stops];
    private int _count;

    public ReadOnlySpan<int> Stops => _stops.AsSpan(0, _count);

    public bool Has(int stop) => _marked[stop];

    public void Add(int stop)
    {
        if (_marked[stop])
            return;
        _marked[stop] = true;
        _stops[_count++] = stop;
    }

    public void Clear()
    {
        foreach (var stop in Stops)
            _marked[stop] = false;
        _count = 0;
    }
}
