using System.IO.Compression;
using System.Text;
using Pathways.Data.Gtfs;
using Pathways.Data.Tests.Support;

namespace Pathways.Data.Tests.Gtfs;

/// <summary>The files of a small feed, to be changed one at a time: two trips over three stops, one of them by headway.</summary>
internal sealed class FeedFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal)
    {
        ["agency.txt"] = "agency_id,agency_name,agency_url,agency_timezone\nA,Alpha Buses,http://a,Europe/London\n",
        ["stops.txt"] = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nS1,One,51.0,0.5,0,\nS2,Two,51.1,0.5,0,P\nS3,Three,51.2,0.5,,\nP,Place,51.1,0.5,1,\n",
        ["routes.txt"] = "route_id,agency_id,route_short_name,route_long_name,route_type\nR1,A,1,First,3\nR2,,,Second,2\n",
        ["trips.txt"] = "route_id,service_id,trip_id,trip_headsign\nR1,WK,T1,Three\nR2,WK,T2,\n",
        ["stop_times.txt"] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT1,08:00:00,08:00:00,S1,1\nT1,08:10:00,08:11:00,S2,2\nT1,08:20:00,08:20:00,S3,3\nT2,9:00:00,9:00:00,S3,5\nT2,9:30:00,9:30:00,S1,9\n",
        ["calendar.txt"] = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nWK,1,1,1,1,1,0,0,20260901,20260930\n",
        ["calendar_dates.txt"] = "service_id,date,exception_type\nWK,20260905,1\nWK,20260908,2\n",
        ["frequencies.txt"] = "trip_id,start_time,end_time,headway_secs\nT2,07:00:00,25:00:00,1800\n",
        ["transfers.txt"] = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nS1,S2,2,120\n",
        ["feed_info.txt"] = "feed_publisher_name,feed_publisher_url,feed_lang,feed_version,feed_label\nPub,http://p,en,v1,modelled\n",
    };

    public FeedFiles With(string file, string? text)
    {
        if (text is null)
            Texts.Remove(file);
        else
            Texts[file] = text;
        return this;
    }

    /// <summary>Puts one text in place of another, which must stand in the file.</summary>
    public FeedFiles Swap(string file, string old, string fresh)
    {
        Texts[file].ShouldContain(old);
        return With(file, Texts[file].Replace(old, fresh, StringComparison.Ordinal));
    }

    public GtfsReading ReadFolder(GtfsLimits? limits = null)
    {
        var folder = Path.Combine(_folder.Path, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Texts)
            File.WriteAllBytes(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
        return GtfsReader.Read(folder, limits, "feed");
    }

    public GtfsReading ReadZip(GtfsLimits? limits = null) => GtfsReader.Read(Zip(), limits, "feed");

    public string Zip(string below = "")
    {
        var path = Path.Combine(_folder.Path, Guid.NewGuid().ToString("N") + ".zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in Texts)
        {
            using var writer = new StreamWriter(zip.CreateEntry(below + name).Open());
            writer.Write(text);
        }

        return path;
    }

    public void Dispose() => _folder.Dispose();
}
