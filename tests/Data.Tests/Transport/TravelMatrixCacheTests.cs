using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Tests.Transport;

public sealed class TravelMatrixCacheTests : IDisposable
{
    private static readonly TravelMatrix Matrix = new(["E01", "E02"], ["a", "b", "ç"], [1, 2, 3, 4, TravelMatrix.Unreachable, 6], "modelled", "abc");
    private readonly TempFolder _folder = new();

    private TravelMatrixCache Cache => new(Path.Combine(_folder.Path, "cache"));

    private string StoredFile => Directory.GetFiles(Path.Combine(_folder.Path, "cache")).ShouldHaveSingleItem();

    [Fact]
    public void What_is_written_is_read()
    {
        Cache.Write(Matrix);
        var read = Cache.TryRead("abc").ShouldNotBeNull();
        read.ZoneCodes.ShouldBe(Matrix.ZoneCodes);
        read.SiteIds.ShouldBe(Matrix.SiteIds);
        read.Minutes.ToArray().ShouldBe(Matrix.Minutes.ToArray());
        (read.Label, read.Hash).ShouldBe((Matrix.Label, Matrix.Hash));
    }

    [Fact]
    public void What_journeys_are_made_of_and_other_needs_are_kept_with_the_minutes()
    {
        var ways = new TravelWays([0, 1, 0, 2, 0, 0], [0, 0, 1, 1, 0, 0], [0, 300, 225, 65_535, 0, 0], [0, 630, 485, 1566, 0, 0], [false, true, false, false, false, false])
        {
            Timings = new JourneyTimings([1, 2, 3, 300, 0, 6], [1, 2, 3, 255, 0, 6], [500, 480, 470, 240, 0, 450], [0, 10, 20, 90, 0, 5]),
        };
        TravelMatrix Other(ushort first) => new(Matrix.ZoneCodes, Matrix.SiteIds, [first, 2, 3, 4, TravelMatrix.Unreachable, 6], "of need", "def");
        Cache.Write(new TravelMatrix(Matrix.ZoneCodes, Matrix.SiteIds, Matrix.Minutes.ToArray(), "modelled", "abc")
        {
            Ways = ways,
            Trained = new TravelMatrix(Matrix.ZoneCodes, Matrix.SiteIds, [9, 9, 9, 9, 9, 9], "trained", "t") { Ways = ways },
            Assisted = Other(7),
        });

        var read = Cache.TryRead("abc").ShouldNotBeNull();

        foreach (var kept in new[] { read.Ways, read.Trained!.Ways })
        {
            kept.ShouldNotBeNull().Buses.ShouldBe(ways.Buses);
            kept.Trains.ShouldBe(ways.Trains);
            kept.FarePence.ShouldBe(ways.FarePence);
            kept.YearPounds.ShouldBe(ways.YearPounds);
            kept.SaverCovers.ShouldBe(ways.SaverCovers);
            var timings = kept.Timings.ShouldNotBeNull();
            timings.MostMinutes.ShouldBe(ways.Timings.MostMinutes);
            timings.WalkMinutes.ShouldBe(ways.Timings.WalkMinutes);
            timings.LeaveMinutes.ShouldBe(ways.Timings.LeaveMinutes);
            timings.EarlyMinutes.ShouldBe(ways.Timings.EarlyMinutes);
        }

        read.For(TravelNeed.Trained)[1, 1].ShouldBe((ushort)9);
        read.For(TravelNeed.Assisted)[0, 0].ShouldBe((ushort)7);
        (read.Assisted!.Label, read.Assisted.Hash, read.Assisted.Ways).ShouldBe(("of need", "def", null));
    }

    [Fact]
    public void A_matrix_of_an_older_layout_is_as_good_as_absent()
    {
        Cache.Write(Matrix);
        var bytes = File.ReadAllBytes(StoredFile)[..^32];
        bytes[8] = (byte)'1';
        File.WriteAllBytes(StoredFile, [.. bytes, .. System.Security.Cryptography.SHA256.HashData(bytes)]);
        Cache.TryRead("abc").ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_found_in_a_folder_that_is_not_there()
        => Cache.TryRead("abc").ShouldBeNull();

    [Fact]
    public void Any_single_damaged_byte_is_noticed()
    {
        Cache.Write(Matrix);
        var bytes = File.ReadAllBytes(StoredFile);
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x10;
            File.WriteAllBytes(StoredFile, damaged);
            Cache.TryRead("abc").ShouldBeNull($"byte {i}");
        }
    }

    [Fact]
    public void A_file_cut_short_is_noticed()
    {
        Cache.Write(Matrix);
        var bytes = File.ReadAllBytes(StoredFile);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(StoredFile, bytes[..length]);
            Cache.TryRead("abc").ShouldBeNull($"length {length}");
        }
    }

    [Fact]
    public void A_file_under_the_name_of_another_hash_is_not_trusted()
    {
        Cache.Write(Matrix);
        File.Copy(StoredFile, Path.Combine(_folder.Path, "cache", "travel-def.bin"));
        Cache.TryRead("def").ShouldBeNull();
    }

    [Fact]
    public void A_matrix_is_computed_once_and_again_when_its_file_is_damaged()
    {
        var computed = 0;
        TravelMatrix Compute()
        {
            computed++;
            return Matrix;
        }

        Cache.GetOrCompute("abc", Compute).ShouldBeSameAs(Matrix);
        Cache.GetOrCompute("abc", Compute).Minutes.ToArray().ShouldBe(Matrix.Minutes.ToArray());
        computed.ShouldBe(1);
        File.WriteAllText(StoredFile, "spoilt");
        Cache.GetOrCompute("abc", Compute);
        computed.ShouldBe(2);
        Cache.TryRead("abc").ShouldNotBeNull();
    }

    [Fact]
    public void A_cache_that_cannot_be_written_does_not_stop_the_work()
    {
        _folder.Write("cache", "a file where the folder should be");
        Cache.GetOrCompute("abc", () => Matrix).ShouldBeSameAs(Matrix);
    }

    [Fact]
    public void Nothing_half_written_is_left_behind()
    {
        Cache.Write(Matrix);
        Cache.Write(Matrix);
        Path.GetFileName(StoredFile).ShouldBe("travel-abc.bin");
    }

    public void Dispose() => _folder.Dispose();
}
