using System.Globalization;
using System.Text.RegularExpressions;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>
/// Rules of the DfE's open data standard as its guidance states them (analysts' guide, "Open data standards", and the checks of its data screener): file and
/// column names, time, geography, filters with a total or a default, symbols, data and meta telling of the same columns, no row twice.
/// </summary>
internal static partial class OpenDataRules
{
    private static readonly string[] Symbols = ["z", "c", "x", "low"];
    private static readonly string[] Units = ["", "£", "%", "pp", "£m"];
    private static readonly string[] Levels = ["National", "Regional", "Local authority", "Local authority district"];
    private static readonly string[] Place = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name", "old_la_code", "new_la_code", "la_name"];

    /// <summary>Filters whose values do not add up: places that overlap, figures of different kinds, steps one after another, assumptions, what would be bought.</summary>
    private static readonly HashSet<string> Alone = ["cold_spot", "cold_spot_id", "missing", "reading", "nearest_remedy", "step", "places_short", "figure", "source", "used_as", "tier", "direction", "by"];

    private static readonly HashSet<string> ListsOfPlaces = ["cold-spots", "lots"];

    /// <summary>What is wrong, a line each.</summary>
    public static IEnumerable<string> Broken(string name, string data, string meta)
    {
        if (!FileName().IsMatch(name))
            yield return "name: letters, digits, hyphens and underscores only";
        if (data.Contains('\r') || data.StartsWith('\uFEFF'))
            yield return "plain UTF-8 with LF";
        var (rows, about) = (Lines(data), Lines(meta));
        var head = rows[0];
        if (!about[0].SequenceEqual(["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint", "filter_grouping_column", "filter_default"]))
            yield return "meta: columns";
        foreach (var column in head.Where(column => !ColumnName().IsMatch(column)))
            yield return $"column {column}: lower case, digits and underscores, a letter first";
        if (head.Distinct().Count() != head.Length)
            yield return "a column stands twice";
        foreach (var missing in Place.Except(head))
            yield return "no column " + missing;
        var told = about.Skip(1).Select(line => line[0]).ToArray();
        string[] constant = [.. head.Where((_, at) => rows.Skip(1).Select(row => row.ElementAtOrDefault(at)).Distinct().Count() == 1)]; // no filter: "if a filter has one level, you should not include it"
        foreach (var column in head.Except(Place).Except(told).Except(constant).Concat(told.Except(head)).Concat(told.Intersect(Place)))
            yield return $"{column}: not both in data and meta, or a column of time or place in meta";
        if (told.Distinct().Count() != told.Length || about.Skip(1).Select(line => line[2]).Distinct().Count() != told.Length)
            yield return "meta: a name or label stands twice";
        foreach (var line in about.Skip(1))
        {
            if (line[1] is not ("Filter" or "Indicator") || line[2].Length == 0)
                yield return $"meta {line[0]}: type or label";
            if (line[1] == "Filter" ? line[3..6].Any(part => part.Length > 0) : !Units.Contains(line[4]) || !int.TryParse(line[5], out _) || line[6].Length > 0)
                yield return $"meta {line[0]}: unit, decimals, hint";
        }

        foreach (var line in about.Skip(1).Where(line => head.Contains(line[0])))
        {
            var values = rows.Skip(1).Select(row => row.ElementAtOrDefault(Array.IndexOf(head, line[0])) ?? "").ToHashSet();
            if (line[1] == "Filter" && values.Count < 2)
                yield return $"filter {line[0]}: one value, so none to pick";
            if (line[1] == "Filter" ? line[8].Length > 0 == values.Contains("Total") || (line[8].Length > 0 && !values.Contains(line[8])) : line[8].Length > 0)
                yield return $"filter {line[0]}: neither a total nor a default that occurs";
            if (line[1] == "Filter" && !Alone.Contains(line[0]) && !ListsOfPlaces.Contains(name) && !values.Contains("Total"))
                yield return $"filter {line[0]}: no total";
        }

        var filters = about.Skip(1).Where(line => line[1] == "Filter").Select(line => Array.IndexOf(head, line[0])).Where(at => at >= 0).ToArray();
        var indicators = about.Skip(1).Where(line => line[1] == "Indicator").Select(line => (At: Array.IndexOf(head, line[0]), Decimals: int.Parse(line[5], CultureInfo.InvariantCulture))).Where(one => one.At >= 0).ToArray();
        if (indicators.Length == 0)
            yield return "no indicator";
        if (Array.IndexOf(head, "time_identifier") is >= 0 and var identifier && rows.Skip(1).Select(row => row[identifier].Contains("year", StringComparison.Ordinal) ? row[identifier] : "Month").Distinct().Count() > 1)
            yield return "time: kinds of period mixed in one file";
        var seen = new HashSet<string>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Length != head.Length)
            {
                yield return $"a row of {row.Length} fields";
                continue;
            }

            string At(string column) => row[Array.IndexOf(head, column)];
            var month = Array.IndexOf(System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, At("time_identifier")) is >= 0 and < 12;
            var yearAlone = month || At("time_identifier") == "Reporting year";
            if (yearAlone ? !Year().IsMatch(At("time_period")) : !Period().IsMatch(At("time_period")) || (int.Parse(At("time_period")[..4], CultureInfo.InvariantCulture) + 1) % 100 != int.Parse(At("time_period")[4..], CultureInfo.InvariantCulture) || At("time_identifier") != "Academic year")
                yield return "time " + At("time_period");
            if (!Levels.Contains(At("geographic_level")) || At("country_code") != "E92000001" || !LocalAuthority().IsMatch(At("new_la_code")) || !Old().IsMatch(At("old_la_code")) || At("la_name").Length == 0)
                yield return "place " + At("new_la_code");
            if (filters.Any(filter => row[filter].Length == 0 || row[filter] != row[filter].Trim()))
                yield return "a filter without a value";
            foreach (var (at, decimals) in indicators)
            {
                var value = row[at];
                if (!Symbols.Contains(value) && !(Number().IsMatch(value) && (value.Contains('.') ? value.Length - value.IndexOf('.') - 1 : 0) <= decimals))
                    yield return $"{head[at]}: {value}";
            }

            if (!seen.Add(string.Join('|', row.Where((_, index) => indicators.All(one => one.At != index)))))
                yield return "the same row twice: " + string.Join('|', row.Take(14));
        }
    }

    /// <summary>Lines of a CSV text, quotes resolved.</summary>
    public static string[][] Lines(string text)
    {
        var (lines, fields, field, quoted) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    lines.Add([.. fields]);
                    fields.Clear();
                }
            }
            else
                field.Append(c);
        }

        return [.. lines];
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex FileName();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex ColumnName();

    [GeneratedRegex("^20[0-9]{2}$")]
    private static partial Regex Year();

    [GeneratedRegex("^20[0-9]{4}$")]
    private static partial Regex Period();

    [GeneratedRegex("^E(10|06|08|09)[0-9]{6}$")]
    private static partial Regex LocalAuthority();

    [GeneratedRegex("^[0-9]{3}$")]
    private static partial Regex Old();

    [GeneratedRegex("^-?[0-9]+(\\.[0-9]+)?$")]
    private static partial Regex Number();
}
