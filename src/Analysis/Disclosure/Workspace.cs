namespace Pathways.Analysis.Disclosure;

/// <summary>A vector of which few entries are not zero, made anew again and again in the same memory.</summary>
internal sealed class Workspace(int length)
{
    private readonly double[] _values = new double[length];
    private readonly bool[] _is = new bool[length];
    private readonly int[] _touched = new int[length];
    private int _count;

    /// <summary>Places in which something was put since <see cref="Clear"/>, in no order; what is there may have become zero.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>An entry.</summary>
    public double this[int at] => _values[at];

    /// <summary>All are zero.</summary>
    public void Clear()
    {
        foreach (var at in Touched)
            (_values[at], _is[at]) = (0, false);
        _count = 0;
    }

    /// <summary>Adds to an entry.</summary>
    public void Add(int at, double value)
    {
        if (!_is[at])
            (_is[at], _touched[_count++]) = (true, at);
        _values[at] += value;
    }

    /// <summary>Replaces an entry.</summary>
    public void Put(int at, double value)
    {
        if (!_is[at])
            (_is[at], _touched[_count++]) = (true, at);
        _values[at] = value;
    }
}
