using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>How a subject as a source words it is read: the course it is, and the levels to assume where none is stated.</summary>
internal sealed record CourseSubject(string Subject, string? Course, string Title, string SsaTier1, string SsaTier2, IReadOnlyList<Level> AssumedLevels)
{
    public static FrozenDictionary<string, CourseSubject> Read()
        => AuthoredFiles.Rows("course-subjects.csv", row => new CourseSubject(
                row.Required("subject"), row.Optional("course"), row.Text("title"), row.Text("ssa_tier1"), row.Text("ssa_tier2"),
                [.. row.Text("levels_when_not_stated").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => Codes.Levels[code])]),
            "subject", "course", "title", "ssa_tier1", "ssa_tier2", "levels_when_not_stated", "note")
            .ToFrozenDictionary(subject => subject.Subject, StringComparer.Ordinal);
}
