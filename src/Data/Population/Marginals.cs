using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>The targets of the synthetic population. Complete: every <see cref="MarginalNeeds"/> is met.</summary>
public sealed class Marginals
{
    /// <summary>Columns of <c>learners/marginals.csv</c>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["dimension", "given", "category", "scope", "value", "unit", "basis", "confidence", "source"];

    private readonly Dictionary<(string Dimension, string Given, string Category, string Scope), double> _values;

    private Marginals(ImmutableArray<MarginalRow> rows)
    {
        Rows = rows;
        _values = rows.ToDictionary(row => (row.Dimension, row.Given, row.Category, row.Scope), row => row.Value);
    }

    /// <summary>The rows as read.</summary>
    public ImmutableArray<MarginalRow> Rows { get; }

    /// <summary>Reads the file; null when it cannot be used, with every reason in <paramref name="problems"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">How the user knows it.</param>
    /// <param name="districts">The districts, each of which needs rows where a dimension goes by district.</param>
    /// <param name="problems">Receives notes and errors.</param>
    public static Marginals? Read(string path, string name, IReadOnlyList<District> districts, ICollection<Problem> problems)
        => TextFile.Read(path, name, problems) is { } text ? Parse(text, name, districts, problems) : null;

    /// <summary>The same on text already read.</summary>
    public static Marginals? Parse(string text, string name, IReadOnlyList<District> districts, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(districts);
        var found = new List<Problem>();
        var table = CsvTable.Parse(text, name, Columns, [], found);
        var rows = (table?.Rows ?? []).Select(row => Row(row, districts)).ToImmutableArray();
        if (table is not null)
            found.AddRange(MarginalChecks.Check(rows, [.. table.Rows.Select(row => row.Line)], name, districts));
        foreach (var problem in found)
            problems.Add(problem);
        return found.Exists(problem => problem.Severity == Severity.Error) ? null : new Marginals(rows);
    }

    /// <summary>The value for a district, else its authority, else all.</summary>
    public double Value(string dimension, string given, string category, Authority authority, string? districtCode = null)
        => Find(dimension, given, category, authority, districtCode)
            ?? throw new KeyNotFoundException($"No marginal '{dimension}' given '{given}' category '{category}' for {Codes.Word(authority)}.");

    /// <summary>The shares of the categories, scaled to sum to one.</summary>
    public double[] Shares(string dimension, string given, IEnumerable<string> categories, Authority authority, string? districtCode = null)
    {
        double[] shares = [.. categories.Select(category => Value(dimension, given, category, authority, districtCode))];
        var sum = shares.Sum();
        return sum > 0 ? [.. shares.Select(share => share / sum)] : shares;
    }

    private double? Find(string dimension, string given, string category, Authority authority, string? districtCode)
    {
        foreach (var scope in (string?[])[districtCode, Codes.Word(authority), "all"])
        {
            if (scope is not null && _values.TryGetValue((dimension, given, category, scope), out var value))
                return value;
        }

        return null;
    }

    private static MarginalRow Row(CsvRow row, IReadOnlyList<District> districts)
    {
        var scope = row.Required("scope");
        if (scope.Length > 0 && scope != "all" && !Codes.Authorities.ContainsKey(scope) && !districts.Any(district => district.Code == scope))
            row.Bad("scope", "is not a known scope", "give all, kent, medway or the code of a district");
        var unit = row.Required("unit");
        if (unit is not ("" or MarginalNeeds.Share or MarginalNeeds.People or MarginalNeeds.OddsRatio))
            row.Bad("unit", "is not a known unit", "allowed are share, people, odds_ratio");
        return new MarginalRow(
            row.Required("dimension"), row.Text("given"), row.Required("category"), scope,
            row.Number("value", 0, unit == MarginalNeeds.Share ? 1 : double.MaxValue), unit,
            new Provenance(row.OneOf("basis", Codes.Bases), row.OneOf("confidence", Codes.Confidences), row.Required("source")));
    }
}
