using System.Globalization;
using System.Text;
using System.Text.Json;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>
/// What somebody outside can write down of the counts that the server tells or hides: each as the range that its figure or symbol leaves, and every sum that holds among them, whatever is
/// told: levels make a total, areas make all, whoever competes is placed or not, cold spots lie in areas, nobody is placed where no place is in reach.
/// </summary>
internal sealed class ToldSums
{
    private static readonly string[] Counts = ["competing", "continuing", "newly_placed_choice", "newly_placed_best", "no_place_found_choice", "no_place_found_best", "cohort_16_17"];

    private readonly Dictionary<string, (int Index, double Least, double Most)> _cells = new(StringComparer.Ordinal);
    private readonly List<(string[] Parts, string? Whole, bool Equal)> _rows = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Counts that are not told as a number.</summary>
    public IEnumerable<string> Hidden => _cells.Where(cell => cell.Value.Least != cell.Value.Most && !_told.Contains(cell.Key)).Select(cell => cell.Key);

    /// <summary>Whether a count is made of others.</summary>
    public bool IsSum(string count) => _rows.Any(row => row.Equal && row.Whole == count);

    /// <summary>What is written down here and is not so; empty for nothing, as it must be for what is solved to mean anything.</summary>
    public IEnumerable<string> Untrue(IReadOnlyDictionary<string, double> truth) =>
    [
        .. _cells.Where(cell => truth.TryGetValue(cell.Key, out var count) && (count < cell.Value.Least || count > cell.Value.Most)).Select(cell => $"{cell.Key} is {truth[cell.Key]}, not {cell.Value.Least} to {cell.Value.Most}"),
        .. _rows.Where(row => row.Parts.All(truth.ContainsKey) && (row.Whole is null || truth.ContainsKey(row.Whole)))
            .Select(row => (Row: row, Sum: row.Parts.Sum(part => truth[part]), Whole: row.Whole is null ? 0 : truth[row.Whole])).Where(row => row.Row.Equal ? row.Sum != row.Whole : row.Sum > row.Whole)
            .Select(row => $"{string.Join(" + ", row.Row.Parts)} = {row.Sum}, {row.Row.Whole} = {row.Whole}"),
    ];

    /// <summary>Asks for all of it.</summary>
    public static async Task<ToldSums> AskAsync(ApiUnderTest api, string? role)
    {
        var told = new ToldSums();
        var areas = (await api.GetAsync(role, "/api/v1/runs/baseline/areas?limit=10000")).GetProperty("items").EnumerateArray().ToArray();
        var reasons = areas[0].EnumerateObject().Select(member => member.Name).Where(name => name.StartsWith("reason_", StringComparison.Ordinal)).ToArray();
        foreach (var area in areas)
        {
            foreach (var measure in Counts.Concat(reasons).Where(measure => measure != "cohort_16_17" || Text(area, "level") == "Total"))
                told.Take($"{Text(area, "area_code")} {Text(area, "level")} {measure}", area.GetProperty(measure), never: measure.StartsWith("reason_", StringComparison.Ordinal) && Text(area, "level") != "Total");
        }

        var levels = areas.Select(area => Text(area, "level")).Distinct().Where(level => level != "Total").ToArray();
        var codes = areas.Where(area => Text(area, "area_kind") is "lcpa" or "other").Select(area => Text(area, "area_code")).Distinct().ToArray();
        foreach (var code in areas.Select(area => Text(area, "area_code")).Distinct())
        {
            foreach (var measure in Counts.Concat(reasons).Where(measure => measure != "cohort_16_17"))
                told.Sum($"{code} Total {measure}", levels.Select(level => $"{code} {level} {measure}"));
            foreach (var level in levels.Append("Total"))
            {
                told.Sum($"{code} {level} competing", [$"{code} {level} newly_placed_choice", $"{code} {level} no_place_found_choice"]);
                told.Sum($"{code} {level} competing", [$"{code} {level} newly_placed_best", $"{code} {level} no_place_found_best"]);
                told.Sum($"{code} {level} competing", reasons.Select(reason => $"{code} {level} {reason}"));
            }
        }

        foreach (var level in levels.Append("Total"))
        {
            foreach (var measure in Counts.Concat(reasons).Where(measure => measure != "cohort_16_17" || level == "Total"))
            {
                told.Sum($"ALL {level} {measure}", codes.Select(code => $"{code} {level} {measure}"));
                foreach (var kent in areas.Where(area => Text(area, "level") == level && Text(area, "area_kind") == "authority"))
                    told.Sum($"{Text(kent, "area_code")} {level} {measure}", areas.Where(area => Text(area, "level") == level && Text(area, "area_kind") == "lcpa").Select(area => $"{Text(area, "area_code")} {level} {measure}"));
            }
        }

        foreach (var area in areas.Where(area => area.GetProperty("places_in_reach").GetInt32() == 0 && Text(area, "level") == "Total"))
            told.AtMost([$"{Text(area, "area_code")} Total newly_placed_choice"], null);
        foreach (var spots in (await api.GetAsync(role, "/api/v1/runs/baseline/cold-spots?limit=10000")).GetProperty("items").EnumerateArray().GroupBy(spot => (Area: Text(spot, "area_code"), Level: Text(spot, "level"))))
        {
            foreach (var spot in spots)
            {
                told.Take(Text(spot, "cold_spot_id") + " competing", spot.GetProperty("learners_affected"));
                told.Take(Text(spot, "cold_spot_id") + " no_place_found_choice", spot.GetProperty("no_place_found_choice"));
                told.AtMost([Text(spot, "cold_spot_id") + " no_place_found_choice"], Text(spot, "cold_spot_id") + " competing");
            }

            foreach (var measure in new[] { "competing", "no_place_found_choice" })
                told.AtMost(spots.Select(spot => $"{Text(spot, "cold_spot_id")} {measure}"), $"{spots.Key.Area} {spots.Key.Level} {measure}");
        }

        return told;
    }

    /// <summary>The least and the most that a count can be, solved with GLPK over all of it.</summary>
    public (double Least, double Most) Range(string count) => (Solved("Minimize", count), Solved("Maximize", count));

    private double Solved(string direction, string count)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{direction}\n obj: x{_cells[count].Index}\nSubject To\n").AppendJoin('\n', _rows.Select(row => " " + string.Join(" + ", row.Parts.Select(Name)) + (row.Whole is null ? "" : " - " + Name(row.Whole)) + (row.Equal ? " = 0" : " <= 0"))).Append("\nBounds\n");
        foreach (var (index, least, most) in _cells.Values)
            text.Append(Glpk.Bound((least, most), FormattableString.Invariant($"x{index}"))).Append('\n');
        return Glpk.Solution(text.Append("End\n").ToString(), _cells.Count)[_cells[count].Index];
    }

    /// <summary>What a figure leaves: whole numbers that round to it to the nearest ten; low is 1 to 4; what is withheld is not nothing, for nothing is told, but where none of its kind ever is.</summary>
    private void Take(string name, JsonElement told, bool never = false)
    {
        var (least, most) = told.ValueKind == JsonValueKind.Number ? told.GetDouble() is 0 ? (0, 0) : (Math.Max(5, told.GetDouble() - 5), told.GetDouble() + 4)
            : told.GetString() == "low" ? (1, 4) : (never ? 0 : 1, double.PositiveInfinity);
        if (told.ValueKind == JsonValueKind.Number)
            _told.Add(name);
        _cells.TryAdd(name, (_cells.Count, least, most));
    }

    private void Sum(string whole, IEnumerable<string> parts) => _rows.Add(([.. parts], whole, true));

    private void AtMost(IEnumerable<string> parts, string? whole) => _rows.Add(([.. parts], whole, false));

    private string Name(string count) => FormattableString.Invariant($"x{_cells[count].Index}");

    private static string Text(JsonElement row, string member) => row.GetProperty(member).GetString()!;
}
