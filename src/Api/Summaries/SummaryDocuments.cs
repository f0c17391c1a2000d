using System.Globalization;
using System.Text.Json;
using Pathways.Api.Audience;
using Pathways.Api.Http;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Summaries;

/// <summary>What a reader sees first: a run in short, and one area in short.</summary>
internal static class SummaryDocuments
{
    private const int TopGaps = 3;
    private const string Withheld = "told within the authority only";

    public const string RunExample = """{"notice":"Illustrative: course places not yet confirmed by providers","run":"baseline-1a2b3c4d5e6f","scenario":"baseline","purpose":"What the coming September looks like","result_hash":"9c1d…","dataset":"kent","dataset_hash":"5f0c…","academic_year":"2025/26","area_set":"lcpa","travel_limit_minutes":75,"confirmed_places_share":0,"zones":1107,"cold_spots":212,"competing":9210,"newly_placed_choice":8400,"newly_placed_best":8610,"no_place_found_choice":810,"neet_central":1350,"what_if":false}""";

    public const string AreaExample = """{"notice":"Illustrative: course places not yet confirmed by providers","run":"baseline-1a2b3c4d5e6f","area_code":"CFT","area_name":"Canterbury, Faversham and Thanet","not_covered":null,"levels":[{"level":"Level 1","competing":410,"places_in_reach":395,"gap":62,"gap_lower":55,"gap_upper":69,"no_place_found_choice":60,"confirmed_share":0,"certain":false}],"cold_spots":[{"cold_spot_id":"level1-far-E01024210","name":"Whitstable","level":"Level 1","reading":"possible gap: check with providers","learners_affected":40,"remedy":"help with travel (up to 70 minutes one way)","sentence":"Level 1 around Whitstable (about 40 young people): possible gap, far; check with providers; first remedy: help with travel (up to 70 minutes one way)."}],"confirmed_places_share":0}""";

    /// <summary>A run in short.</summary>
    public static byte[] Run(DoneRun run, IAudienceView view, string notice)
    {
        var total = run.Result.Total;
        var people = View(view, run, "summary", total.Code, ("competing", total.AllLevels.Competing), ("newly_placed_choice", total.AllLevels.PlacedChoice),
            ("newly_placed_best", total.AllLevels.PlacedBest), ("no_place_found_choice", total.AllLevels.NoPlaceFoundChoice), ("neet_low", total.Neet.Low), ("neet_central", total.Neet.Central), ("neet_high", total.Neet.High));
        return JsonSerializer.SerializeToUtf8Bytes(With(people, new Dictionary<string, object?>
        {
            ["notice"] = notice,
            ["profile"] = view.Profile.ToString().ToLowerInvariant(),
            ["run"] = run.View.RunId,
            ["scenario"] = run.View.Request.ScenarioName,
            ["purpose"] = string.Join(" ", (run.Result.FilledGaps?.Plans ?? []).Select(plan => plan.Note).Where(note => !string.IsNullOrEmpty(note)).Distinct(StringComparer.Ordinal).Prepend(run.View.Request.Purpose)),
            ["result_hash"] = run.ToldHash,
            ["dataset"] = run.View.Request.DatasetName,
            ["dataset_hash"] = run.View.Request.DatasetHash,
            ["started_at"] = run.View.StartedAt,
            ["academic_year"] = run.Result.AcademicYear.ToString(),
            ["area_set"] = run.Result.AreaSet,
            ["travel_limit_minutes"] = run.Result.TravelLimitMinutes,
            ["confirmed_places_share"] = Math.Round(run.Result.ConfirmedPlacesShare, 4),
            ["zones"] = run.Result.Zones.Length,
            ["cold_spots"] = run.Result.ColdSpots.Areas.Count(spot => ResultColdSpots.MayBeTold(spot.Kind, run.Origin, view)),
            ["what_if"] = run.WhatIf,
        }), JsonText.Options);
    }

    /// <summary>One area in short.</summary>
    /// <exception cref="ApiProblem">There is no such area.</exception>
    public static byte[] Area(DoneRun run, IAudienceView view, string notice, string code)
    {
        var area = run.Result.Areas.FirstOrDefault(one => one.Code == code) ?? throw ApiProblem.NotFound("area", "area");
        var gaps = area.Levels.Select(level => AreaGap.Of(run.Result, area, level.Band)).ToArray();
        var all = AreaGap.Of(run.Result, area, null);
        var spots = Ordered(all.ColdSpots.Where(spot => ResultColdSpots.MayBeTold(spot.Kind, run.Origin, view)), run, view).ToArray();
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["notice"] = notice,
            ["profile"] = view.Profile.ToString().ToLowerInvariant(),
            ["run"] = run.View.RunId,
            ["area_code"] = area.Code,
            ["area_name"] = area.Name,
            ["area_kind"] = Words.AreaKind(area.Kind),
            ["basis"] = "modelled",
            ["not_covered"] = view.Unknown.HasArea(run.Result, area.Code) ? OriginWords.NotKnownOf(area.Name) : null,
            ["levels"] = gaps.Append(all).Select(gap => Level(run, view, gap)),
            ["cold_spots"] = spots.Take(TopGaps).Select(spot => Spot(run, view, spot)),
            ["cold_spots_in_all"] = spots.Length,
            ["confirmed_places_share"] = all.Confirmation.PlacesShare is { } share ? Math.Round(share, 4) : null,
            ["confirmed_courses_share"] = all.Confirmation.CoursesShare is { } courses ? Math.Round(courses, 4) : null,
            ["dataset_hash"] = run.View.Request.DatasetHash,
        }, JsonText.Options);
    }

    private static Dictionary<string, object?> Level(DoneRun run, IAudienceView view, AreaGap gap)
    {
        var row = View(view, run, "area-gap", gap.Area.Code + ":" + Words.Level(gap.Band), ("competing", gap.Figures.Competing), ("gap", gap.Gap.Mean), ("gap_lower", gap.Gap.Lower), ("gap_upper", gap.Gap.Upper), ("newly_placed_choice", gap.Figures.PlacedChoice), ("newly_placed_best", gap.Figures.PlacedBest), ("no_place_found_choice", gap.Figures.NoPlaceFoundChoice));
        if (view.Unknown.HasArea(run.Result, gap.Area.Code))
        {
            return new Dictionary<string, object?>(row.Keys.Concat(["places_in_reach", "confirmed_share", "certain"]).Select(name => KeyValuePair.Create(name, (object?)ShownCount.NotAvailable)))
            {
                ["level"] = Words.Level(gap.Band),
                ["zones_without_course"] = gap.Figures.ZonesWithoutCourse,
            };
        }

        var told = ResultColdSpots.OutcomesMayBeTold(run.Origin, view); // which places are in reach of somebody who competes turns with who does
        return new Dictionary<string, object?>(row)
        {
            ["level"] = Words.Level(gap.Band),
            ["places_in_reach"] = told ? view.OpenPlaces(gap.Figures.PlacesInReach) : "c",
            ["zones_without_course"] = gap.Figures.ZonesWithoutCourse,
            ["confirmed_share"] = !told ? "c" : gap.ConfirmedShare is { } share ? Math.Round(share, 4) : null,
            ["certain"] = told ? gap.Certain : "c",
        };
    }

    /// <summary>The first gaps first: within the authority those with most without a place; outside it by what is told of them, since the order of withheld counts would tell of them.</summary>
    private static IEnumerable<ColdSpotArea> Ordered(IEnumerable<ColdSpotArea> spots, DoneRun run, IAudienceView view) => view.Profile == AudienceProfile.Internal ? spots
        : spots.OrderByDescending(spot => Told(run, view, spot, "no_place_found_choice", spot.People?.NoPlaceFound)?.Number ?? 0).ThenBy(spot => spot.Kind).ThenByDescending(spot => spot.ZoneCodes.Length).ThenBy(spot => spot.Id, StringComparer.Ordinal);

    private static ShownCount? Told(DoneRun run, IAudienceView view, ColdSpotArea spot, string measure, double? count)
        => spot.ZoneCodes.All(view.Unknown.Has) ? ShownCount.NotAvailable : View(view, run, "cold-spots", spot.Id, (measure, count))[measure] as ShownCount?;

    private static Dictionary<string, object?> Spot(DoneRun run, IAudienceView view, ColdSpotArea spot)
    {
        var remedy = ResultColdSpots.OutcomesMayBeTold(run.Origin, view) ? Remedy(spot.Remedies[0], view) : Withheld;
        var affected = Told(run, view, spot, "learners_affected", spot.People?.Competing);
        return new Dictionary<string, object?>
        {
            ["learners_affected"] = affected,
            ["cold_spot_id"] = spot.Id,
            ["name"] = spot.Name,
            ["level"] = spot.Band.Words(),
            ["kind"] = ColdSpotWords.KindCode(spot.Kind),
            ["reading"] = ColdSpotWords.Reading(spot),
            ["certain"] = spot.Certain,
            ["remedy"] = remedy,
            ["sentence"] = Sentence(spot, affected?.Number, remedy),
        };
    }

    /// <summary>Where, for how many, what is missing and how sure that is, what to do first.</summary>
    private static string Sentence(ColdSpotArea spot, double? affected, string remedy)
    {
        var many = affected is { } people ? string.Create(CultureInfo.InvariantCulture, $" (about {people:0} young people)") : "";
        return $"{spot.Band.Words()} around {spot.Name}{many}: {(spot.Certain ? "" : "possible gap, ")}{ColdSpotWords.Kind(spot.Kind)}{(spot.Certain ? "" : "; check with providers")}; first remedy: {remedy}.";
    }

    /// <summary>A remedy in words; outside the authority without the number of empty places, from which the number of the placed could be told.</summary>
    public static string Remedy(Remedy remedy, IAudienceView view) => remedy.Places is null || view.Profile == AudienceProfile.Internal ? ColdSpotWords.Remedy(remedy)
        : remedy.Kind == RemedyKind.EmptyPlaces ? string.Create(CultureInfo.InvariantCulture, $"offer places that stay empty in reach (at most {remedy.Minutes} minutes away)")
        : string.Create(CultureInfo.InvariantCulture, $"help with travel to places that stay empty further off (at most {remedy.Minutes} minutes away)");

    private static Dictionary<string, object?> With(Dictionary<string, object?> people, Dictionary<string, object?> first)
    {
        foreach (var (name, count) in people)
            first[name] = count;
        return first;
    }

    private static Dictionary<string, object?> View(IAudienceView view, DoneRun run, string table, string row, params (string Name, double? Count)[] counts)
    {
        var shown = view.Show(new PeopleTable(table, run.Hash, run.Origin, [.. counts.Select(count => count.Name)], [new PeopleRow(row, null, [.. counts.Select(count => count.Count)])]));
        return counts.Select((count, index) => (count.Name, Shown: (object?)shown[0][index])).ToDictionary(pair => pair.Name, pair => pair.Shown, StringComparer.Ordinal);
    }
}
