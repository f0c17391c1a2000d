using System.Globalization;
using Pathways.Data.Gtfs;
using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>The shipped network routed: what anyone in Kent knows of it.</summary>
public sealed class KentTimetableRoutingTests
{
    private static readonly string Root = FindRoot();
    private static readonly GtfsFeed Feed = GtfsReader.Read(Path.Combine(Root, "data", "kent", "timetable")).FeedOrThrow();
    private static readonly TransportNetwork Network = TransportReader.Read(Path.Combine(Root, "data", "kent", "transport"));
    private static readonly TimetableTravelModel Model = new(Feed, FeedDraft.Tuesday, ReadRules(), Network);
    private static readonly GeoPoint Leysdown = new(51.3975, 0.9250);
    private static readonly GeoPoint Grain = new(51.4575, 0.7160);
    private static readonly GeoPoint Lydd = new(50.9510, 0.9080);

    [Fact]
    public void Margate_and_Ramsgate_are_joined()
        => Model.Route(Station("MAR"), Station("RAM"), 540).ShouldNotBeNull().DoorToDoorMinutes.ShouldBeLessThan(30);

    [Theory]
    [InlineData("AFK", "CBW", 16)]
    [InlineData("TON", "TBW", 10)]
    public void Trains_take_the_minutes_of_the_facts(string from, string to, double ride)
    {
        var journey = Model.Route(Station(from), Station(to), 540).ShouldNotBeNull();
        journey.Legs.Where(leg => leg.Mode == TravelMode.Rail).Sum(leg => leg.ArriveMinutes - leg.DepartMinutes).ShouldBe(ride, 1.5);
    }

    [Fact]
    public void Sheppey_the_Hoo_Peninsula_and_Romney_Marsh_are_hard_to_leave()
    {
        // Each against a town as far from its nearest college town, which has a railway.
        (Minutes(Leysdown, Station("SIT")) ?? 999).ShouldBeGreaterThan(60);
        (Minutes(Grain, Station("GLM")) ?? 999).ShouldBeGreaterThan(60);
        (Minutes(Lydd, Station("AFK")) ?? 999).ShouldBeGreaterThan(50);
        Minutes(Station("FAV"), Station("SIT")).ShouldNotBeNull().ShouldBeLessThan(30);
    }

    [Fact]
    public void Crossing_the_Medway_on_foot_costs_a_bridge()
    {
        // Halling to Wouldham: 1 km as the crow flies.
        var journey = Model.Route(new GeoPoint(51.3520, 0.4445), new GeoPoint(51.3513, 0.4589), 540).ShouldNotBeNull();
        journey.Legs.ShouldContain(leg => leg.To.Contains("Peters Bridge", StringComparison.Ordinal));
    }

    [Fact]
    public void Itineraries_that_rest_on_a_headway_say_so()
    {
        var journey = Model.Route(new GeoPoint(51.4206, 0.5568), Station("GLM"), 540).ShouldNotBeNull(); // Hoo
        journey.Legs.Where(leg => leg.Mode is TravelMode.Bus).ShouldAllBe(leg => leg.HeadwayMinutes > 0);
        journey.Legs.ShouldContain(leg => leg.Mode == TravelMode.Bus);
    }

    [Fact]
    public void The_table_and_the_itineraries_agree_and_the_way_home_exists_where_the_way_there_does()
    {
        TravelPoint[] towns = [.. Network.TimingPoints.Where((_, i) => i % 18 == 0).Select(point => new TravelPoint(point.Town, point.Location))];
        var table = Model.Table(towns, towns);
        var (there, back) = (0, 0);
        for (var from = 0; from < towns.Length; from++)
        {
            for (var to = 0; to < towns.Length; to++)
            {
                var journey = Model.Route(towns[from].Location, towns[to].Location, 540);
                var minutes = journey is null ? TravelMatrix.Unreachable : ((int)Math.Round(journey.DoorToDoorMinutes * 60) + 30) / 60;
                table.MinutesByLastDeadline[table.Index(from, to)].ShouldBe((ushort)minutes, $"{towns[from].Id} – {towns[to].Id}");
                there += journey is null ? 0 : 1;
                back += journey is not null && Model.Planner.DepartAfter(towns[to].Location, towns[from].Location, 960) is not null ? 1 : 0;
            }
        }

        there.ShouldBeGreaterThan(20);
        back.ShouldBeGreaterThan(there * 9 / 10);
    }

    private static double? Minutes(GeoPoint from, GeoPoint to) => Model.Route(from, to, 540)?.DoorToDoorMinutes;

    private static GeoPoint Station(string crs) => Network.Stations.First(station => station.Crs == crs).Location;

    private static ParameterSet ReadRules()
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read(Path.Combine(Root, "src", "Data", "Kent", "Authored", "parameters-travel.csv"), "parameters-travel.csv", ["key", "value", "unit"], null, problems)!;
        problems.ShouldBeEmpty();
        return new ParameterSet(table.Rows.Select(row => new Parameter(row.Required("key"), double.Parse(row.Text("value"), CultureInfo.InvariantCulture), null, null, row.Text("unit"), Tiny.Sure)));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Pathways.sln was not found above the tests.");
    }
}
