using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>
/// A reader with GLPK: every figure as bounds, worked out here from the rules as published, every sum and percentage as a row, and one count made as small and
/// as large as they let it be.
/// </summary>
internal static class Glpk
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => System.IO.Path.Combine(folder, "glpsol")).FirstOrDefault(File.Exists);

    /// <summary>The least and the most that a count can be; nothing at all is known of one that is hidden.</summary>
    public static (double Least, double Most) Range(PeopleTables tables, ProtectedTables shown, DisclosureProfile profile, string key)
        => (Solve(tables, shown, profile, key, "Minimize"), Solve(tables, shown, profile, key, "Maximize"));

    private static double Solve(PeopleTables tables, ProtectedTables shown, DisclosureProfile profile, string key, string direction)
    {
        var names = tables.Cells.Select((cell, index) => (cell.Key, Name: "x" + index.ToString(CultureInfo.InvariantCulture))).ToDictionary(pair => pair.Key, pair => pair.Name);
        var text = new StringBuilder().Append(direction).Append("\n obj: ").Append(names[key]).Append("\nSubject To\n");
        foreach (var sum in tables.Sums)
            text.Append(' ').Append(names[sum.Whole]).Append(string.Concat(sum.Parts.Select(part => " - " + names[part]))).Append(" = 0\n");
        foreach (var share in tables.Shares.Where(share => shown[share.Key].Kind == FigureKind.Number))
        {
            var percent = shown[share.Key].Value;
            text.Append(Invariant($" {names[share.Part]} - {Math.Max(0, percent - 0.05) / 100} {names[share.Whole]} >= 0\n {names[share.Part]} - {(percent + 0.05) / 100} {names[share.Whole]} <= 0\n"));
        }

        text.Append("Bounds\n");
        foreach (var cell in tables.Cells)
            text.Append(' ').Append(Bound(InNoTable(cell) ? (0, double.PositiveInfinity) : Allowed(cell, shown[cell.Key].Kind, shown[cell.Key].Value, profile.Rule(cell.Rule)), names[cell.Key])).Append('\n');
        return Run(text.Append("End\n").ToString(), lines => Number(lines.First(line => line.StartsWith("s ", StringComparison.Ordinal)).Split(' ')[6]));
    }

    /// <summary>Who of a group is newly placed, and who is left: a percentage of the first is shown, the two themselves nowhere.</summary>
    public static bool InNoTable(PeopleCell cell) => cell.Key.EndsWith("/without", StringComparison.Ordinal) || cell.Key.EndsWith("/newly-placed", StringComparison.Ordinal);

    /// <summary>What a figure alone allows, as the rules are published; nothing at all is known of a hidden count.</summary>
    public static (double Least, double Most) Allowed(PeopleCell cell, FigureKind kind, double shown, RoundingRule rule)
    {
        const double Infinite = double.PositiveInfinity;
        var (whole, signed) = (cell.Meaning == CellMeaning.Count, cell.Meaning == CellMeaning.Difference);
        if (cell.Hidden)
            return (signed ? -Infinite : 0, Infinite);
        return kind switch
        {
            FigureKind.Low when signed => (-(rule.SmallestShown - 0.5), rule.SmallestShown - 0.5),
            FigureKind.Low => whole ? (1, rule.SmallestShown - 1) : (0, rule.SmallestShown - 0.5),
            FigureKind.Withheld => (signed ? -Infinite : whole ? 1 : 0, Infinite),
            _ when shown == 0 || rule.RoundTo == 0 => (shown, shown),
            _ when shown < 0 => (-Most(-shown, rule, whole), -Least(-shown, rule, whole)),
            _ => (Least(shown, rule, whole), Most(shown, rule, whole)),
        };
    }

    /// <summary>A range as a line of bounds.</summary>
    public static string Bound((double Least, double Most) range, string name) => (double.IsInfinity(range.Least), double.IsInfinity(range.Most)) switch
    {
        (true, true) => name + " free",
        (false, true) => Invariant($"{name} >= {range.Least}"),
        (true, false) => Invariant($"-inf <= {name} <= {range.Most}"),
        _ when range.Least == range.Most => Invariant($"{name} = {range.Least}"),
        _ => Invariant($"{range.Least} <= {name} <= {range.Most}"),
    };

    /// <summary>Values of the variables x0, x1 … of a best solution; infinite ones where there is no end to them.</summary>
    public static double[] Solution(string model, int variables)
    {
        var values = new double[variables];
        var names = new List<int>();
        foreach (var column in Columns(model))
            names.Add(column);
        var unbounded = Run(model, lines =>
        {
            foreach (var line in lines.Where(line => line.StartsWith("j ", StringComparison.Ordinal)))
            {
                var parts = line.Split(' '); // j COLUMN STATUS PRIMAL DUAL
                if (names[int.Parse(parts[1], CultureInfo.InvariantCulture) - 1] is >= 0 and var at)
                    values[at] = Number(parts[3]);
            }

            return 0;
        });
        if (double.IsInfinity(unbounded))
            Array.Fill(values, unbounded);
        return values;
    }

    /// <summary>Whole numbers that round to it, and none that would not be shown; half a person to either side for what is no whole number.</summary>
    private static double Least(double shown, RoundingRule rule, bool whole)
        => Enumerable.Range(rule.SmallestShown, 100_000).First(value => Rounds(value, rule, shown)) - (whole ? 0 : 0.5);

    private static double Most(double shown, RoundingRule rule, bool whole)
        => Enumerable.Range((int)shown, 100).TakeWhile(value => Rounds(value, rule, shown)).Last() + (whole ? 0 : 0.5);

    private static bool Rounds(int value, RoundingRule rule, double shown) => rule.RoundTo * (((2 * value) + rule.RoundTo) / (2 * rule.RoundTo)) == shown;

    /// <summary>Columns in the order in which GLPK numbers them: that of their first appearance; −1 for other names than x0, x1 …</summary>
    private static IEnumerable<int> Columns(string model)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in model.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = word.StartsWith("tx", StringComparison.Ordinal) ? word[1..] : word;
            if (name.Length > 1 && name[0] == 'x' && char.IsDigit(name[1]) && seen.Add(word))
                yield return name == word ? int.Parse(name[1..], CultureInfo.InvariantCulture) : -1;
        }
    }

    /// <summary>Solves; again without GLPK's own preparation where that leads to a basis that it cannot work with.</summary>
    private static double Run(string model, Func<IEnumerable<string>, double> read)
    {
        var said = "";
        foreach (string[] options in (string[][])[[], ["--nopresol"], ["--nopresol", "--dual"]])
        {
            if (Tried(model, options, read, out said) is { } found)
                return found;
        }

        throw new InvalidOperationException(said);
    }

    private static double? Tried(string model, string[] options, Func<IEnumerable<string>, double> read, out string said)
    {
        var (input, output) = (System.IO.Path.GetTempFileName(), System.IO.Path.GetTempFileName());
        try
        {
            File.WriteAllText(input, model);
            using var process = Process.Start(new ProcessStartInfo(Path!, [.. options, "--lp", input, "--write", output]) { RedirectStandardOutput = true })!;
            said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (said.Contains("UNBOUNDED", StringComparison.Ordinal) || said.Contains("NO DUAL FEASIBLE", StringComparison.Ordinal))
                return model.StartsWith("Max", StringComparison.Ordinal) ? double.PositiveInfinity : double.NegativeInfinity;
            var status = File.ReadLines(output).FirstOrDefault(line => line.StartsWith("s ", StringComparison.Ordinal))?.Split(' '); // s bas ROWS COLS PRIMAL DUAL OBJECTIVE
            return status is [_, _, _, _, "f", "f", ..] ? read(File.ReadLines(output)) : null;
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
