using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>
/// Attendance told by register code, a column a code with the sessions marked so; the codes are those of the DfE's guidance on working together to improve school attendance. Which absence
/// it was (illness, religious observance, exclusion) is added up and not kept.
/// </summary>
internal static class AttendanceCodes
{
    private static readonly ImmutableArray<string> Authorised = ["C", "C1", "C2", "E", "F", "H", "I", "J1", "M", "R", "S", "T"];
    private static readonly ImmutableArray<string> Unauthorised = ["G", "N", "O", "U"];

    /// <summary>Codes of sessions attended, of approved activities elsewhere, and of sessions that were not possible: not read.</summary>
    public static ImmutableArray<string> NotAbsent { get; } = ["#", "/", "\\", "A", "B", "D", "J", "K", "L", "P", "Q", "V", "W", "X", "Y", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z"];

    /// <summary>Whether a file tells absence of both sorts: by totals, or by the codes without which a register is not whole.</summary>
    public static bool Tells(RowInHand row)
        => (row.Has("authorised") || (row.Has("i") && row.Has("m"))) && (row.Has("unauthorised") || (row.Has("o") && row.Has("u")));

    /// <summary>The columns.</summary>
    /// <param name="sessions">How a number of sessions is written.</param>
    public static IEnumerable<Column> Columns(FieldForm sessions)
        => Authorised.Select(code => Of(code, sessions, "authorised")).Concat(Unauthorised.Select(code => Of(code, sessions, "unauthorised")));

    private static Column Of(string code, FieldForm sessions, string total)
        => new(code, sessions, $"sessions with register code {code}, {total} absence") { Keep = Keep.Nothing, AddsTo = total };
}
