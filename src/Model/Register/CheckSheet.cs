using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What a column of a check sheet's offers holds.</summary>
public enum CheckSheetField
{
    OfferId,
    Site,
    Title,
    Level,
    Subject,
    Kind,
    Starts,
    GeneralPlaces,
    PlanPlaces,
    GroupSize,
    Groups,
    MinimumGroup,
    Entry,
    EnglishMaths,
    Weeks,
    Hours,
    Standing,
    Answer,
    Note,
}

/// <summary>One column of the worksheet Offers.</summary>
/// <param name="Field">What it holds.</param>
/// <param name="Correction">Whether the provider writes in it; else it is filled in beforehand.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Width in characters.</param>
public sealed record CheckSheetColumn(CheckSheetField Field, bool Correction, string Heading, int Width);

/// <summary>
/// The layout of a check sheet: the workbook by which a provider confirms its offers. Whoever writes sheets and whoever reads them back
/// take names of worksheets, headings and labels from here.
/// </summary>
public static class CheckSheet
{
    /// <summary>Names of the worksheets.</summary>
    public const string Cover = "Cover", Offers = "Offers", SignOff = "Sign-off", Lists = "Lists";

    /// <summary>Labels of the worksheet Sign-off.</summary>
    public const string Provider = "Provider", ProviderId = "Provider number", Year = "Academic year", MadeFrom = "Made from", Person = "Name of the person who confirms",
        Role = "Role", Organisation = "Organisation", Date = "Date", Declared = "I declare this (yes)";

    /// <summary>What is declared.</summary>
    public const string Declaration =
        "The rows marked yes or changed are the courses at Level 2 and below that we run for young people in this academic year, with the places they really have; "
        + "those marked closed or no do not take anybody; and we run no other course at these levels that is missing from the sheet.";

    /// <summary>Empty rows for courses that are missing.</summary>
    public const int RowsToAdd = 20;

    private static readonly (CheckSheetField Field, string Heading, int Width)[] Described =
    [
        (CheckSheetField.Site, "Site", 26), (CheckSheetField.Title, "Course title", 32), (CheckSheetField.Level, "Level", 11), (CheckSheetField.Subject, "Subject", 34),
        (CheckSheetField.Kind, "Kind of course", 24), (CheckSheetField.Starts, "Starts in", 20), (CheckSheetField.GeneralPlaces, "Places for all", 12),
        (CheckSheetField.PlanPlaces, "Places for young people with a plan", 16), (CheckSheetField.GroupSize, "Learners in a full group", 14), (CheckSheetField.Groups, "Groups at each start", 12),
        (CheckSheetField.MinimumGroup, "Fewest learners with which it runs", 16), (CheckSheetField.Entry, "What an applicant must bring", 34), (CheckSheetField.EnglishMaths, "English and maths", 18),
        (CheckSheetField.Weeks, "Weeks", 10), (CheckSheetField.Hours, "Planned hours a year", 12),
    ];

    /// <summary>The columns of the worksheet Offers: what the model has, the answer, and what the provider corrects or adds.</summary>
    public static ImmutableArray<CheckSheetColumn> Columns { get; } =
    [
        new(CheckSheetField.OfferId, false, "Offer id", 14),
        .. Described.Select(one => new CheckSheetColumn(one.Field, false, one.Heading, one.Width)),
        new(CheckSheetField.Standing, false, "Where the row comes from", 26),
        new(CheckSheetField.Answer, true, "Confirmed? (yes, changed, closed or no)", 16),
        .. Described.Select(one => new CheckSheetColumn(one.Field, true, one.Heading + ": correct to", one.Width)),
        new(CheckSheetField.Note, true, "Note", 40),
    ];

    /// <summary>Columns left of and with the course title, which stay in sight.</summary>
    public static int FrozenColumns { get; } = Columns.ToList().FindIndex(column => column.Field == CheckSheetField.Title) + 1;

    /// <summary>A site as a sheet names it, so that it can be found again: its name and its id.</summary>
    public static string NameOf(Site site) => $"{site.Name} [{site.Id}]";

    /// <summary>The file of a provider's sheet.</summary>
    public static string FileName(AcademicYear year, string providerId)
        => $"check-sheet-{year.ToString().Replace('/', '-')}-{string.Concat(providerId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '_'))}.xlsx";
}
