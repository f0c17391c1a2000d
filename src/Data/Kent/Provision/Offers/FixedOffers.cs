using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Offers whose places are written down one by one (<c>fixed-offers.csv</c>) and are not scaled.</summary>
internal static class FixedOffers
{
    public static IReadOnlyList<CourseOffer> Read(AcademicYear year, FrozenDictionary<string, QualificationRoute> routes)
        => AuthoredFiles.Rows("fixed-offers.csv", row => Offer(row, year, routes),
            "site_id", "course", "title", "provision_type", "level", "ssa_tier1", "ssa_tier2", "group_size", "groups_per_intake", "intake_months",
            "general_places", "commissioned_places", "duration_weeks", "planned_hours", "minimum_group", "entry_requirement", "english_maths", "route",
            "confidence", "source");

    internal static CourseOffer Offer(CsvRow row, AcademicYear year, FrozenDictionary<string, QualificationRoute> routes)
    {
        var (site, level) = (row.Required("site_id"), row.OneOf("level", Codes.Levels));
        var (size, groups) = (row.Whole("group_size", 1), row.Whole("groups_per_intake", 1));
        var (general, commissioned) = (row.Whole("general_places"), row.Whole("commissioned_places"));
        if (size * groups != general + commissioned)
            row.Bad("general_places", $"and commissioned places make {general + commissioned}, the groups {size * groups}", "make them equal");
        if (!routes.TryGetValue(row.Required("route"), out var route))
            row.Bad("route", "is not in qualification-routes.csv", "allowed are " + string.Join(", ", routes.Keys.Order(StringComparer.Ordinal)));
        route ??= new QualificationRoute(row.Text("route"), null, null);
        var kind = commissioned > 0 ? "-ehcp" : "";
        return new CourseOffer($"{site}-{level.Code()}-{row.Required("course")}{(row.Text("ssa_tier1") is "14" ? "" : "-" + row.Text("ssa_tier1"))}{kind}", site, year, row.Required("title"),
            row.OneOf("provision_type", Codes.ProvisionTypes), level, route.Name, route.FirstYear, route.LastYear, row.Required("ssa_tier1"),
            row.Optional("ssa_tier2"), size, groups, Months(row), general, commissioned, row.Whole("duration_weeks", 1), row.Whole("planned_hours", 1),
            row.Whole("minimum_group", 1), row.OneOf("entry_requirement", Codes.EntryRequirements), row.OneOf("english_maths", Codes.EnglishMathsKinds),
            new Provenance(Basis.Modelled, row.OneOf("confidence", Codes.Confidences), row.Required("source")));
    }

    private static ImmutableArray<int> Months(CsvRow row)
    {
        int[] months = [.. row.Required("intake_months").Split(';')
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0)];
        if (months.Any(month => month is < 1 or > 12))
            row.Bad("intake_months", "are not months", "give numbers from 1 to 12 with semicolons between");
        return [.. months];
    }
}
