using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Apprenticeships beyond the number: subjects out of reach, foundation apprenticeships, starts elsewhere.</summary>
internal static class ScopeTables
{
    public static IEnumerable<XElement> Of(ReportContext context)
    {
        var reach = context.Result.ApprenticeshipReach;
        foreach (var tier in Enum.GetValues<ApprenticeshipTier>().Where(tier => reach.Areas.Any(area => area.Tier == tier)))
        {
            yield return Table.Of(
                $"Shortfall in scope at {Phrases.Tier(tier)}: subjects of which no vacancy is in reach", ["Area", "Subjects with none in reach", "Of subjects wanted", "Want one of them"],
                reach.Areas.Where(area => area.Tier == tier).Select(area => (string[])
                [
                    area.AreaName, area.SubjectsNoneInReach.IsEmpty ? "none" : string.Join("; ", area.SubjectsNoneInReach.Select(Subjects.Name)),
                    $"{area.SubjectsNoneInReach.Length} of {area.SubjectsWanted}", PeopleCount.Of(area.DemandNoneInReach),
                ]), textColumns: 2, totals: context.Totals);
        }

        if (!reach.Areas.IsEmpty)
        {
            yield return Table.Of(
                "Foundation apprenticeships (since August 2025, ages 16 to 21), part of Level 2 and below", ["Area", "Vacancies in reach, shared", "Expected starts"],
                reach.Areas.Where(area => area.Tier == ApprenticeshipTier.Level2AndBelow).Select(area => (string[])
                    [area.AreaName, Figures.Fixed(area.FoundationVacancies, 1), Figures.Fixed(area.FoundationStarts, 1)]), totals: context.Totals);
        }

        yield return reach.Leakage.IsEmpty ? P("Starts by home and place of delivery: no data yet.") : Leakage(reach);
    }

    private static XElement Leakage(ApprenticeshipReach reach) => Table.Of(
        $"Where apprenticeships of residents are delivered, {string.Join(", ", reach.Leakage.Select(row => row.Year).Distinct(StringComparer.Ordinal))}: published starts, all ages and levels",
        ["Home district", "Starts", "Own district", "Elsewhere in Kent", "Medway", "London", "Elsewhere"],
        reach.Leakage.Select(row => (string[])
        [
            reach.Leakage.DistinctBy(one => one.Year).Count() == 1 ? row.DistrictName : $"{row.DistrictName}, {row.Year}", Figures.Whole(row.Starts), Figures.Percent(row.Own, row.Starts), Figures.Percent(row.Kent, row.Starts),
            row.DistrictCode.StartsWith("E06", StringComparison.Ordinal) ? "–" : Figures.Percent(row.Medway, row.Starts), Figures.Percent(row.London, row.Starts), Figures.Percent(row.Elsewhere, row.Starts),
        ]), modelled: false);
}
