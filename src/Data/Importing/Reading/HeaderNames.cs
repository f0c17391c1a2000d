using System.Collections.Immutable;
using System.Text;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Finds a kind's columns in a header. Case, blanks and punctuation do not count, since releases differ in them.</summary>
public static class HeaderNames
{
    private const int NamesOfAHeader = 3;

    /// <summary>A name with letters and digits alone, in lower case.</summary>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    /// <summary>By column of the kind, its place in the header; −1 where the header has it not.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="header">The header.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="problems">Receives columns that are missing or stand twice, and notes on columns that are not known.</param>
    public static ImmutableArray<int> Places(ImportKind kind, IReadOnlyList<string> header, string file, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(problems);
        var byName = header.Select((name, index) => (Name: Plain(name), index)).Where(pair => pair.Name.Length > 0).ToLookup(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var places = kind.Columns.Select(column => Place(column)).ToImmutableArray();
        var missing = kind.Columns.Zip(places).Where(pair => pair.Second < 0).Select(pair => pair.First.KeptName).ToHashSet(StringComparer.Ordinal);
        places = [.. kind.Columns.Zip(places).Select(pair => pair.First.StandsFor.IsEmpty || pair.First.StandsFor.Any(missing.Contains) ? pair.Second : -1)];
        var standIns = kind.Columns.Zip(places).Where(pair => pair.Second >= 0).SelectMany(pair => pair.First.StandsFor).ToHashSet(StringComparer.Ordinal);
        // A first line that has hardly a name of a column may be a person, of whom no word goes into a report.
        var mayBePerson = kind.AboutPeople && !kind.Columns.Zip(places).Any(pair => pair is { First.Required: true, Second: >= 0 })
            && byName.Count(group => kind.KnownNames.Contains(group.Key) || kind.IsIgnored(group.Key)) < NamesOfAHeader;
        foreach (var (column, place) in kind.Columns.Zip(places).Where(pair => pair is { First.Required: true, Second: < 0 } && !standIns.Contains(pair.First.KeptName)))
        {
            var hint = !mayBePerson && NearestWord.Of(Plain(column.Name), byName.Select(group => group.Key)) is { } nearest ? $"did you mean \"{header[byName[nearest].First()]}\"? " : "";
            problems.Add(new Problem(file, 1, null, column.Name, null, "column is missing", hint + "the header must have " + string.Join(", ", kind.Columns.Where(c => c.Required).Select(c => c.Name))));
        }

        var unknown = header.Where((name, index) => !places.Contains(index)).Where(name => name.Length > 0 && !kind.IsIgnored(Plain(name)) && !kind.Columns.Any(column => !column.StandsFor.IsEmpty && column.IsCalled(name))).ToList();
        if (unknown.Count > 0)
            problems.Add(new Problem(file, 1, null, null, null, $"has {unknown.Count} columns that are not known ({string.Join(", ", unknown.Take(6).Select(name => mayBePerson ? Masking.Shape(name) : name.Length > 40 ? name[..40] : name))}{(unknown.Count > 6 ? ", …" : "")})", "they were passed over", Severity.Note));
        return places;

        int Place(Column column)
        {
            foreach (var name in (IEnumerable<string>)[column.Name, .. column.Aliases])
            {
                var found = byName[Plain(name)].ToList();
                if (found.Count > 1)
                    problems.Add(new Problem(file, 1, null, column.Name, null, "column stands twice", "name each column once"));
                if (found.Count > 0)
                    return found[0];
            }

            return -1;
        }
    }
}
