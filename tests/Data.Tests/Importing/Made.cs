using System.Collections.Immutable;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>A clean extract as fields, to be damaged.</summary>
internal sealed record Made(ImportKind Kind, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows)
{
    private ImmutableDictionary<int, Func<string, string>> Lines { get; init; } = ImmutableDictionary<int, Func<string, string>>.Empty;

    public string FirstRequired => Kind.Columns.First(column => column.Required).Name;

    public string Text(char separator = ',')
    {
        var lines = Rows.Select(row => string.Join(separator, row)).ToList();
        foreach (var (line, change) in Lines)
            lines[line] = change(lines[line]);
        return string.Join(separator, Header) + "\r\n" + string.Concat(lines.Select(line => line + "\r\n"));
    }

    /// <summary>The text without the end of its last line.</summary>
    public string Cut()
    {
        var text = Text().TrimEnd();
        return text[..(text.LastIndexOf('\n') + 3)];
    }

    /// <summary>A column of the kind in which every row has a value.</summary>
    public string? Column(Func<Column, bool> wanted)
        => Kind.Columns.FirstOrDefault(column => column.IsKept && column.OnRequest is null && wanted(column) && Rows.All(row => row[Header.IndexOf(column.Name)].Length > 0))?.Name;

    public Made Line(int row, Func<string, string> change) => this with { Lines = Lines.Add(row, change) };

    public Made Twice(int row) => this with { Rows = Rows.SetItem(row, Rows[row - 1]) };

    public Made Set(int row, string column, string value) => this with { Rows = Rows.SetItem(row, Rows[row].SetItem(Header.IndexOf(column), value)) };

    public Made Change(string column, Func<string, string> change) => this with { Rows = [.. Rows.Select(row => row.SetItem(Header.IndexOf(column), change(row[Header.IndexOf(column)])))] };

    public Made Each(Func<string, string> change, bool headerToo = false) => this with { Header = headerToo ? [.. Header.Select(change)] : Header, Rows = [.. Rows.Select(row => row.Select(change).ToImmutableArray())] };

    public Made With(string column, string value) => this with { Header = Header.Add(column), Rows = [.. Rows.Select(row => row.Add(value))] };

    public Made Without(string column) => this with { Rows = [.. Rows.Select(row => row.RemoveAt(Header.IndexOf(column)))], Header = Header.Remove(column) };

    public Made Reversed() => this with { Header = [.. Header.Reverse()], Rows = [.. Rows.Select(row => row.Reverse().ToImmutableArray())] };

    public Made Renamed(Func<string, string> name) => this with { Header = [.. Header.Select(name)] };

    public Made OtherNames() => Renamed(name => Kind.Columns.FirstOrDefault(column => column.Name == name) is { Aliases.Length: > 0 } column ? column.Aliases[0] : name);

    /// <summary>The names of two columns exchanged, of which one must have a value that the other's form refuses; null where no two are such.</summary>
    public Made? Swapped()
    {
        foreach (var strict in Kind.Columns.Where(column => column is { WhenBad: WhenBad.Reject, Required: true }))
        {
            foreach (var other in Kind.Columns.Where(column => column != strict && Rows.All(row => row[Header.IndexOf(column.Name)] is { Length: > 0 } text && strict.Form.Parse(text).Fault is not null)))
            {
                var (a, b) = (Header.IndexOf(strict.Name), Header.IndexOf(other.Name));
                return this with { Header = Header.SetItem(a, other.Name).SetItem(b, strict.Name) };
            }
        }

        return null;
    }
}
