using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Travel by mode, learners who have far to go, what it costs, and the way out of places without a course.</summary>
internal static class TravelFindings
{
    private const int MostRows = 30;

    public static IEnumerable<XElement> Of(ReportContext context)
    {
        var travel = context.Result.Travel;
        if (travel.Areas.IsEmpty)
            yield break;
        var caution = TravelWords.Caution(context.Provenance);
        var names = context.Result.Areas.ToDictionary(area => area.Code, area => area.Name, StringComparer.Ordinal);
        var all = travel.Areas.Where(area => area.Band is null).ToArray();
        yield return H3("By what they travel");
        yield return P($"Of the journeys that the newly placed take, the one of median minutes counts. One by bus and train counts as both. Those who need assistance are taken by car from door to door, whoever pays for it. As applications work today: {Modes(all[^1].Choice)}.");
        yield return Table.Of("Newly placed by how they travel, today / best case" + caution, ["Area", .. TravelWords.Modes.Where(mode => Occurs(all, mode.Mode)).Select(mode => Sentence(mode.Words))],
            all.Select(area => (string[])
            [
                names[area.AreaCode],
                .. TravelWords.Modes.Where(mode => Occurs(all, mode.Mode)).Select(mode => Pair(area.Choice.Modes[(int)mode.Mode], area.Best.Modes[(int)mode.Mode])),
            ]), totals: context.Totals);
        yield return H3("Who has far to go");
        yield return P("The first columns count newly placed learners by the length of the journey to their place, today and in the best case. The last ones count all who compete for a place and have no suitable course within so many minutes, a place free there or not.");
        yield return Table.Of("Learners with a journey longer than 45, 60 and 75 minutes one way, by area and level" + caution,
            ["Area and level", .. Limits.Select(limit => $"Placed, beyond {limit}: today / best case"), .. Limits.Select(limit => $"No suitable course within {limit}")],
            travel.Areas.Select(area => (string[])
            [
                $"{names[area.AreaCode].Split(" (")[0]}, {Phrases.Level(area.Band)}",
                .. Limits.Select(limit => Pair(Of(area.Choice.Beyond, limit) ?? 0, Of(area.Best.Beyond, limit) ?? 0)),
                .. Limits.Select(limit => Figures.OrDash(Of(area.Nearest, limit))),
            ]));
        yield return H3("What it costs");
        yield return P("A year there and back: each bus at a flat fare or the KCC 16+ Travel Saver where it is cheaper (Kent's residents, buses only), trains by straight-line kilometre with a young person's card. An estimate, not looked up. The places column is the middle zone's: half of the open places in its reach cost no more to travel to.");
        yield return TravelCostTable.Of(context, all, names, caution);
        yield return H3("The way out of places without a course");
        foreach (var element in WaysOut(context, caution))
            yield return element;
    }

    private static readonly int[] Limits = [45, 60, 75];

    private static IEnumerable<XElement> WaysOut(ReportContext context, string caution)
    {
        var journeys = context.Result.Travel.Journeys;
        var zones = context.Result.Zones.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        yield return P($"From each zone without a suitable course within {context.Result.TravelLimitMinutes} minutes: the way of a typical learner, who travels alone from the middle of the zone's people, to the nearest such course beyond the limit, to be there by 09:00. {Figures.Whole(journeys.Length)} pairs of zone and level; from {Figures.Whole(journeys.Count(journey => journey.SiteId is null))} no such course can be reached at all. The {MostRows} longest are shown; every one: {JourneysCsv.Name}.");
        var none = journeys.Where(journey => journey.SiteId is null).Select(journey => zones[journey.ZoneCode]).DistinctBy(zone => zone.Code)
            .GroupBy(zone => zone.MsoaName, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (none.Length > 0)
            yield return P("No journey to any such course is in the timetable from " + string.Join("; ", none.Select(group => $"{group.Key} ({Figures.Whole(group.Count())} {(group.Count() == 1 ? "zone" : "zones")})")) + ".");
        if (journeys.All(journey => journey.SiteId is null))
            yield break;
        yield return Table.Of("Ways to the nearest suitable course beyond the limit, one row for each zone and site" + caution, ["Zone", "Area", "Level", "Nearest", "Way there", "Minutes", "Pounds a year"],
            journeys.Where(journey => journey.SiteId is not null).GroupBy(journey => (journey.ZoneCode, journey.SiteId))
                .OrderByDescending(same => same.First().Minutes).ThenBy(same => same.Key.ZoneCode, StringComparer.Ordinal).Take(MostRows)
                .Select(same =>
                {
                    var (journey, zone) = (same.First(), zones[same.Key.ZoneCode]);
                    return (string[])
                    [
                        $"{zone.MsoaName} ({zone.Code})", zone.AreaName.Split(" (")[0], string.Join(", ", same.Select(one => one.Band.Words())), journey.SiteName ?? "–",
                        TravelWords.WayOut(journey), Figures.OrDash(journey.Minutes), Figures.OrDash(journey.PoundsPerYear),
                    ];
                }), textColumns: 5);
    }

    private static bool Occurs(AreaTravel[] areas, JourneyMode mode)
        => mode <= JourneyMode.BusAndRail || areas.Any(area => area.Choice.Modes[(int)mode] + area.Best.Modes[(int)mode] > 0);

    private static string Modes(PlacedTravel placed) => string.Join(", ", TravelWords.Modes.Where(mode => placed.Modes[(int)mode.Mode] > 0)
        .Select(mode => $"{mode.Words} {Figures.Percent(placed.Modes[(int)mode.Mode], placed.Placed)}"));

    private static int? Of(IEnumerable<BeyondMinutes> beyond, int limit) => beyond.First(one => one.Minutes == limit).Learners;

    private static string Pair(int today, int best) => $"{Figures.Whole(today)} / {Figures.Whole(best)}";

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
