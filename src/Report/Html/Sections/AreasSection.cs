using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Each area on its own.</summary>
internal static class AreasSection
{
    private const int SubjectsNamed = 3;

    public static Section Of(ReportContext context) => new("areas", "Area by area",
        context.Areas.Select(area => El("div", At("class", "area"), Area(context, area))));

    private static IEnumerable<XElement> Area(ReportContext context, AreaResult area)
    {
        var all = area.AllLevels;
        yield return H3(area.Name);
        if (context.Provenance.NotCovered.Contains(area.Code))
        {
            yield return P(OriginWords.NotKnownOf(area.Name));
            yield return P(Register.Confirmed.Sentence(Register.Confirmed.Of(context.Result, area.Code), area.Name));
            yield break;
        }

        yield return P(
            $"{Figures.Whole(all.PlacedChoice)} of {Figures.Whole(all.Competing)} young people are newly placed as applications work today ({Figures.Percent(all.PlacedChoice, all.Competing)}), {Figures.Whole(all.PlacedBest)} in the best case. ",
            $"For {Figures.Whole(all.NoPlaceFoundChoice)} no suitable place is found in the model. ",
            $"Expected NEET at 16 and 17: {Figures.Range(area.Neet)} of {Figures.Whole(area.Cohort)}.");
        yield return Table.Of($"{area.Name}: demand, places and travel by level",
            ["Level", "Compete", "Places in reach", "Shared places", "Placed today", "Best case", "No suitable place found today", "Median minutes today", "90th percentile", $"Zones without a course in reach (of {Figures.Whole(area.Zones)})"],
            area.Levels.Append(all).Select(level => (string[])
            [
                Phrases.Level(level.Band), Figures.Whole(level.Competing), Figures.Whole(level.PlacesInReach), Figures.Whole(level.SharedPlaces),
                Figures.Whole(level.PlacedChoice), Figures.Whole(level.PlacedBest), Figures.Whole(level.NoPlaceFoundChoice),
                Figures.OrDash(level.TravelChoice?.MedianMinutes), Figures.OrDash(level.TravelChoice?.Percentile90Minutes),
                Figures.Whole(level.ZonesWithoutCourse),
            ]), totals: 1);
        yield return Table.Of($"{area.Name}: how it ended and why", ["Reason", "Today", "Best case"], PlacedSection.ReasonRows(all));
        yield return P(Apprenticeships(context, area));
    }

    private static string Apprenticeships(ReportContext context, AreaResult area)
    {
        var figures = area.Apprenticeships[(int)ApprenticeshipTier.Level2AndBelow];
        var subjects = context.Result.Apprenticeships
            .Where(row => row.AreaCode == area.Code && row.Figures.Tier == ApprenticeshipTier.Level2AndBelow)
            .OrderByDescending(row => row.Figures.Shortfall).ThenBy(row => row.Figures.SsaTier1, StringComparer.Ordinal)
            .Take(SubjectsNamed).Select(row => $"{Subjects.Name(row.Figures.SsaTier1)} ({Figures.Whole(row.Figures.Shortfall)})");
        var text = $"Apprenticeships at Level 2 and below: {Figures.Whole(figures.Demand)} want one first, {Figures.Whole(figures.ExpectedStarts)} are expected to start, a shortfall of {Figures.Whole(figures.Shortfall)}.";
        return figures.Demand == 0 ? text : $"{text} Largest by subject: {string.Join("; ", subjects)}.";
    }
}
