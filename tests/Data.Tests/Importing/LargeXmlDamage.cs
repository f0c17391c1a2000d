using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>A large extract in XML, of whose records four in a hundred are damaged: a needed element missing, an unknown code, an impossible date, and one standing twice.</summary>
internal sealed class LargeXmlDamage
{
    private const int Stretch = 100;

    // In every hundred records one of each: which, what stands of its column, what is said, and what becomes of it.
    private readonly (int At, string Column, string Why, RowOutcome Outcome)[] _damages;
    private readonly LargeExtract _clean;
    private readonly Dictionary<int, HashSet<int>> _lines = [];

    /// <summary>Writes it.</summary>
    /// <param name="clean">The clean extract, every element on a line of its own.</param>
    /// <param name="path">Where to.</param>
    public LargeXmlDamage(LargeExtract clean, string path)
    {
        (_clean, Path) = (clean, path);
        var ilr = clean.Kind.Name == "ilr";
        _damages =
        [
            (5, ilr ? "LearnAimRef" : "ActivityCode", "is empty", RowOutcome.Rejected),
            (25, ilr ? "AimType" : "CohortStatus", "is not a known code", RowOutcome.Defaulted),
            (50, "", "is the same as an earlier row", RowOutcome.Duplicate),
            (75, ilr ? "LearnStartDate" : "StartDate", "is not a date", ilr ? RowOutcome.Rejected : RowOutcome.Defaulted), // a start is what an enrolment needs, and an activity does not
        ];
        using var file = new StreamWriter(path);
        var holder = clean.Kind.XmlHolder ?? clean.Kind.XmlRow!;
        var (open, close, row) = ($"<{holder}>", $"</{holder}>", $"<{clean.Kind.XmlRow}>");
        var (record, before, number, line) = (new List<string>(), new List<string>(), 0, 1);
        foreach (var text in File.ReadLines(clean.Path))
        {
            var bare = text.AsSpan().Trim();
            if (record.Count == 0 && !bare.SequenceEqual(open))
            {
                file.WriteLine(text);
                line++;
                continue;
            }

            record.Add(text);
            if (!bare.SequenceEqual(close))
                continue;
            var written = Damaged(record, before, number % Stretch);
            if (_damages.Any(damage => damage.At == number % Stretch))
                (_lines.TryGetValue(number % Stretch, out var lines) ? lines : _lines[number % Stretch] = []).Add(line + written.FindIndex(one => one.AsSpan().Trim().SequenceEqual(row)));
            foreach (var one in written)
                file.WriteLine(one);
            line += written.Count;
            number++;
            (record, before) = (before, record);
            record.Clear();
        }
    }

    public string Path { get; }

    /// <summary>Every damaged record, and no other, must be told by its line and the reason, with what that makes of it.</summary>
    public void Check(QualityReport told)
    {
        foreach (var (at, column, why, outcome) in _damages)
        {
            var finding = told.Findings.Where(finding => finding.Column == column && finding.Why.Contains(why, StringComparison.Ordinal)).ShouldHaveSingleItem();
            (finding.Row, finding.Count).ShouldBe((outcome, _lines[at].Count));
            finding.Examples.ShouldAllBe(example => _lines[at].Contains(example.Line));
        }

        foreach (var outcome in new[] { RowOutcome.Rejected, RowOutcome.Duplicate })
            told.Of(outcome).ShouldBe(_damages.Where(damage => damage.Outcome == outcome).Sum(damage => _lines[damage.At].Count));
        told.Read.ShouldBe(_clean.Rows);
    }

    private List<string> Damaged(List<string> record, List<string> before, int at) => at switch
    {
        5 => record.FindAll(line => !IsOf(line, _damages[0].Column)),
        25 => record.ConvertAll(line => IsOf(line, _damages[1].Column) ? $"<{_damages[1].Column}>ZQ9</{_damages[1].Column}>" : line),
        50 => before,
        75 => record.ConvertAll(line => IsOf(line, _damages[3].Column) ? $"<{_damages[3].Column}>31/02/2025</{_damages[3].Column}>" : line),
        _ => record,
    };

    private static bool IsOf(string line, string element) => line.AsSpan().TrimStart().StartsWith($"<{element}>");
}
