using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.GapFilling;

/// <summary>A place where provision could be opened.</summary>
public sealed record PossibleSite(string Id, string Name, GeoPoint Location, Provenance Provenance);

/// <summary>A course that could be opened at a site.</summary>
/// <param name="Id">Id, part of the id of what is opened.</param>
/// <param name="Title">Title.</param>
/// <param name="Type">Kind of provision.</param>
/// <param name="Level">Level.</param>
/// <param name="SsaTier1">Sector subject area, tier 1.</param>
/// <param name="IntakeMonths">Months in which groups start, ascending.</param>
/// <param name="DurationWeeks">Weeks.</param>
/// <param name="PlannedHours">Hours a year for each learner.</param>
/// <param name="EnglishMathsHours">Of them, hours of English and maths.</param>
/// <param name="MinimumGroup">Fewest learners with which it runs.</param>
/// <param name="Entry">What an applicant must bring.</param>
/// <param name="EnglishMaths">English and maths taught with it.</param>
/// <param name="ForPlanHolders">Whether its places are commissioned for holders of an EHCP.</param>
/// <param name="LeadTimeMonths">Months from a decision to the first day.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record PossibleCourseKind(
    string Id, string Title, ProvisionType Type, Level Level, string SsaTier1, ImmutableArray<int> IntakeMonths, int DurationWeeks, int PlannedHours,
    int EnglishMathsHours, int MinimumGroup, EntryRequirement Entry, EnglishMaths EnglishMaths, bool ForPlanHolders, int LeadTimeMonths, Provenance Provenance)
{
    /// <summary>Groups that are opened in a year: months that the model takes together count once (<see cref="Pathways.Model.Intakes"/>).</summary>
    public int IntakesAYear => IntakeMonths.Select(Intakes.Of).Distinct().Count();

    /// <summary>Whether it is among what is asked for. Empty lists ask for all; no kind of provision named is all but supported internships.</summary>
    public bool IsWanted(ImmutableArray<Level> levels, ImmutableArray<string> subjects, ImmutableArray<ProvisionType> types)
        => (levels.IsEmpty || levels.Contains(Level)) && (subjects.IsEmpty || subjects.Contains(SsaTier1))
            && (types.IsEmpty ? Type != ProvisionType.SupportedInternship : types.Contains(Type));
}

/// <summary>A funding rate.</summary>
/// <param name="Year">Academic year.</param>
/// <param name="Band">Name of the band.</param>
/// <param name="From">Fewest hours; null for what is not by hours.</param>
/// <param name="To">Most hours, null without end.</param>
/// <param name="Pounds">Pounds a year.</param>
/// <param name="ProRataOfHours">The pounds are for so many hours, fewer in proportion; null for a rate that is the same throughout the band.</param>
public sealed record FundingRate(AcademicYear Year, string Band, int? From, int? To, double Pounds, int? ProRataOfHours);

/// <summary>What may be opened to fill gaps, as the dataset's folder <c>gap-filling</c> has it.</summary>
public sealed record GapInputs(ImmutableArray<PossibleSite> Sites, ImmutableArray<PossibleCourseKind> Courses, ImmutableArray<FundingRate> Rates)
{
    /// <summary>Reads the three tables.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <exception cref="InvalidInputException">A table is missing or not right; carries every fault.</exception>
    public static GapInputs Read(string folder)
    {
        var files = new DatasetFiles(folder);
        var sites = files.Table("gap-filling/possible-sites.csv", "site_id", "name", "latitude", "longitude", "basis", "confidence", "source");
        var courses = files.Table(
            "gap-filling/courses.csv", "course_id", "title", "provision_type", "level", "ssa_tier1", "intake_months", "duration_weeks", "planned_hours", "english_maths_hours",
            "minimum_group", "entry_requirement", "english_maths", "for_plan_holders", "lead_time_months", "basis", "confidence", "source");
        var rates = files.Table("gap-filling/rates.csv", "academic_year", "band", "hours_from", "hours_to", "pounds", "pro_rata_of_hours", "basis", "confidence", "source");
        _ = KnownCodes.Of("possible-sites.csv", sites, "site_id");
        _ = KnownCodes.Of("courses.csv", courses, "course_id");
        var read = new GapInputs([.. (sites?.Rows ?? []).Select(Site)], [.. (courses?.Rows ?? []).Select(Course)], [.. (rates?.Rows ?? []).Select(Rate)]);
        files.Problems.ThrowIfErrors();
        return read;
    }

    /// <summary>Pounds a year for one learner on so many hours, and the year that the rate is of: the run's own, else the last one before or, failing that, the first after.</summary>
    /// <exception cref="InvalidInputException">No rate is given for so many hours.</exception>
    public (double Pounds, string Band, AcademicYear Year) Rate(int hours, AcademicYear year)
    {
        var fitting = Rates.Where(rate => rate.From is { } from && hours >= from && !(hours > rate.To)).ToArray();
        var rate = fitting.Where(rate => rate.Year.StartYear <= year.StartYear).MaxBy(rate => rate.Year.StartYear) ?? fitting.MinBy(rate => rate.Year.StartYear)
            ?? throw new InvalidInputException([new Problem("gap-filling/rates.csv", null, null, "hours_from", $"{hours}", "has no band for so many hours", "give a row for them")]);
        return (rate.ProRataOfHours is { } whole ? rate.Pounds * hours / whole : rate.Pounds, rate.Band, rate.Year);
    }

    /// <summary>What a commissioned place costs beside the rate, of the year as <see cref="Rate(int, AcademicYear)"/> takes it; 0 where no row gives it.</summary>
    public double ElementTwo(AcademicYear year)
    {
        var rows = Rates.Where(rate => rate.Band == "high_needs_element_2").ToArray();
        return (rows.Where(rate => rate.Year.StartYear <= year.StartYear).MaxBy(rate => rate.Year.StartYear) ?? rows.MinBy(rate => rate.Year.StartYear))?.Pounds ?? 0;
    }

    private static PossibleSite Site(CsvRow row) => new(row.Text("site_id"), row.Required("name"), PlacesReader.Point(row), row.Provenance());

    private static PossibleCourseKind Course(CsvRow row) => new(
        row.Text("course_id"), row.Required("title"), row.OneOf("provision_type", Codes.ProvisionTypes), row.OneOf("level", Codes.Levels), row.Required("ssa_tier1"), Months(row),
        row.Whole("duration_weeks", 1, 200), row.Whole("planned_hours", 0, 5000), row.Whole("english_maths_hours", 0, 5000), row.Whole("minimum_group", 1, 1000),
        row.OneOf("entry_requirement", Codes.EntryRequirements), row.OneOf("english_maths", Codes.EnglishMathsKinds), row.Flag("for_plan_holders"), row.Whole("lead_time_months", 0, 120), row.Provenance());

    private static FundingRate Rate(CsvRow row)
    {
        if (!AcademicYear.TryParse(row.Text("academic_year"), out var year))
            row.Bad("academic_year", "is no academic year", "give it as 2025/26");
        return new FundingRate(
            year, row.Required("band"), row.OptionalWhole("hours_from", 0, 5000), row.OptionalWhole("hours_to", 0, 5000), row.Number("pounds", 0, 1_000_000), row.OptionalWhole("pro_rata_of_hours", 1, 5000));
    }

    private static ImmutableArray<int> Months(CsvRow row)
    {
        var months = row.Text("intake_months").Split(';').Select(word => int.TryParse(word, out var month) && month is >= 1 and <= 12 ? month : 0).ToArray();
        if (months.Contains(0))
            row.Bad("intake_months", "is no list of months", "give months from 1 to 12, such as 9 or 9;1;4");
        return [.. months.Order()];
    }
}
