namespace Pathways.Data.Population.Fitting;

/// <summary>A table of numbers with any number of dimensions, stored row by row (the last dimension runs fastest).</summary>
public sealed class FitTable
{
    /// <param name="sizes">Number of categories of each dimension, each at least 1.</param>
    /// <param name="values">The cells, none negative; as many as the product of the sizes.</param>
    public FitTable(IReadOnlyList<int> sizes, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(values);
        if (sizes.Aggregate(1, (product, size) => product * size) != values.Count)
            throw new ArgumentException("The number of cells is not the product of the sizes.", nameof(values));
        if (values.Any(value => value < 0 || !double.IsFinite(value)))
            throw new ArgumentException("A cell is negative or not a number.", nameof(values));
        (Sizes, Cells) = ([.. sizes], [.. values]);
    }

    /// <summary>Number of categories of each dimension.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>All cells in order.</summary>
    public IReadOnlyList<double> Values => Cells;

    internal double[] Cells { get; }

    /// <summary>The cell at the given position, one index a dimension.</summary>
    public double this[params int[] position]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(position);
            var index = 0;
            for (var dimension = 0; dimension < Sizes.Count; dimension++)
                index = (index * Sizes[dimension]) + position[dimension];
            return Cells[index];
        }
    }

    /// <summary>The sums over all dimensions but the given ones, in the order in which those are given.</summary>
    public double[] Sum(params int[] dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var index = MarginIndex(dimensions);
        var sums = new double[dimensions.Aggregate(1, (product, dimension) => product * Sizes[dimension])];
        for (var cell = 0; cell < index.Length; cell++)
            sums[index[cell]] += Cells[cell];
        return sums;
    }

    /// <summary>For every cell, its place in the margin over the given dimensions.</summary>
    internal int[] MarginIndex(IReadOnlyList<int> dimensions)
    {
        var strides = new int[Sizes.Count];
        for (var (k, stride) = (dimensions.Count - 1, 1); k >= 0; stride *= Sizes[dimensions[k]], k--)
            strides[dimensions[k]] = stride;
        var index = new int[Cells.Length];
        var position = new int[Sizes.Count];
        for (var (cell, place) = (0, 0); cell < index.Length; cell++)
        {
            index[cell] = place;
            for (var dimension = Sizes.Count - 1; dimension >= 0; dimension--)
            {
                place += strides[dimension];
                if (++position[dimension] < Sizes[dimension])
                    break;
                place -= strides[dimension] * Sizes[dimension];
                position[dimension] = 0;
            }
        }

        return index;
    }
}
