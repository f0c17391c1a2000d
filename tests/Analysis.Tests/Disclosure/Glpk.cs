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
            text.Append(' ').Append(Bounds(cell, shown[cell.Key], profile.Rule(cell.Rule), names[cell.Key])).Append('\n');
        return Run(text.Append("End\n").ToString());
    }

    private static string Bounds(PeopleCell cell, PublishedFigure figure, RoundingRule rule, string name)
    {
        var (whole, signed) = (cell.Meaning == CellMeaning.Count, cell.Meaning == CellMeaning.Difference);
        if (cell.Hidden)
            return $"{name} >= 0";
        return figure.Kind switch
        {
            FigureKind.Low when signed => Invariant($"-{rule.SmallestShown - 0.5} <= {name} <= {rule.SmallestShown - 0.5}"),
            FigureKind.Low => whole ? Invariant($"1 <= {name} <= {rule.SmallestShown - 1}") : Invariant($"0 <= {name} <= {rule.SmallestShown - 0.5}"),
            FigureKind.Withheld => signed ? $"{name} free" : whole ? $"{name} >= 1" : $"{name} >= 0",
            _ when figure.Value == 0 => $"{name} = 0",
            _ when figure.Value < 0 => Invariant($"{-Most(-figure.Value, rule, whole)} <= {name} <= {-Least(-figure.Value, rule, whole)}"),
            _ => Invariant($"{Least(figure.Value, rule, whole)} <= {name} <= {Most(figure.Value, rule, whole)}"),
        };
    }

    /// <summary>Whole numbers that round to it, and none that would not be shown; half a person to either side for what is no whole number.</summary>
    private static double Least(double shown, RoundingRule rule, bool whole)
        => Enumerable.Range(rule.SmallestShown, 100_000).First(value => Rounds(value, rule, shown)) - (whole ? 0 : 0.5);

    private static double Most(double shown, RoundingRule rule, bool whole)
        => Enumerable.Range((int)shown, 100).TakeWhile(value => Rounds(value, rule, shown)).Last() + (whole ? 0 : 0.5);

    private static bool Rounds(int value, RoundingRule rule, double shown) => rule.RoundTo * (((2 * value) + rule.RoundTo) / (2 * rule.RoundTo)) == shown;

    private static double Run(string model)
    {
        var (input, output) = (System.IO.Path.GetTempFileName(), System.IO.Path.GetTempFileName());
        try
        {
            File.WriteAllText(input, model);
            using var process = Process.Start(new ProcessStartInfo(Path!, ["--lp", input, "--write", output]) { RedirectStandardOutput = true })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (said.Contains("UNBOUNDED", StringComparison.Ordinal) || said.Contains("NO DUAL FEASIBLE", StringComparison.Ordinal))
                return double.PositiveInfinity;
            var status = File.ReadLines(output).First(line => line.StartsWith("s ", StringComparison.Ordinal)).Split(' '); // s bas ROWS COLS PRIMAL DUAL OBJECTIVE
            return status[4] == "f" && status[5] == "f" ? double.Parse(status[6], CultureInfo.InvariantCulture) : throw new InvalidOperationException(said);
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
