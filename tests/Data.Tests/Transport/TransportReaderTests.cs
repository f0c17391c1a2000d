using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Transport;

public sealed class TransportReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public TransportReaderTests()
    {
        _folder.Write("stops.csv", "atco,name,latitude,longitude\n2400A,\"Green, Ash\",51.1,0.8\n");
        _folder.Write("stations.csv", "crs,atco,name,latitude,longitude,basis,confidence,source\nAFK,9100A,Ashford,51.14,0.87,published,high,NaPTAN\nCBW,,Canterbury,51.28,1.07,published,high,NaPTAN\n");
        _folder.Write("rail_lines.csv", "line,sequence,crs,minutes_from_previous,basis,confidence,source\nL,2,CBW,16,published,high,s\nL,1,AFK,0,published,high,s\n");
        _folder.Write("rail_services.csv", "service_id,service,stations,minutes_from_previous,trains_per_hour_peak,trains_per_hour_off_peak,basis,confidence,source\nR1,S,AFK;CBW,0;16,1.5,1,modelled,medium,s\n");
        _folder.Write("bus_services.csv", "service_id,operator,route,towns,minutes_end_to_end,headway_minutes,status,basis,confidence,source\nB1,O,1,Ash;Bath,20,30,running,modelled,low,s\nB2,O,2,Ash;Bath,20,0,withdrawn,modelled,low,s\n");
        _folder.Write("timing_points.csv", "town,stop,atco,latitude,longitude,basis,confidence,source\nAsh,Green,2400A,51.1,0.8,modelled,medium,s\nBath,Bath,,51.2,0.9,modelled,low,s\n");
        _folder.Write("barriers.csv", "barrier_id,water,sequence,latitude,longitude,basis,confidence,source\nr,River,2,51.3,0.6,modelled,high,s\nr,River,1,51.2,0.5,modelled,high,s\n");
        _folder.Write("crossings.csv", "name,water,latitude,longitude,open_on_foot,note,basis,confidence,source\nBridge,River,51.25,0.55,true,,published,high,s\n");
    }

    [Fact]
    public void Every_file_becomes_records()
    {
        var network = TransportReader.Read(_folder.Path);
        network.Stops.ShouldHaveSingleItem().ShouldBe(new TransportStop("2400A", "Green, Ash", new GeoPoint(51.1, 0.8)));
        network.Stations.Select(station => (station.Crs, station.Atco)).ShouldBe([("AFK", "9100A"), ("CBW", null)]);
        network.RailLines.ShouldHaveSingleItem().Calls.ShouldBe([new RailCall("AFK", 0), new RailCall("CBW", 16)]);
        network.RailServices.ShouldHaveSingleItem().TrainsPerHourPeak.ShouldBe(1.5);
        network.BusServices.Select(service => service.Status).ShouldBe([ServiceStatus.Running, ServiceStatus.Withdrawn]);
        network.TimingPoints.Select(point => point.Atco).ShouldBe(["2400A", null]);
        network.Barriers.ShouldHaveSingleItem().Line.ShouldBe([new GeoPoint(51.2, 0.5), new GeoPoint(51.3, 0.6)]);
        network.Crossings.ShouldHaveSingleItem().OpenOnFoot.ShouldBeTrue();
    }

    [Fact]
    public void Faults_of_all_files_are_told_at_once_with_file_line_and_value()
    {
        _folder.Write("stops.csv", "atco,name,latitude\n2400A,Green,51.1\n");
        _folder.Write("bus_services.csv", "service_id,operator,route,towns,minutes_end_to_end,headway_minutes,status,basis,confidence,source\nB1,O,1,Ash;Atlantis,20,-5,sailing,guess,low,s\n");
        _folder.Write("rail_services.csv", "service_id,service,stations,minutes_from_previous,trains_per_hour_peak,trains_per_hour_off_peak,basis,confidence,source\nR1,S,AFK;XXX,0;x;3,1.5,1,modelled,medium,s\n");
        _folder.Write("crossings.csv", "name,water,latitude,longitude,open_on_foot,note,basis,confidence,source\nBridge,River,51.25,55,maybe,,published,high,s\n");
        var problems = Should.Throw<InvalidInputException>(() => TransportReader.Read(_folder.Path)).Problems;
        Has(problems, "stops.csv", 1, "longitude", null);
        Has(problems, "bus_services.csv", 2, "headway_minutes", "-5");
        Has(problems, "bus_services.csv", 2, "status", "sailing");
        Has(problems, "bus_services.csv", 2, "basis", "guess");
        Has(problems, "bus_services.csv", null, "towns", "Atlantis");
        Has(problems, "rail_services.csv", 2, "minutes_from_previous", "0;x;3");
        Has(problems, "rail_services.csv", null, "stations", "XXX");
        Has(problems, "crossings.csv", 2, "longitude", "55");
        Has(problems, "crossings.csv", 2, "open_on_foot", "maybe");
    }

    [Fact]
    public void A_code_that_stands_twice_and_a_line_of_one_point_are_told()
    {
        _folder.Write("stops.csv", "atco,name,latitude,longitude\n2400A,Green,51.1,0.8\n2400A,Red,51.2,0.8\n");
        _folder.Write("barriers.csv", "barrier_id,water,sequence,latitude,longitude,basis,confidence,source\nr,River,1,51.2,0.5,modelled,high,s\n");
        var problems = Should.Throw<InvalidInputException>(() => TransportReader.Read(_folder.Path)).Problems;
        Has(problems, "stops.csv", null, "atco", "2400A");
        Has(problems, "barriers.csv", null, "barrier_id", "r");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder.Path, "stations.csv"));
        var problems = new List<Problem>();
        TransportReader.Read(_folder.Path, problems).ShouldBeNull();
        problems.ShouldContain(problem => problem.File == "transport/stations.csv" && problem.Message.StartsWith("does not exist", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static void Has(IEnumerable<Problem> problems, string file, int? line, string field, string? value)
        => problems.ShouldContain(problem => problem.File == "transport/" + file && problem.Line == line && problem.Field == field && problem.Value == value, $"{file} {field} {value}\n{string.Join('\n', problems)}");
}
