using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>The words that check sheets use for codes, in the order of their lists.</summary>
public static class CheckSheetWords
{
    /// <summary>Answers.</summary>
    public static ImmutableArray<(string Word, string Meaning)> Answers { get; } =
    [
        ("yes", "We run this course as the row describes it."),
        ("changed", "We run it, and what we wrote on the right of the row is right instead."),
        ("closed", "We ran it last year and take nobody new on it this year."),
        ("no", "We do not run it, and did not last year."),
    ];

    /// <summary>Levels.</summary>
    public static ImmutableArray<(Level Code, string Word)> Levels { get; } =
        [(Level.Entry1, "Entry 1"), (Level.Entry2, "Entry 2"), (Level.Entry3, "Entry 3"), (Level.Level1, "Level 1"), (Level.Level2, "Level 2")];

    /// <summary>Kinds of provision.</summary>
    public static ImmutableArray<(ProvisionType Code, string Word)> Kinds { get; } =
    [
        (ProvisionType.StudyProgramme, "Study programme"), (ProvisionType.TLevelFoundationYear, "T Level foundation year"), (ProvisionType.Flexible, "Flexible or re-engagement"),
        (ProvisionType.SupportedInternship, "Supported internship"),
    ];

    /// <summary>What an applicant must bring.</summary>
    public static ImmutableArray<(EntryRequirement Code, string Word)> Entries { get; } =
    [
        (EntryRequirement.None, "Nothing beyond the level below"), (EntryRequirement.LevelBelow, "A qualification one level below, or grades 1 to 2"),
        (EntryRequirement.Grade3, "Two GCSEs at grade 3, or a full Level 1"), (EntryRequirement.Ehcp, "An education, health and care plan"),
    ];

    /// <summary>English and maths taught with it.</summary>
    public static ImmutableArray<(EnglishMaths Code, string Word)> EnglishMaths { get; } =
        [(Model.EnglishMaths.None, "None"), (Model.EnglishMaths.Functional, "Functional skills"), (Model.EnglishMaths.Gcse, "GCSE")];

    /// <summary>Months, January first.</summary>
    public static ImmutableArray<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The word of a code.</summary>
    public static string Of<T>(ImmutableArray<(T Code, string Word)> words, T code)
        where T : struct, Enum
        => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Code, code)).Word;

    /// <summary>A subject as sheets write it: its code and its description.</summary>
    public static string Of(SectorSubjectArea subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return $"{subject.Code} {subject.Description}";
    }

    /// <summary>Months as sheets write them.</summary>
    public static string Of(IEnumerable<int> months) => string.Join("; ", months.Select(month => Months[month - 1]));
}
