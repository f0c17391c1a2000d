using System.Collections.Immutable;

namespace Pathways.Analysis.Statistics;

/// <summary>People with the characteristics of a logistic model, equal ones in one row. Immutable.</summary>
public sealed class LogisticPopulation
{
    private readonly double[] _characteristics;
    private readonly double[] _people;

    /// <param name="rows">Characteristics of each row, the same number in all, 0 or 1 mostly; without the constant.</param>
    /// <param name="people">People in each row; not negative, somebody in all.</param>
    /// <exception cref="ArgumentException">Lengths differ, a figure is out of range, or there is nobody.</exception>
    public LogisticPopulation(IReadOnlyList<IReadOnlyList<double>> rows, ReadOnlySpan<double> people)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Require.Same(people.Length, rows.Count, nameof(people));
        Require.NotNegative(people, nameof(people));
        if (!(Require.Sum(people) > 0))
            throw new ArgumentException("There is nobody.", nameof(people));
        Characteristics = rows[0].Count;
        foreach (var row in rows)
            Require.Same(row.Count, Characteristics, nameof(rows));
        _characteristics = [.. rows.SelectMany(row => row)];
        Require.Finite(_characteristics, nameof(rows));
        _people = people.ToArray();
    }

    /// <summary>Number of rows.</summary>
    public int Count => _people.Length;

    /// <summary>Number of characteristics, without the constant.</summary>
    public int Characteristics { get; }

    /// <summary>People in each row.</summary>
    public ReadOnlySpan<double> People => _people;

    /// <summary>Characteristics of a row.</summary>
    public ReadOnlySpan<double> Row(int row) => _characteristics.AsSpan(row * Characteristics, Characteristics);

    /// <summary>The probability of every row, logistic(constant + Σ coefficient × characteristic).</summary>
    /// <param name="coefficients">The constant, then one coefficient per characteristic.</param>
    public ImmutableArray<double> Risks(ReadOnlySpan<double> coefficients)
    {
        Require.Same(coefficients.Length, Characteristics + 1, nameof(coefficients));
        var risks = ImmutableArray.CreateBuilder<double>(Count);
        for (var row = 0; row < Count; row++)
            risks.Add(1 / (1 + Math.Exp(-(coefficients[0] + Require.Weighted(Row(row), coefficients[1..])))));
        return risks.MoveToImmutable();
    }

    /// <summary>Mean probability over the people.</summary>
    /// <param name="coefficients">The constant, then one coefficient per characteristic.</param>
    public double Mean(ReadOnlySpan<double> coefficients) => Require.Weighted(_people, Risks(coefficients).AsSpan()) / Require.Sum(_people);
}
