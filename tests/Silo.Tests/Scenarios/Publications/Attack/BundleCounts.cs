using System.Collections.Immutable;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>The counts of one publication, to be laid side by side. What stands nowhere is left out of a sum where it is a part, since it is nobody; a sum without its whole is none.</summary>
internal sealed class BundleCounts(string publication, LinearKnowledge knowledge, ImmutableArray<WholeArea> wholes)
{
    private readonly Dictionary<Quantity, int> _at = [];
    private readonly HashSet<int> _zero = [];
    private readonly HashSet<Quantity> _untold = [];

    public LinearKnowledge Knowledge => knowledge;

    /// <summary>Areas that others make up.</summary>
    public ImmutableArray<WholeArea> Wholes => wholes;

    public IEnumerable<Quantity> All => _at.Keys;

    /// <summary>Names of quantities that begin so.</summary>
    public string[] Names(string beginning) => [.. _at.Keys.Select(quantity => quantity.Name).Where(name => name.StartsWith(beginning, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    public IEnumerable<string> Areas => _at.Keys.Select(quantity => quantity.Area).Distinct(StringComparer.Ordinal);

    public void Add(Quantity quantity, int variable, bool isZero)
    {
        if (_at.TryGetValue(quantity, out var other) && other != variable)
            throw new InvalidDataException($"{quantity} stands in two places as two counts: {knowledge.Variables[other].Truth} and {knowledge.Variables[variable].Truth}.");
        _at[quantity] = variable;
        if (isZero)
            _zero.Add(variable);
    }

    /// <summary>A count that is told nobody, not even inside the authority, since too few live there.</summary>
    public void Untold(Quantity quantity) => _untold.Add(quantity);

    /// <summary>A count that stands nowhere, of which the reader knows that it is there.</summary>
    public int Hidden(Quantity quantity, double truth, int smallest = 0)
    {
        var at = knowledge.Add(new($"{publication}: {quantity}", truth, 0, double.PositiveInfinity, (0, double.PositiveInfinity), smallest));
        _at.Add(quantity, at);
        return at;
    }

    public int? this[string name, string area] => _at.TryGetValue(new(name, area), out var at) ? at : null;

    /// <summary>The truth of a count.</summary>
    public double Truth(int variable) => knowledge.Variables[variable].Truth;

    /// <summary>Whether a zero stands there.</summary>
    public bool IsZero(int variable) => _zero.Contains(variable);

    /// <summary>In every area that has the first, it is the sum of the others.</summary>
    public void Sum(string whole, params string[] parts) => Lay("=", whole, parts);

    /// <summary>In every area that has the first, the others together are no more.</summary>
    public void Within(string whole, params string[] parts) => Lay(">=", whole, parts);

    private void Lay(string sign, string whole, string[] parts)
    {
        foreach (var area in Areas.ToArray())
        {
            if (this[whole, area] is { } all && parts.Any(part => this[part, area] is not null))
                knowledge.Row(parts.Any(part => _untold.Contains(new(part, area))) ? ">=" : sign, parts.Select(part => this[part, area]).OfType<int>().Select(part => (part, -1.0)).Append((all, 1.0)));
        }
    }
}
