using Pathways.Model;
using Pathways.Travel.Raptor;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>
/// A city of seven by seven stops a kilometre apart. Along every street a bus starts at its beginning every 10 minutes from
/// 07:00 on, takes 2 minutes to each next stop, and runs one way: east along the rows, north along the columns. Homes and sites
/// lie at stops, nobody walks, a change takes 2 minutes. So the best journeys follow by arithmetic.
/// </summary>
public sealed class GridCityTests
{
    private const int Size = 7;
    private const int First = 420;
    private const int Deadline = 540;
    private static readonly ParameterSet NoWalks = Rules.With(("travel.walk_limit_metres", 1), ("travel.bus_access_limit_metres", 50), ("travel.change_walk_limit_metres", 50));
    private static readonly Timetable City = Timetable.From(Feed(), FeedDraft.Tuesday, NoWalks);
    private static readonly JourneyPlanner Planner = new(City);

    public static TheoryData<int, int> Corners()
    {
        var data = new TheoryData<int, int>();
        for (var east = 0; east < Size; east++)
        {
            for (var north = 0; north < Size; north++)
            {
                if (east + north > 0)
                    data.Add(east, north);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Corners))]
    public void From_the_corner_the_last_journey_in_time_is_as_arithmetic_has_it(int east, int north)
    {
        var (leave, arrive) = LatestFromCorner(east, north);
        var journey = Planner.ArriveBy(At(0, 0), At(east, north), Deadline).ShouldNotBeNull();
        (journey.DepartMinutes, journey.ArriveMinutes).ShouldBe((leave, arrive));
        journey.Changes.ShouldBe(east > 0 && north > 0 ? 1 : 0);
        journey.WalkMinutes.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Corners))]
    public void From_the_corner_the_first_journey_from_a_time_on_is_as_arithmetic_has_it(int east, int north)
    {
        // Every street of the corner is left at 07:30; the second bus starts on a full ten minutes after the change.
        int Arrival(int first, int second) => second == 0 ? 450 + (2 * first) : UpToTen(450 + (2 * first) + 2) + (2 * second);
        var arrive = east == 0 || north == 0 ? Arrival(east + north, 0) : Math.Min(Arrival(east, north), Arrival(north, east));
        var journey = Planner.DepartAfter(At(0, 0), At(east, north), 441).ShouldNotBeNull();
        (journey.DepartMinutes, journey.ArriveMinutes).ShouldBe((450, arrive));
    }

    [Fact]
    public void Streets_run_one_way_so_nobody_comes_home_by_bus()
        => Planner.ArriveBy(At(3, 3), At(0, 0), Deadline).ShouldBeNull();

    [Fact]
    public void The_table_is_as_arithmetic_has_it_for_all_45_deadlines()
    {
        TravelPoint[] sites = [new("s", At(4, 5))];
        var model = new TimetableTravelModel(Feed(), FeedDraft.Tuesday, NoWalks);
        var table = model.Table([new("z", At(0, 0))], sites);
        var minutes = Enumerable.Range(496, 45).Select(deadline => LatestFromCorner(4, 5, deadline)).Select(times => times.Arrive - times.Leave).Order().ToArray();
        table.Matrix[0, 0].ShouldBe((ushort)minutes[22]);
        table.MinutesP90[0].ShouldBe((ushort)minutes[40]);
        var early = Enumerable.Range(496, 45).Average(deadline => deadline - LatestFromCorner(4, 5, deadline).Arrive);
        ((double)table.EarlyMinutes[0]).ShouldBe(early, 0.5);
        table.Changes[0].ShouldBe((byte)1);
        table.Buses[0].ShouldBe((byte)2);
    }

    private static (int Leave, int Arrive) LatestFromCorner(int east, int north, int deadline = Deadline)
    {
        var ways = east == 0 || north == 0 ? [By(east + north, 0)] : new[] { By(east, north), By(north, east) };
        return ways.OrderByDescending(way => way.Leave).ThenBy(way => way.Arrive).First();

        (int Leave, int Arrive) By(int first, int second)
        {
            if (second == 0)
                return (DownToTen(deadline - (2 * first)), DownToTen(deadline - (2 * first)) + (2 * first));
            var leave = DownToTen(DownToTen(deadline - (2 * second)) - 2 - (2 * first));
            return (leave, UpToTen(leave + (2 * first) + 2) + (2 * second));
        }
    }

    private static int DownToTen(int minutes) => minutes / 10 * 10;

    private static int UpToTen(int minutes) => (minutes + 9) / 10 * 10;

    private static GeoPoint At(int east, int north) => Tiny.At((north - 3) * 1000, (east - 3) * 1000);

    private static GtfsFeed Feed()
    {
        var feed = new FeedDraft();
        for (var east = 0; east < Size; east++)
        {
            for (var north = 0; north < Size; north++)
                feed.Stop($"{east}-{north}", At(east, north));
        }

        for (var street = 0; street < Size; street++)
        {
            for (var start = First; start < Deadline + 60; start += 10)
            {
                feed.Daily($"E{street}-{start}", $"row {street}", [.. Enumerable.Range(0, Size).Select(i => ($"{i}-{street}", (double)start + (2 * i)))]);
                feed.Daily($"N{street}-{start}", $"column {street}", [.. Enumerable.Range(0, Size).Select(i => ($"{street}-{i}", (double)start + (2 * i)))]);
            }
        }

        return feed.Build();
    }
}
