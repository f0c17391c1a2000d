using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Key stage 4 results, pupil level.</summary>
internal static class Ks4
{
    public const string Name = "ks4";

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
            "9" or "8" or "7" or "6" or "5" or "4" or "A*" or "A" or "B" or "C" => new Parsed("grade4_plus"),
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
        new("Level2", Forms.Flag, "five or more GCSEs at grade 4 or above, or as much") { Aliases = ["Level 2", "5 or more 9-4", "Achieved Level 2"], As = "level2" },
        new("Attainment8", Forms.Number(0, 90), "Attainment 8") { Aliases = ["ATT8", "Attainment 8"], As = "attainment8", Unusual = value => double.Parse(value, CultureInfo.InvariantCulture) > 85 },
        new("FSM6", Forms.Flag, "eligible for free school meals in the last six years") { Aliases = ["FSM6 flag", "FSM6CLA1A"], As = "free_school_meals" },
        new("LookedAfter", Forms.Flag, "looked after") { Aliases = ["looked after", "CLA", "LAC"], OnRequest = PeopleColumns.LookedAfter, As = "looked_after" },
    ])
    {
        AboutPeople = true,
        Key = ["upn"],
        Ignored = [.. PeopleColumns.Names, "SEN", "disadvantaged", "KS2 Prior Band", "IDACI", "English & maths", "Estab", "Gender", "DOB", "Postcode"],
        Apply = applying => LearnersFromRecords.Derive(applying),
    };

    /// <summary>
    /// Highest attainment. Both grades at 4 or above: Level 2 with English and maths. Level 2 without both when the extract says so.
    /// Any grade: Level 1, which grades 3 to 1 are. No grade in either: Entry 3.
    /// </summary>
    public static PriorAttainment? PriorOf(GradeBand? english, GradeBand? maths, string level2) => (english, maths) switch
    {
        (null, null) => null,
        (GradeBand.Grade4Plus, GradeBand.Grade4Plus) => PriorAttainment.Level2WithEnglishAndMaths,
        _ when level2 == "true" => PriorAttainment.Level2WithoutEnglishAndMaths,
        (GradeBand.Ungraded or null, GradeBand.Ungraded or null) => PriorAttainment.Entry3,
        _ => PriorAttainment.Level1,
    };
}
