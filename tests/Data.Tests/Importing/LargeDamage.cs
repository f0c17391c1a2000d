using System.Collections.Immutable;
using System.Text;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// A large extract with one row in a hundred damaged: in each tenth of it in another of the ways that spoil a row, since a report gives the first few lines of each only, and those at the
/// end must be right too. As people's tools write it besides: with a byte order mark, names of columns in capitals and mixed line ends.
/// </summary>
internal sealed class LargeDamage
{
    private const int Stretch = 100;
    private const int Block = 10; // the rows of a stretch of which one is damaged

    private static readonly ImmutableArray<Damage> All = [.. Damage.All.Where(damage => damage.Expected == Expected.OneRowTold && damage.Name is not ("the last line is cut short" or "a huge field"))];

    /// <summary>Writes it.</summary>
    /// <param name="clean">The clean extract.</param>
    /// <param name="path">Where to.</param>
    public LargeDamage(LargeExtract clean, string path)
    {
        (Clean, Path) = (clean, path);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var block = new List<string>();
        foreach (var (row, line) in File.ReadLines(clean.Path).Select((line, index) => (index - 1, line)))
        {
            if (row < 0)
            {
                Header = [.. line.Split(',')];
                file.Write(line.ToUpperInvariant() + "\n");
            }
            else if (row % Stretch < Block)
            {
                block.Add(line);
                if (block.Count == Block || row == clean.Rows - 1)
                    Write(file, row - block.Count + 1, block);
            }
            else
            {
                file.Write(line + (row % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" });
            }
        }
    }

    public LargeExtract Clean { get; }
    public string Path { get; }

    /// <summary>Lines damaged, by how.</summary>
    public Dictionary<Damage, HashSet<int>> Lines { get; } = [];

    private ImmutableArray<string> Header { get; set; } = [];

    private void Write(StreamWriter file, int first, List<string> block)
    {
        var damage = All[(int)((long)first * All.Length / Clean.Rows)];
        var text = block.Count < Block || (damage.Name == "a row stands twice" && first >= Clean.Fitting) ? null : damage.Do(new Made(Clean.Kind, Header, [.. block.Select(line => line.Split(',').ToImmutableArray())]));
        if (text is not null)
            (Lines.TryGetValue(damage, out var lines) ? lines : Lines[damage] = []).Add(first + Damage.HitLine);
        foreach (var line in text is null ? block : Encoding.UTF8.GetString(text).Split("\r\n").Skip(1).SkipLast(1))
            file.Write(line + "\n");
        block.Clear();
    }

    /// <summary>Every damaged row, and no other, must be told by its line and the reason, with what that makes of it.</summary>
    public void Check(QualityReport told)
    {
        Lines.Count.ShouldBeGreaterThanOrEqualTo(6); // of the ways that spoil a line every kind has six, more by its columns
        var (count, taken) = (new Dictionary<RowOutcome, long>(), Clean.Fitting);
        foreach (var (damage, lines) in Lines)
        {
            Finding[] findings = [.. told.Findings.Where(finding => DamageTold.Tells(finding, damage))];
            findings.Sum(finding => finding.Count).ShouldBe(lines.Count, damage.Name);
            findings.SelectMany(finding => finding.Examples).ShouldAllBe(example => lines.Contains(example.Line), damage.Name);
            var outcome = findings.Select(finding => finding.Row!.Value).Distinct().ShouldHaveSingleItem();
            outcome.ShouldBe(DamageTold.Outcome(Clean.Kind, damage, findings[0]), damage.Name);
            count[outcome] = count.GetValueOrDefault(outcome) + lines.Count;
            if (outcome > RowOutcome.Defaulted)
                taken -= lines.Count(line => line <= Clean.Fitting + 1);
        }

        told.Read.ShouldBe(Clean.Rows);
        (told.Of(RowOutcome.Rejected), told.Of(RowOutcome.Duplicate)).ShouldBe((count.GetValueOrDefault(RowOutcome.Rejected), count.GetValueOrDefault(RowOutcome.Duplicate)));
        told.Taken.ShouldBe(taken);
    }
}
