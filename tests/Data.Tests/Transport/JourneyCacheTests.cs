using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Transport;

public sealed class JourneyCacheTests : IDisposable
{
    private static readonly JourneyEnds Riding = new("E01", new GeoPoint(51.1, 0.5), "a", new GeoPoint(51.3, -0.1));
    private static readonly JourneyEnds Nowhere = Riding with { SiteId = "ç" };
    private static readonly Itinerary Ride = new(480.1, 1 / 3.0, [
        new Leg(TravelMode.Walk, "start", "High Street, \"A\"", 480.1, 485, null, null),
        new Leg(TravelMode.Bus, "High Street", "Café", 485, 530.7, "1A", 30) { TripId = "t", FromStopId = "s1", ToStopId = "" },
        new Leg(TravelMode.Car, "Café", "end", double.Epsilon, 540, "", 0),
    ]);

    private readonly TempFolder _folder = new();

    private JourneyCache Cache => new(Path.Combine(_folder.Path, "cache"));

    private string StoredFile => Directory.GetFiles(Path.Combine(_folder.Path, "cache")).ShouldHaveSingleItem();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_found_is_known_to_the_last_field_and_that_nothing_was_is_known_too()
    {
        Find("abc", Riding, Nowhere).Asked.ShouldBe([Riding, Nowhere]);
        var (journeys, asked) = Find("abc", Nowhere, Riding);
        asked.ShouldBeEmpty();
        journeys[0].ShouldBeNull();
        var read = journeys[1].ShouldNotBeNull();
        (read.DepartMinutes, read.ArriveMinutes).ShouldBe((Ride.DepartMinutes, Ride.ArriveMinutes));
        read.Legs.ShouldBe(Ride.Legs);
    }

    [Fact]
    public void Only_what_is_not_known_is_looked_for_once_each_and_what_was_known_stays_known()
    {
        Find("abc", Riding);
        Find("abc", Nowhere, Riding, Nowhere).Asked.ShouldBe([Nowhere]);
        Find("abc", Riding, Nowhere).Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Places_that_moved_and_another_network_meet_no_stored_journey()
    {
        Find("abc", Riding);
        foreach (var moved in new[] { Riding with { Home = new GeoPoint(51.1, 0.6) }, Riding with { Site = new GeoPoint(51.3, -0.2) } })
            Find("abc", moved).Asked.ShouldBe([moved]);
        Find("def", Riding).Asked.ShouldBe([Riding]);
    }

    [Fact]
    public void A_file_under_the_name_of_another_network_is_not_trusted()
    {
        Find("abc", Riding);
        File.Copy(StoredFile, Path.Combine(_folder.Path, "cache", "journeys-def.bin"));
        Find("def", Riding).Asked.ShouldBe([Riding]);
    }

    [Fact]
    public void Any_single_damaged_byte_and_any_end_cut_off_is_noticed_and_mended()
    {
        Find("abc", Riding);
        var bytes = File.ReadAllBytes(StoredFile);
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x10;
            foreach (var wrong in new[] { damaged, bytes[..i] })
            {
                File.WriteAllBytes(StoredFile, wrong);
                Find("abc", Riding).Asked.ShouldBe([Riding], $"byte {i}");
                File.ReadAllBytes(StoredFile).ShouldBe(bytes);
            }
        }
    }

    [Fact]
    public void A_cache_that_cannot_be_written_does_not_stop_the_work_and_nothing_half_written_is_left()
    {
        Find("abc", Riding);
        Find("abc", Nowhere);
        Path.GetFileName(StoredFile).ShouldBe("journeys-abc.bin");
        _folder.Write("taken", "a file where the folder should be");
        new JourneyCache(Path.Combine(_folder.Path, "taken")).GetOrFind("abc", [Riding], _ => [Ride]).ShouldBe([Ride]);
    }

    /// <summary>The journeys, and the ends of those that were looked for.</summary>
    private (Itinerary?[] Journeys, JourneyEnds[] Asked) Find(string network, params JourneyEnds[] wanted)
    {
        JourneyEnds[] asked = [];
        var journeys = Cache.GetOrFind(network, wanted, missing =>
        {
            asked = [.. missing];
            return [.. missing.Select(ends => ends.SiteId == Nowhere.SiteId ? null : Ride)];
        });
        return (journeys, asked);
    }
}
