using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>A made-up extract of a million rows on disk, read again line by line and never held, by nothing of what imports use.</summary>
internal sealed class LargeExtract
{
    private readonly string[] _header;

    /// <param name="county">Where it is made, and of whose places it speaks.</param>
    /// <param name="name">Its kind.</param>
    /// <param name="form">csv or xml.</param>
    /// <param name="rows">Rows.</param>
    public LargeExtract(ImportCounty county, string name, string form, int rows)
    {
        (Kind, Rows, Path) = (ImportKinds.Plain(name), rows, county.Below($"{name}.{form}"));
        MadeUpExtract.Write(Kind, rows, 5, Path, MadeUpPlaces.Of(county.Loaded));
        _header = MadeUpExtract.Header(Kind);
    }

    public ImportKind Kind { get; }
    public int Rows { get; }

    /// <summary>Rows about the dataset: of postcodes those of the first area, the others lie elsewhere and are left out.</summary>
    public int Fitting => Kind.Name is "onspd" or "nspl" ? Math.Min(Rows, 608_400) : Rows;

    public string Path { get; }

    /// <summary>A column of every row of a CSV file.</summary>
    public IEnumerable<string> Column(string name) => Fields(name).Select(fields => fields[0]);

    /// <summary>Several columns of every row of a CSV file.</summary>
    public IEnumerable<string[]> Fields(params string[] names)
    {
        int[] at = [.. names.Select(name => Array.IndexOf(_header, name))];
        at.ShouldAllBe(index => index >= 0);
        return File.ReadLines(Path).Skip(1).Select(line => Fields(line, at));
    }

    /// <summary>Fields of a line of a file in which no field has a comma.</summary>
    private static string[] Fields(string line, int[] at)
    {
        var (fields, start, index) = (new string[at.Length], 0, 0);
        while (start <= line.Length)
        {
            var comma = line.IndexOf(',', start);
            var end = comma < 0 ? line.Length : comma;
            for (var i = 0; i < at.Length; i++)
            {
                if (at[i] == index)
                    fields[i] = line[start..end];
            }

            (start, index) = (end + 1, index + 1);
        }

        return fields;
    }
}
