using System.Collections.Frozen;

namespace Pathways.Data.Kent.Provision;

/// <summary>The numbers of <c>provision-rules.csv</c> by key. Asking for a key that is not there is a fault of the project.</summary>
internal sealed class RuleNumbers
{
    private readonly FrozenDictionary<string, double> _values;

    public RuleNumbers(IEnumerable<KeyValuePair<string, double>> values)
        => _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    public double this[string key]
        => _values.TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No provision rule '{key}'.");

    /// <summary>The value as a whole number.</summary>
    public int Whole(string key) => checked((int)Math.Round(this[key], MidpointRounding.AwayFromZero));

    public static RuleNumbers Read()
        => new(AuthoredFiles.Rows("provision-rules.csv",
            row => KeyValuePair.Create(row.Required("key"), row.Number("value")), "key", "value", "unit", "basis", "confidence", "source"));
}
