using Pathways.Data.Gtfs;
using Pathways.Data.Kent;
using Pathways.Data.Kent.Transport;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Transport;

public sealed class TransportPartTests : IDisposable
{
    private const string Lines = "line,sequence,station_name,atco,minutes_from_previous,basis,source,crs,lat,lon,area\n"
        + "Main: A - D,1,Alpha,,,published,s,AAA,51.0,0.1,outside\nMain: A - D,2,Beta,9100B,5,published,s,BBB,51.1,0.2,kent\n"
        + "Main: A - D,3,Gamma,9100C,6,published,s,CCC,51.2,0.3,kent\nMain: A - D,4,Delta,9100D,7,published,s,DDD,51.3,0.4,kent\n"
        + "Branch,1,Delta,9100D,,published,s,DDD,51.3,0.4,kent\nBranch,2,Echo,9100E,4,published,s,EEE,51.4,0.5,kent\n";

    private const string Services = "service,line,stations_pattern_crs,trains_per_hour_peak,trains_per_hour_offpeak,first,last,clockface_departures,source,basis_offpeak,basis_peak,basis_first_last\n";
    private readonly TempFolder _folder = new();

    public TransportPartTests()
    {
        _folder.Write("raw/bus_stops_kent_medway_naptan.csv", "ATCOCode,CommonName,Indicator,Street,LocalityName,ParentLocalityName,StopType,BusStopType,lat,lon\n2400B,High Street,opp,,Ash,,BCT,CUS,51.1234567,0.5\n2400A,Church,opp,,,,BCT,CUS,51.2,0.6\n");
        _folder.Write("raw/transport/bus_timing_points.csv", "town,stop,atco,lat,lon,basis\nAsh,High Street (Ash),2400B,51.12346,0.5,chosen\nBath,outside Kent or no stop match,,51.3,0.1,general knowledge\n");
        _folder.Write("raw/transport/bus_services.csv", "operator,route,towns,minutes_end_to_end,headway_min,source,confidence,basis,notes,straight_km,implied_road_kmh\n"
            + "Op,1,Ash;Bath,30,20,paper,H,published 2023,,1,1\nOp,2,Ash;Bath,30,0,paper,M,published,WITHDRAWN: do not model,1,1\n"
            + "Op,3 demand-responsive,Ash;Bath,30,60,paper,L,published existence,,1,1\n");
        _folder.Write("raw/transport/rail_lines.csv", Lines);
        _folder.Write("raw/transport/rail_services.csv", Services + "Fast,Main: A - D,AAA;ZZZ;BBB;DDD,2,1,05:00,22:00,,s,published,published,x\nThrough,Main + Branch,CCC;DDD;EEE,1,1,06:30,18:30,,s,published,general knowledge,x\n");
        _folder.Write("raw/ks4_schools_kent_medway_c2019.csv", "URN,PCODE,LATITUDE,LONGITUDE\n1,CT14 6AB,51.2,1.4\n2,CT14 9XY,51.1,1.2\n3,ME1 1AA,51.3,0.5\n");
        _folder.Write("raw/ks5_institutions_kent_medway_c2019.csv", "URN,PCODE,LATITUDE,LONGITUDE\n1,CT14 6AB,51.2,1.4\n4,ct14 7zz,51.3,1.3\n");
        _folder.Write("raw/fe_college_sites.csv", "site,postcode,lat,lon\nA,,51.0,1.0\nB,ME1 2BB,51.4,0.7\n");
        _folder.Write("raw/transport/crossings.csv", "name,water,lat,lon,on_foot,cycle,road_vehicles,note,basis,source,coordinate_accuracy\nBridge,Medway,51.39,0.5,yes,yes,yes,,published,s,ok\nTunnel,Medway,51.4,0.53,no,no,yes,,published,s,ok\nFerry,Thames,51.44,0.37,closed,closed,no,,published,s,ok\n");
    }

    [Fact]
    public void Trains_keep_the_stations_of_their_lines_with_minutes_added_up_where_they_do_not_stop()
    {
        var services = Build().RailServices;
        services[0].Calls.ShouldBe([new RailCall("AAA", 0), new RailCall("BBB", 5), new RailCall("DDD", 13)]);
        (services[0].Provenance.Basis, services[0].TrainsPerHourPeak, services[0].TrainsPerHourOffPeak).ShouldBe((Basis.Published, 2, 1));
        services[1].Calls.ShouldBe([new RailCall("CCC", 0), new RailCall("DDD", 7), new RailCall("EEE", 4)]);
        services[1].Provenance.Basis.ShouldBe(Basis.Modelled);
    }

    [Fact]
    public void Buses_keep_their_confidence_and_say_whether_they_run()
    {
        var services = Build().BusServices;
        services.Select(service => service.Status).ShouldBe([ServiceStatus.Running, ServiceStatus.Withdrawn, ServiceStatus.DemandResponsive]);
        services.Select(service => service.Provenance.Confidence).ShouldBe([Confidence.High, Confidence.Medium, Confidence.Low]);
        services.Select(service => service.Provenance.Basis).ShouldBe([Basis.Published, Basis.Published, Basis.Modelled]);
    }

    [Fact]
    public void Stops_are_named_with_their_locality_and_sorted()
        => Build().Stops.Select(stop => (stop.Atco, stop.Name, stop.Location.Latitude)).ShouldBe([("2400A", "Church", 51.2), ("2400B", "High Street, Ash", 51.12346)]);

    [Fact]
    public void A_postcode_district_is_the_middle_of_its_schools_each_counted_once()
    {
        var files = new BaselineFiles();
        TransportPart.Add(new RawExtracts(Path.Combine(_folder.Path, "raw")), files);
        files.WriteTo(_folder.Path);
        var districts = PostcodeDistricts.Read(_folder.Path);
        districts.Select(district => (district.Code, district.Places)).ShouldBe([("CT14", 3), ("ME1", 2)]);
        (districts[0].Middle.Latitude, districts[0].Middle.Longitude).ShouldBe((51.2, 1.3)); // (51.2 + 51.1 + 51.3) / 3, (1.4 + 1.2 + 1.3) / 3
        (districts[1].Middle.Latitude, districts[1].Middle.Longitude).ShouldBe((51.35, 0.6));
        PostcodeDistricts.Read(Path.Combine(_folder.Path, "raw")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CT14 6AB", "CT14")]
    [InlineData("me12aa", "ME1")]
    [InlineData(" TN9 1QG ", "TN9")]
    [InlineData("CT14", null)]
    [InlineData("Deal", null)]
    [InlineData("E01016016", null)]
    [InlineData("", null)]
    public void A_full_postcode_has_its_district(string text, string? district) => PostcodeDistricts.Of(text).ShouldBe(district);

    [Fact]
    public void Near_a_district_that_is_not_known_are_those_of_its_area_by_number()
    {
        PostcodeDistrict[] known = [.. new[] { "CT1", "CT2", "CT14", "CT15", "CT17", "ME1" }.Select(code => new PostcodeDistrict(code, new GeoPoint(51, 1), 1))];
        PostcodeDistricts.Near("ct16", known).ShouldBe(["CT15", "CT17", "CT14", "CT2"]);
        PostcodeDistricts.Near("SW1A", known).ShouldBe(["CT…", "ME…"]);
    }

    [Fact]
    public void Only_crossings_that_walkers_may_use_today_are_open()
        => Build().Crossings.Where(crossing => crossing.OpenOnFoot).Select(crossing => crossing.Name).ShouldBe(["Bridge"]);

    [Fact]
    public void Trains_repeat_at_the_peak_headway_in_the_peaks_and_at_the_other_otherwise()
    {
        var feed = Timetable();
        Hours(feed, "R01-out").ShouldBe([(5, 6, 3600), (6, 9.5, 1800), (9.5, 15.5, 3600), (15.5, 19, 1800), (19, 22, 3600)]);
        Hours(feed, "R02-back").ShouldBe([(6.5, 18.5, 3600)]);
        feed.Frequencies.ShouldAllBe(row => !row.Exact);
    }

    [Fact]
    public void A_bus_calls_also_at_the_stops_beside_its_way_but_once_at_the_two_sides_of_a_road()
    {
        // Ash (51.1, 0.5) to Bath (51.3, 0.5) in 30 minutes: a quarter of the way along stand two stops of one name, half way along one
        // 200 m aside, and one 400 m aside; a degree of longitude is about 70 km.
        _folder.Write("raw/bus_stops_kent_medway_naptan.csv", "ATCOCode,CommonName,LocalityName,lat,lon\n2400B,High Street,Ash,51.1,0.5\n"
            + "2400D,Oak,,51.15,0.5001\n2400C,Oak,,51.15,0.5\n2400E,Elm,,51.2,0.5029\n2400F,Far,,51.2,0.5058\n2400G,Behind,,51.09,0.5\n");
        _folder.Write("raw/transport/bus_timing_points.csv", "town,stop,atco,lat,lon,basis\nAsh,x,2400B,51.1,0.5,chosen\nBath,y,,51.3,0.5,general knowledge\n");
        var feed = Timetable();
        var trip = feed.Trips.Single(trip => trip.Id == "B001-out");
        Enumerable.Range(trip.FirstStopTime, trip.StopCount).Select(at => (feed.Stops[feed.StopTimes.Stop[at]].Id, feed.StopTimes.ArrivalSeconds[at]))
            .ShouldBe([("2400B", 0), ("2400C", 450), ("2400E", 900), ("town-bath", 1800)]);
        feed.Stops.Select(stop => stop.Id).ShouldNotContain("2400F");
    }

    [Fact]
    public void The_same_extracts_give_the_same_bytes()
        => Files().Texts.ShouldBe(Files().Texts);

    [Theory]
    [InlineData("Varied,Main: A - D,AAA;(BBB);DDD,2,1,05:00,22:00,,s,published,published,x\n", "varies")]
    [InlineData("Backwards,Main: A - D,DDD;AAA,2,1,05:00,22:00,,s,published,published,x\n", "DDD to AAA")]
    [InlineData("Nowhere,Main: A - D,AAA;ZZZ,2,1,05:00,22:00,,s,published,published,x\n", "fewer than two")]
    public void A_pattern_that_cannot_be_timed_stops_the_build(string row, string message)
    {
        _folder.Write("raw/transport/rail_services.csv", Services + row);
        Should.Throw<InvalidInputException>(Files).Problems.ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Fact]
    public void Every_rail_hop_that_ships_is_that_of_a_line()
    {
        var network = TransportReader.Read(Path.Combine(Root(), "data", "kent", "transport"));
        network.RailServices.Length.ShouldBeGreaterThan(25);
        foreach (var service in network.RailServices)
        {
            foreach (var (from, to) in service.Calls.Zip(service.Calls.Skip(1)))
            {
                var hops = network.RailLines.Select(line => Minutes(line, from.Crs, to.Crs)).Where(minutes => minutes is not null);
                hops.ShouldContain(to.MinutesFromPrevious, $"{service.Name}: {from.Crs} to {to.Crs}");
            }
        }
    }

    [Fact]
    public void Every_station_of_Kent_and_Medway_on_the_lines_is_served()
    {
        var network = TransportReader.Read(Path.Combine(Root(), "data", "kent", "transport"));
        var served = network.RailServices.Where(service => service.TrainsPerHourPeak > 0).SelectMany(service => service.Calls.Select(call => call.Crs)).ToHashSet();
        network.Stations.Where(station => station.Atco is not null && !served.Contains(station.Crs)).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static double? Minutes(RailLine line, string from, string to)
    {
        double? minutes = null;
        foreach (var call in line.Calls)
        {
            minutes += call.MinutesFromPrevious;
            if (call.Crs == to)
                return minutes;
            if (call.Crs == from)
                minutes = 0;
        }

        return null;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Pathways.sln was not found above the tests.");
    }

    private BaselineFiles Files()
    {
        var files = new BaselineFiles();
        TransportPart.Add(new RawExtracts(Path.Combine(_folder.Path, "raw")), files);
        return files;
    }

    private GtfsFeed Timetable()
    {
        Files().WriteTo(Path.Combine(_folder.Path, "out"));
        return GtfsReader.Read(Path.Combine(_folder.Path, "out", "timetable")).FeedOrThrow();
    }

    private static IEnumerable<(double, double, int)> Hours(GtfsFeed feed, string trip)
        => feed.Frequencies.Where(row => feed.Trips[row.Trip].Id == trip).Select(row => (row.FromSeconds / 3600.0, row.ToSeconds / 3600.0, row.HeadwaySeconds));

    private TransportNetwork Build()
    {
        Files().WriteTo(Path.Combine(_folder.Path, "out"));
        return TransportReader.Read(Path.Combine(_folder.Path, "out", "transport"));
    }
}
