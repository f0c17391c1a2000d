using System.Globalization;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// What a reader takes for true of counts: bounds and linear rows. Each is held to the truth as it is noted, so that an attack that believes what is not so fails loudly
/// and neither finds nor misses anything by it.
/// </summary>
internal sealed class LinearKnowledge
{
    private const double Tolerance = 1e-6;

    private readonly List<Variable> _variables = [];
    private readonly List<(int Variable, double Factor)[]> _rows = [];
    private readonly List<string> _signs = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>A count.</summary>
    /// <param name="Name">In words.</param>
    /// <param name="Truth">What it is.</param>
    /// <param name="Least">The least that the files let it be by itself.</param>
    /// <param name="Most">The most.</param>
    /// <param name="InAnyCase">The same for who knows only which counts are zero.</param>
    /// <param name="Smallest">Where it is above zero and too small to be shown, the smallest count that is shown; else 0.</param>
    public sealed record Variable(string Name, double Truth, double Least, double Most, (double Least, double Most) InAnyCase, int Smallest);

    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>Rows: the sum of factors times variables stands to zero by the sign.</summary>
    public IEnumerable<((int Variable, double Factor)[] Terms, string Sign)> Rows => _rows.Zip(_signs);

    /// <summary>Counts that may not become known.</summary>
    public IEnumerable<int> Protected => Enumerable.Range(0, _variables.Count).Where(at => _variables[at].Smallest > 0);

    public int Add(Variable variable)
    {
        _variables.Add(variable);
        Check(variable.Name, variable);
        return _variables.Count - 1;
    }

    /// <summary>Something more is seen of a count.</summary>
    public void Narrow(int at, double least, double most, int smallest = 0)
    {
        var one = _variables[at];
        Check(one.Name, _variables[at] = one with { Least = Math.Max(one.Least, least), Most = Math.Min(one.Most, most), Smallest = Math.Max(one.Smallest, smallest) });
    }

    /// <summary>Some counts less others are zero, at least zero or at most zero.</summary>
    /// <param name="sign">=, &gt;= or &lt;=.</param>
    /// <param name="terms">Counts with their factors.</param>
    /// <exception cref="InvalidOperationException">It is not so.</exception>
    public void Row(string sign, params IEnumerable<(int Variable, double Factor)> terms)
    {
        (int Variable, double Factor)[] row = [.. terms.GroupBy(term => term.Variable).Select(same => (same.Key, same.Sum(term => term.Factor))).Where(term => term.Item2 != 0).OrderBy(term => term.Key)];
        var (value, size) = (row.Sum(term => term.Factor * _variables[term.Variable].Truth), 1 + row.Sum(term => Math.Abs(term.Factor * _variables[term.Variable].Truth)));
        if (sign switch { "=" => Math.Abs(value) > Tolerance * size, ">=" => value < -Tolerance * size, _ => value > Tolerance * size })
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The attacker believes what is not so, by {value}: {string.Join(' ', row.Select(term => $"{term.Factor:+0.####;-0.####} [{_variables[term.Variable].Name}: {_variables[term.Variable].Truth}]"))} {sign} 0"));
        if (row.Length == 0 || !_seen.Add(sign + string.Join(' ', row)))
            return;
        _rows.Add(row);
        _signs.Add(sign);
    }

    private static void Check(string name, Variable one)
    {
        if (one.Truth < one.Least - Tolerance || one.Truth > one.Most + Tolerance || one.Truth < one.InAnyCase.Least - Tolerance || one.Truth > one.InAnyCase.Most + Tolerance)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The attacker believes what is not so: {name} is {one.Truth}, not from {one.Least} to {one.Most}."));
    }
}
