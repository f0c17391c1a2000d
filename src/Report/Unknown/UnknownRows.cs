using System.Collections.Frozen;
using System.Xml.Linq;

namespace Pathways.Report;

/// <summary>Tables of a page with what is not known told as not available: figures in rows of places whose young people no extract covers.</summary>
internal static class UnknownRows
{
    /// <summary>Headers of columns that name the place of the home of which a row is.</summary>
    private static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(["Area", "Area and level", "Home", "Where"], StringComparer.Ordinal);

    /// <summary>Headers of what is known all the same: of zones, of places taught there, of the model's draws, or published.</summary>
    private static readonly FrozenSet<string> KnownAnyhow = FrozenSet.ToFrozenSet(["Zones", "Places at sites here", "Cold in draws", "Confirmed", "Published", "Kent"], StringComparer.Ordinal);

    private static readonly string[] OfZones = [": no course in reach", ": few places", ": places in reach"];

    /// <summary>Changes the tables in some elements.</summary>
    /// <param name="unknown">Names of the places, as in <see cref="UnknownPlaces"/>.</param>
    /// <param name="elements">Elements of a page.</param>
    public static IEnumerable<XElement> In(FrozenSet<string> unknown, IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            if (unknown.Count > 0)
            {
                foreach (var table in element.DescendantsAndSelf("table"))
                    Change(unknown, table);
            }

            yield return element;
        }
    }

    private static void Change(FrozenSet<string> unknown, XElement table)
    {
        string[] headers = [.. table.Elements("thead").Descendants("th").Select(header => header.Value)];
        var place = Array.FindIndex(headers, Places.Contains);
        if (place < 0)
            return;
        foreach (var cells in table.Elements("tbody").Elements("tr").Select(row => row.Elements().ToArray()).Where(cells => cells.Length > place && IsUnknown(unknown, cells[place].Value)))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].Attribute("class")?.Value == "n" && !KnownAnyhow.Contains(headers[column]) && !OfZones.Any(end => headers[column].EndsWith(end, StringComparison.Ordinal)))
                    cells[column].Value = UnknownPlaces.Symbol;
            }
        }
    }

    /// <summary>The name alone, or with a level behind it.</summary>
    private static bool IsUnknown(FrozenSet<string> unknown, string place) => unknown.Contains(place) || (place.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var at && unknown.Contains(place[..at]));
}
