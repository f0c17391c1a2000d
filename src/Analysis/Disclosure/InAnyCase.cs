namespace Pathways.Analysis.Disclosure;

/// <summary>
/// What a reader knows of every count whatever is withheld: which counts are zero, the own ones, and what follows. A sum of two counts that are
/// not zero is two at least. Bounds passed along sums until none moves.
/// </summary>
internal sealed class InAnyCase
{
    private readonly double[] _least;
    private readonly double[] _most;

    public InAnyCase(ShownState state)
    {
        var all = Enumerable.Range(0, state.Tables.Cells.Length).Select(state.KnownInAnyCase).ToArray();
        (_least, _most) = (Array.ConvertAll(all, range => range.From), Array.ConvertAll(all, range => range.To));
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (whole, parts) in state.Sums)
                moved |= Pass(whole, parts);
        }
    }

    /// <summary>The small counts that a cell can be in any case.</summary>
    public (double From, double To) Small(int cell, int largest) => (Math.Min(Math.Max(1, _least[cell]), largest), Math.Max(Math.Min(largest, _most[cell]), 1));

    private bool Pass(int whole, int[] parts)
    {
        var (least, most) = (parts.Sum(part => _least[part]), parts.Sum(part => _most[part]));
        var moved = Tighten(whole, least, most);
        foreach (var part in parts)
        {
            // Where a sum is infinite nothing follows for its parts, although one alone may be what makes it so: the range stays wider, never narrower.
            moved |= Tighten(
                part, double.IsInfinity(most) || double.IsInfinity(_least[whole]) ? double.NegativeInfinity : _least[whole] - (most - _most[part]),
                double.IsInfinity(least) || double.IsInfinity(_most[whole]) ? double.PositiveInfinity : _most[whole] - (least - _least[part]));
        }

        return moved;
    }

    private bool Tighten(int cell, double least, double most)
    {
        const double Step = 1e-6;
        var moved = least > _least[cell] + Step || most < _most[cell] - Step;
        (_least[cell], _most[cell]) = (Math.Max(_least[cell], least), Math.Min(_most[cell], most));
        return moved;
    }
}
