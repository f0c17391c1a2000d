using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads one course offer of <c>offers.csv</c>, or of a table with its columns; what depends on other tables but subjects is left to the caller.</summary>
internal static class OfferRow
{
    public static CourseOffer Read(CsvRow row, KnownCodes subjects)
    {
        var offer = new CourseOffer(
            row.Text("offer_id"), row.Text("site_id"), Year(row), row.Required("title"),
            row.OneOf("provision_type", Codes.ProvisionTypes), row.OneOf("level", Codes.Levels), row.Required("qualification_route"),
            row.OptionalWhole("route_first_year", 2000, 2100), row.OptionalWhole("route_last_year", 2000, 2100),
            subjects.Check(row, "ssa_tier1"), row.Optional("ssa_tier2"), row.Whole("group_size", 1, 1000),
            row.Whole("groups_per_intake", 0, 1000), Months(row), row.Whole("general_places"), row.Whole("commissioned_places"),
            row.Whole("duration_weeks", 1, 200), row.Whole("planned_hours", 0, 5000), row.Whole("minimum_group", 1, 1000),
            row.OneOf("entry_requirement", Codes.EntryRequirements), row.OneOf("english_maths", Codes.EnglishMathsKinds), row.Provenance());
        if (!offer.Level.IsInScope())
            row.Bad("level", "is above Level 2", "allowed are " + string.Join(", ", Levels.InScope.Select(Levels.Code)));
        if (offer.SsaTier2 is { } tier2 && !tier2.StartsWith(offer.SsaTier1 + ".", StringComparison.Ordinal))
            row.Bad("ssa_tier2", "is not within ssa_tier1", $"give one such as {offer.SsaTier1}.1, or leave it empty");
        return offer;
    }

    private static AcademicYear Year(CsvRow row)
    {
        if (!AcademicYear.TryParse(row.Text("academic_year"), out var year))
            row.Bad("academic_year", "is not an academic year", "give one such as 2025/26");
        return year;
    }

    private static ImmutableArray<int> Months(CsvRow row)
    {
        var months = new SortedSet<int>();
        foreach (var part in row.Text("intake_months").Split(';', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 && months.Add(month))
                continue;
            row.Bad("intake_months", months.Contains(month) ? $"names month {month} twice" : "is not a list of months", "give months 1 to 12 joined by semicolons, such as 9;1");
            break;
        }

        return [.. months];
    }
}
