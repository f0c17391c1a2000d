using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Attendance in Year 11, a row a pupil and term: with the sessions missed as two totals, or a column a register code.</summary>
internal static class Attendance
{
    private const int MostSessions = 420;

    public const string Name = "attendance";

    private static readonly FieldForm Sessions = Forms.Whole(0, MostSessions);

    public static ImportKind Kind { get; } = new(Name, "Attendance by pupil and term",
    [
        PeopleColumns.Upn(required: true),
        new("TermlySessionsPossible", Sessions, "sessions possible, half days") { Aliases = ["SessionsPossible", "AnnualSessionsPossible", "Possible"], Required = true, WhenBad = WhenBad.Reject, As = "possible" },
        new("TermlySessionsAuthorised", Sessions, "sessions of authorised absence") { Aliases = ["SessionsAuthorised", "AuthorisedAbsence", "Authorised"], WhenBad = WhenBad.Reject, As = "authorised" },
        new("TermlySessionsUnauthorised", Sessions, "sessions of unauthorised absence") { Aliases = ["SessionsUnauthorised", "UnauthorisedAbsence", "Unauthorised"], WhenBad = WhenBad.Reject, As = "unauthorised" },
        new("AttendanceYear", Forms.ShortCode, "year of the term") { Aliases = ["Year", "AcademicYear"], As = "year" },
        new("AttendanceTerm", Forms.ShortCode, "term") { Aliases = ["Term"], As = "term" },
        .. AttendanceCodes.Columns(Sessions),
    ])
    {
        AboutPeople = true,
        Key = ["upn", "year", "term"],
        Derived = ["attended"],
        Ignored = [.. PeopleColumns.Names, "Estab", "NCyearActual", "Age", "DOB", "Gender", "Postcode", .. AttendanceCodes.NotAbsent],
        Row = row =>
        {
            if (!AttendanceCodes.Tells(row))
            {
                row.Reject("TermlySessionsAuthorised", "or TermlySessionsUnauthorised is no column, nor are their register codes (I and M, O and U at least): the file does not tell all absence");
                return;
            }

            var (possible, absent) = (Number(row["possible"]), Number(row["authorised"]) + Number(row["unauthorised"]));
            if (absent > possible)
                row.Reject("TermlySessionsPossible", "is fewer than the sessions missed", row["possible"]);
            else
                row["attended"] = (possible - absent).ToString(CultureInfo.InvariantCulture);
        },
        Apply = applying => LearnersFromRecords.Derive(applying),
    };

    /// <summary>The band of a share of sessions attended; null where none were possible.</summary>
    public static AttendanceBand? BandOf(int attended, int possible) => possible <= 0 ? null : (attended * 100.0 / possible) switch
    {
        >= 95 => AttendanceBand.From95,
        >= 90 => AttendanceBand.From90,
        >= 85 => AttendanceBand.From85,
        >= 50 => AttendanceBand.From50,
        _ => AttendanceBand.Under50,
    };

    public static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
}
