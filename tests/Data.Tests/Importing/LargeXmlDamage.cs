using System.Runtime.InteropServices;
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
    private readonly Dictionary<string, int> _stand = new(StringComparer.Ordinal);
    private readonly string _telling; // an element of which every record that stands has one

    /// <summary>Writes it.</summary>
    /// <param name="clean">The clean extract, every element on a line of its own.</param>
    /// <param name="path">Where to.</param>
    public LargeXmlDamage(LargeExtract clean, string path)
    {
        var ilr = clean.Kind.Name == "ilr";
        (_clean, Path, _telling) = (clean, path, ilr ? "LearnStartDate" : "ActivityCode");
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
            var (at, written) = (number % Stretch, Damaged(record, before, number % Stretch));
            var outcome = _damages.Where(damage => damage.At == at).Select(damage => (RowOutcome?)damage.Outcome).FirstOrDefault();
            if (outcome is not null)
                (_lines.TryGetValue(at, out var lines) ? lines : _lines[at] = []).Add(line + written.FindIndex(one => one.AsSpan().Trim().SequenceEqual(row)));
            if (outcome is null or RowOutcome.Defaulted)
                CollectionsMarshal.GetValueRefOrAddDefault(_stand, LargeTotals.Day(Text(written.Find(one => IsOf(one, _telling))!)), out _)++;
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
    public void Check(QualityReport told, ImportCounty county)
    {
        foreach (var (at, column, why, outcome) in _damages)
        {
            var finding = told.Findings.Where(finding => finding.Column == column && finding.Why.Contains(why, StringComparison.Ordinal)).ShouldHaveSingleItem();
            (finding.Row, finding.Count).ShouldBe((outcome, _lines[at].Count));
            finding.Examples.ShouldAllBe(example => _lines[at].Contains(example.Line));
        }

        foreach (var outcome in new[] { RowOutcome.Rejected, RowOutcome.Duplicate })
            told.Of(outcome).ShouldBe(_damages.Where(damage => damage.Outcome == outcome).Sum(damage => _lines[damage.At].Count));
        (told.Read, told.Taken).ShouldBe((_clean.Rows, _stand.Values.Sum()));
        var kept = _clean.Kind.Columns.First(column => column.Name == _telling).KeptName;
        RecordFiles.Read(county.Dataset, _clean.Kind.Name).CountBy(row => row[kept]).ToDictionary().ShouldBe(_stand, ignoreOrder: true);
    }

    private List<string> Damaged(List<string> record, List<string> before, int at) => at switch
    {
        5 => record.FindAll(line => !IsOf(line, _damages[0].Column)),
        25 => record.ConvertAll(line => IsOf(line, _damages[1].Column) ? $"<{_damages[1].Column}>ZQ9</{_damages[1].Column}>" : line),
        50 => before,
        75 => record.ConvertAll(line => IsOf(line, _damages[3].Column) ? $"<{_damages[3].Column}>31/02/2025</{_damages[3].Column}>" : line),
        _ => record,
    };

    private static string Text(string line) => line[(line.IndexOf('>') + 1)..line.LastIndexOf('<')];

    private static bool IsOf(string line, string element) => line.AsSpan().TrimStart().StartsWith($"<{element}>");
}
