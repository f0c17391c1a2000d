using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Geography;

/// <summary>Reads several raw tables before any fault stops the build, so that all are told at once.</summary>
internal sealed class RawReading(RawExtracts raw)
{
    /// <summary>What is read from the rows of a table, in the file's order.</summary>
    public ImmutableArray<T> Rows<T>(string file, IReadOnlyList<string> columns, Func<CsvRow, T> read)
        => raw.TableOrNull(file, columns) is { } table ? [.. table.Rows.Select(read)] : [];

    /// <summary>The same in the order of the rows' codes; a code that stands twice is a problem.</summary>
    public ImmutableArray<T> Coded<T>(string file, IReadOnlyList<string> columns, string codeColumn, Func<CsvRow, T> read)
    {
        var byCode = new SortedDictionary<string, T>(StringComparer.Ordinal);
        Rows(file, columns, row =>
        {
            var fresh = byCode.TryAdd(row.Text(codeColumn), read(row));
            if (!fresh)
                row.Bad(codeColumn, "stands twice", "give each code once");
            return fresh;
        });
        return [.. byCode.Values];
    }

    /// <summary>Notes a fault that is not one row's.</summary>
    public void Bad(string file, string field, string value, string message, string allowed)
        => raw.Bad(file, field, value, message, allowed);

    /// <summary>Throws when there was any fault.</summary>
    /// <exception cref="InvalidInputException">Carries every fault.</exception>
    public void Stop() => raw.ThrowIfFaulty();
}
