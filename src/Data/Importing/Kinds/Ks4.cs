using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Key stage 4 results, pupil level.</summary>
internal static class Ks4
{
    public const string Name = "ks4";

    /// <summary>Kept name of the column that tells of both grades together.</summary>
    public const string TogetherKept = "english_and_maths";

    private const string Together = "EnglishAndMaths";
    private const string AtFour = "grade4_plus";

    /// <summary>A GCSE grade, 9 to 1 or A* to G, as the band in which it is kept; a double award counts by its first grade.</summary>
    public static FieldForm Grades { get; } = new("a GCSE grade, 9 to 1, U or X", text =>
    {
        var grade = text.ToUpperInvariant();
        if (grade.Length == 2 && char.IsAsciiDigit(grade[0]) && char.IsAsciiDigit(grade[1]))
            grade = grade[..1];
        if (grade.EndsWith(".0", StringComparison.Ordinal))
            grade = grade[..^2];
        return grade switch
        {
            "9" or "8" or "7" or "6" or "5" or "4" or "A*" or "A" or "B" or "C" => new Parsed(AtFour),
            "3" or "D" => new Parsed("grade3"),
            "2" or "1" or "E" or "F" or "G" => new Parsed("grade1_to2"),
            "U" or "X" or "0" or "N" or "Q" => new Parsed("ungraded"),
            _ => Parsed.Bad("is not a grade", unknown: true),
        };
    });

    public static ImportKind Kind { get; } = new(Name, "Key stage 4 results, pupil level",
    [
        PeopleColumns.Upn(required: true),
        new("English", Grades, "grade in English, the better of language and literature") { Aliases = ["EnglishGrade", "GCSE English", "KS4_ENG", "English language"], Required = true, As = "english" },
        new("Maths", Grades, "grade in maths") { Aliases = ["MathsGrade", "GCSE Maths", "KS4_MAT", "Mathematics"], Required = true, As = "maths" },
        new(Together, Forms.Flag, "both English and maths at grade 4 or above; read where the header has not both columns of grades. Of a no the grades are drawn from modelled young people who have not both")
        {
            Aliases = ["English & maths", "English and maths 9-4", "English & maths 9-4", "English and maths at grade 4 or above", "English and maths at grade 4"], As = TogetherKept, StandsFor = ["english", "maths"],
        },
        new("Level2", Forms.Flag, "five or more GCSEs at grade 4 or above, or as much") { Aliases = ["Level 2", "5 or more 9-4", "Achieved Level 2"], As = "level2" },
        new("Attainment8", Forms.Number(0, 90), "Attainment 8") { Aliases = ["ATT8", "Attainment 8"], As = "attainment8", Unusual = value => double.Parse(value, CultureInfo.InvariantCulture) > 85 },
        new("FSM6", Forms.Flag, "eligible for free school meals in the last six years") { Aliases = ["FSM6 flag", "FSM6CLA1A"], As = "free_school_meals" },
        new("LookedAfter", Forms.Flag, "looked after") { Aliases = ["looked after", "CLA", "LAC"], OnRequest = PeopleColumns.LookedAfter, As = "looked_after" },
    ])
    {
        AboutPeople = true,
        Key = ["upn"],
        Ignored = [.. PeopleColumns.Names, "SEN", "disadvantaged", "KS2 Prior Band", "IDACI", "Estab", "Gender", "DOB", "Postcode"],
        Row = Judge,
        Apply = applying => LearnersFromRecords.Derive(applying),
    };

    // A yes tells both bands. A no leaves open which grade is below 4, and by how much: that much is assumed, so it is told.
    private static void Judge(RowInHand row)
    {
        if (!row.Has(TogetherKept))
            return;
        var isBelow = ((string[])[row["english"], row["maths"]]).Any(grade => grade.Length > 0 && grade != AtFour);
        switch (row[TogetherKept])
        {
            case "true" when isBelow:
                row.Defaulted(Together, "says yes beside a grade below 4, which stands");
                row[TogetherKept] = "";
                break;
            case "true":
                (row["english"], row["maths"]) = (AtFour, AtFour);
                break;
            case "false" when !isBelow:
                row.Defaulted(Together, "says no, not which grade is below 4: the grades are drawn from modelled young people who have not both at 4");
                break;
            case "" when row.Outcome < RowOutcome.Defaulted:
                row.Defaulted(Together, "is empty");
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Highest attainment. Both grades at 4 or above: Level 2 with English and maths. Level 2 without both when the extract says so.
    /// Any grade: Level 1, which grades 3 to 1 are. No grade in either: Entry 3. Null where nothing tells.
    /// </summary>
    /// <param name="english">Grade in English; null where it is not told.</param>
    /// <param name="maths">Grade in maths.</param>
    /// <param name="level2">Whether five or more at grade 4, or as much: true, false or empty.</param>
    /// <param name="notBoth">Whether it is told that not both grades are at 4.</param>
    public static PriorAttainment? PriorOf(GradeBand? english, GradeBand? maths, string level2, bool notBoth = false) => (english, maths) switch
    {
        (null, null) when !notBoth || level2 != "true" => null,
        (GradeBand.Grade4Plus, GradeBand.Grade4Plus) => PriorAttainment.Level2WithEnglishAndMaths,
        _ when level2 == "true" => PriorAttainment.Level2WithoutEnglishAndMaths,
        (GradeBand.Ungraded or null, GradeBand.Ungraded or null) => PriorAttainment.Entry3,
        _ => PriorAttainment.Level1,
    };
}
