using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Tells what of one modification the dataset does not have.</summary>
internal sealed class Faults(PlacedModification placed, ICollection<Problem> problems)
{
    private const int NamesShown = 12;

    /// <summary>Whether something was told.</summary>
    public bool Any { get; private set; }

    /// <summary>Tells a fault.</summary>
    public void Bad(string field, string? value, string message, string allowed)
    {
        Any = true;
        problems.Add(placed.Problem(field, value, message, allowed));
    }

    /// <summary>Tells that a word is none of those known, with the near ones.</summary>
    public void Unknown(string field, string word, string what, IReadOnlyList<string> known)
    {
        var near = known.Where(name => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Concat(Near(word, known)).Distinct(StringComparer.Ordinal).Take(NamesShown).ToArray();
        var allowed = near.Length > 0 ? "did you mean " + string.Join(" or ", near.Select(name => $"\"{name}\"")) + "?"
            : known.Count <= NamesShown ? "allowed are " + string.Join(", ", known)
            : $"give {what}, by code or name, as the dataset has it";
        Bad(field, word, "is not " + what + " of the dataset", allowed);
    }

    private static IEnumerable<string> Near(string word, IReadOnlyList<string> known)
    {
        var left = known.Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < 3 && NearestWord.Of(word, left) is { } nearest; i++)
        {
            yield return nearest;
            left.Remove(nearest);
        }
    }
}
