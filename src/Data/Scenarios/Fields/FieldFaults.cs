using Pathways.Model;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>Tells what is wrong with fields of one file, and remembers where each stands.</summary>
internal sealed class FieldFaults(string file, ICollection<Problem> problems)
{
    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>Where the fields read since the last <see cref="Forget"/> stand, by their path.</summary>
    public IReadOnlyDictionary<string, (int Line, int Column)> Places => _places;

    /// <summary>Forgets where fields stand.</summary>
    public void Forget() => _places.Clear();

    /// <summary>Remembers where a field stands; the first place of a list counts.</summary>
    public void Note(string field, YamlNode value) => _places.TryAdd(field, (value.Line, value.Column));

    /// <summary>Tells a fault; gives null, so that a reader can end with it.</summary>
    public object? Bad(YamlNode at, string field, string message, string allowed)
    {
        problems.Add(new Problem(file, at.Line, at.Column, field, at.Shown, message, allowed));
        return null;
    }

    /// <summary>Tells that a value is not what is wanted.</summary>
    /// <param name="at">The value.</param>
    /// <param name="field">Its field.</param>
    /// <param name="wanted">What is wanted, with its article.</param>
    /// <param name="allowed">What to give.</param>
    public object? Not(YamlNode at, string field, string wanted, string allowed) => Bad(at, field, Wrong(at, wanted), allowed);

    /// <summary>In what way a value is not what is wanted.</summary>
    public static string Wrong(YamlNode value, string wanted) => value switch
    {
        YamlScalar { IsNull: true } => "is empty",
        YamlScalar { Quoted: true } => $"is a text in quotes, not {wanted}",
        YamlScalar => $"is not {wanted}",
        _ => $"is {value.Kind}, not {wanted}",
    };
}
