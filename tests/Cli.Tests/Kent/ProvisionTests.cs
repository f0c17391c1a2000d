using System.Globalization;
using Pathways.Cli.Tests.Running;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Cli.Tests.Kent;

/// <summary>What the shipped places must be, worked out anew from the committed tables.</summary>
public sealed class ProvisionTests
{
    private static readonly Dictionary<string, Table.Row> Sites = Read("sites.csv").Rows.ToDictionary(row => row["site_id"]);
    private static readonly Table.Row[] Offers = Read("offers.csv").Rows;
    private static readonly Table.Row[] Calibration = Read("provision-calibration.csv").Rows;

    [Fact]
    public void Every_offer_is_at_level_2_or_below()
        => Offers.Select(offer => offer["level"]).Distinct().ShouldBeSubsetOf(["E1", "E2", "E3", "1", "2"]);

    [Fact]
    public void Places_are_whole_groups()
    {
        foreach (var offer in Offers)
            (offer.Number("general_places") + offer.Number("commissioned_places")).ShouldBe(offer.Number("group_size") * offer.Number("groups_per_intake"), offer["offer_id"]);
    }

    [Fact]
    public void No_grammar_school_and_no_secure_or_boarding_site_has_general_places()
    {
        var closed = Sites.Values.Where(site => site["selective"] == "true" || site["general_supply"] == "false").Select(site => site["site_id"]).ToHashSet();
        closed.ShouldNotBeEmpty();
        Offers.Where(offer => closed.Contains(offer["site_id"])).Sum(offer => offer.Number("general_places")).ShouldBe(0);
    }

    [Fact]
    public void Four_districts_of_Kent_have_no_place_that_asks_for_nothing_and_they_are_those_recorded()
    {
        var served = Offers
            .Where(offer => offer["level"] is "E1" or "E2" or "E3" or "1" && offer["entry_requirement"] == "none" && offer.Number("general_places") > 0)
            .Select(offer => Sites[offer["site_id"]]["district_code"]).ToHashSet();
        var without = Read("districts.csv").Rows.Where(row => row["authority"] == "kent" && !served.Contains(row["district_code"])).Select(row => row["district_code"]).ToArray();
        without.ShouldBe(Recorded("kent", "entry_level1", "district_without_provision_for_low_or_no_gcses"), ignoreOrder: true);
        without.Length.ShouldBe(4);
    }

    [Fact]
    public void Learners_of_Kent_less_the_places_that_count_are_the_shortage_of_300()
    {
        Recorded("kent", "entry_level1", "shortage_aimed_at").ShouldBe(["300"]);
        var learners = DatasetLoader.Load(ScenarioReader.Read(Path.Combine(Repository.Root, "scenarios", "baseline.yaml")), DatasetLearners.Sources).World.Learners;
        foreach (var authority in new[] { "kent", "medway" })
        {
            foreach (var (band, levels, names) in new[]
            {
                ("entry_level1", new[] { Level.Entry1, Level.Entry2, Level.Entry3, Level.Level1 }, new[] { "E1", "E2", "E3", "1" }),
                ("level2", [Level.Level2], ["2"]),
            })
            {
                var homes = Read("zones.csv").Rows.Where(zone => Authority(zone["district_code"]) == authority).Select(zone => zone["zone_code"]).ToHashSet();
                var wanting = learners.Count(learner => homes.Contains(learner.ZoneCode) && levels.Contains(learner.IntendedLevel));
                var here = Offers.Where(offer => names.Contains(offer["level"]) && Authority(Sites[offer["site_id"]]["district_code"]) == authority).ToArray();
                var open = here.Sum(Open) - NotCounted(here);
                var shortage = int.Parse(Recorded(authority, band, "shortage_aimed_at").Single(), CultureInfo.InvariantCulture);
                (wanting - open).ShouldBe(shortage, $"{authority} {band}: {wanting} learners, {open} places");
            }
        }
    }

    /// <summary>
    /// Of the commissioned places of specialist sites only the stated share counts against learners, rounded once a band: the
    /// others are out of reach of those they are meant for.
    /// </summary>
    private static int NotCounted(IEnumerable<Table.Row> offers)
    {
        var share = Table.Read(Path.Combine(Repository.Root, "src", "Data", "Kent", "Authored", "provision-rules.csv")).Rows
            .Single(row => row["key"] == "specialist_places_counted_share").Number("value");
        var specialist = offers.Where(offer => offer["qualification_route"] == "Special post-16 programme").Sum(offer => Open(offer, "commissioned_places"));
        return specialist - (int)Math.Round(specialist * share, MidpointRounding.AwayFromZero);
    }

    /// <summary>Places × share open to residents × (1 − inflow), to the nearest whole place, half upwards, general and commissioned apart.</summary>
    private static int Open(Table.Row offer) => Open(offer, "general_places") + Open(offer, "commissioned_places");

    private static int Open(Table.Row offer, string kind)
    {
        var site = Sites[offer["site_id"]];
        var share = site["general_supply"] == "true" ? site.Number("places_open_to_kent_share") * (1 - site.Number("inflow_share")) : 0;
        return (int)Math.Round(offer.Number(kind) * share, MidpointRounding.AwayFromZero);
    }

    private static string? Authority(string district) => Read("districts.csv").Rows.SingleOrDefault(row => row["district_code"] == district)?["authority"];

    private static string[] Recorded(string authority, string band, string item)
        => [.. Calibration.Where(row => row["authority"] == authority && row["band"] == band && row["item"] == item).Select(row => row["value"])];

    private static Table Read(string file) => Table.Read(Path.Combine(Repository.Kent, file));
}
