using System.Collections.Frozen;

namespace Pathways.Model;

/// <summary>The numbers of the model by key. Asking for a key that is not there is a programming error and throws.</summary>
public sealed class ParameterSet
{
    private readonly FrozenDictionary<string, Parameter> _byKey;

    public ParameterSet(IEnumerable<Parameter> parameters)
        => _byKey = parameters.ToFrozenDictionary(parameter => parameter.Key, StringComparer.Ordinal);

    /// <summary>All parameters by key, in ordinal order.</summary>
    public IEnumerable<Parameter> All => _byKey.Values.OrderBy(parameter => parameter.Key, StringComparer.Ordinal);

    /// <summary>The parameter itself.</summary>
    public Parameter Get(string key)
        => _byKey.TryGetValue(key, out var parameter) ? parameter : throw new KeyNotFoundException($"No parameter '{key}'.");

    /// <summary>Its central value.</summary>
    public double this[string key] => Get(key).Value;

    /// <summary>Its central value as a whole number.</summary>
    public int Whole(string key) => checked((int)Math.Round(Get(key).Value, MidpointRounding.AwayFromZero));

    /// <summary>Whether the key exists.</summary>
    public bool Contains(string key) => _byKey.ContainsKey(key);

    /// <summary>The same set with some values replaced; an unknown key throws.</summary>
    public ParameterSet With(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var key in values.Keys)
            _ = Get(key);
        return new ParameterSet(_byKey.Values.Select(parameter =>
            values.TryGetValue(parameter.Key, out var value)
                ? parameter with { Value = value, Provenance = new Provenance(Basis.Entered, Confidence.Medium, "scenario file") }
                : parameter));
    }
}
