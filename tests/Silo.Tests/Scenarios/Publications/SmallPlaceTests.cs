using System.Text;
using System.Text.Json;
using Pathways.Analysis.Disclosure;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Rules of one's own that ask for more people in a place than the least that ships.</summary>
public sealed class SmallPlaceTests
{
    private const int From = 400;
    private static readonly World World = KentPublication.Source.World;

    [Fact]
    public void Places_in_which_fewer_live_than_the_profile_asks_for_have_no_counts()
    {
        var (large, small) = (World.Msoas.First(msoa => Living(msoa.Code) >= From).Code, World.Msoas.First(msoa => Living(msoa.Code) is >= ColdSpotArea.SmallestDenominator and < From).Code);
        var run = KentPublication.Run("baseline");
        run = run with { Result = run.Result with { ColdSpots = ColdSpotResults.None with { Areas = [Spot("large", large), Spot("small", small)] } } };
        var figures = DisclosedPublication.Of(run, DisclosureReader.Read()["published"] with { PeopleFrom = From });
        var files = PublicationFiles.Make(KentPublication.Source with { Result = run.Result, Figures = figures });
        string Text(string name) => Encoding.UTF8.GetString(files[name]);

        var spots = Rows(Text("data/cold-spots.csv"));
        spots.Single(row => row["cold_spot_id"] == "large")["young_people"].ShouldBe("10");
        spots.Single(row => row["cold_spot_id"] == "small")["young_people"].ShouldBe("c");
        var groups = Rows(Text("data/gap-by-msoa-group.csv"));
        var without = run.Counts.Groups.Where(group => group.MsoaCodes.Sum(Living) < From).Select(group => group.Code).ToArray();
        without.ShouldNotBeEmpty();
        foreach (var row in groups)
            (row["competing"] == "c").ShouldBe(without.Contains(row["msoa_group_code"]), row["msoa_group"]);
        using var map = JsonDocument.Parse(files["maps/gap-msoa-groups.geojson"]);
        foreach (var feature in map.RootElement.GetProperty("features").EnumerateArray())
            (feature.GetProperty("properties").GetProperty("competing").ValueKind == JsonValueKind.String).ShouldBe(without.Contains(feature.GetProperty("id").GetString()));
        using var log = JsonDocument.Parse(files["disclosure-log.json"]);
        (log.RootElement.GetProperty("people_from").GetInt32(), log.RootElement.GetProperty("small_places_without_counts").GetInt32()).ShouldBe((From, without.Length + 1));
    }

    /// <summary>Aged 16 and 17 in the baseline's year, by the dataset's estimates.</summary>
    private static double Living(string msoa) => World.Zones.Where(zone => zone.MsoaCode == msoa).SelectMany(zone => zone.Cohorts).Where(cohort => cohort.Year == 2025 && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People);

    private static ColdSpotArea Spot(string id, string msoa)
    {
        var area = World.Areas.Areas[World.Areas.AreaOfMsoa[msoa]];
        return new ColdSpotArea(
            id, id, LevelBand.Level2, ColdSpotKind.NoCourseInReach, area.Code, area.Name, [msoa], [.. World.Zones.Where(zone => zone.MsoaCode == msoa).Select(zone => zone.Code)],
            new ColdSpotPeople(12, 6.5, 6), 100, 100, 0, Certain: false, [new Remedy(RemedyKind.NewProvision, null, null)]);
    }

    private static Dictionary<string, string>[] Rows(string csv)
        => OpenDataRules.Lines(csv) is var lines ? [.. lines.Skip(1).Select(row => row.Select((value, index) => (lines[0][index], value)).ToDictionary(pair => pair.Item1, pair => pair.value))] : [];
}
