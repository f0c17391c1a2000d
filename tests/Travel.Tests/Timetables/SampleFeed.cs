using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>The rows of Google's public sample feed of the Demo Transit Authority (gtfs.org, "Example GTFS feed").</summary>
internal static class SampleFeed
{
    public static GeoPoint Stagecoach { get; } = new(36.915682, -116.751677);

    public static GeoPoint Airport { get; } = new(36.868446, -116.784582);

    public static GeoPoint Bullfrog { get; } = new(36.88108, -116.81797);

    public static GeoPoint FurnaceCreek { get; } = new(36.425288, -117.133162);

    public static GeoPoint AmargosaValley { get; } = new(36.641496, -116.40094);

    public static GeoPoint EastMain { get; } = new(36.905697, -116.76218);

    public static GtfsFeed Build()
    {
        var (from, to) = (new DateOnly(2007, 1, 1), new DateOnly(2010, 12, 31));
        var feed = new FeedDraft()
            .Service("FULLW", 127, from, to, removed: [new DateOnly(2007, 6, 4)]).Service("WE", 0b110_0000, from, to)
            .Stop("FUR_CREEK_RES", FurnaceCreek).Stop("BEATTY_AIRPORT", Airport).Stop("BULLFROG", Bullfrog).Stop("STAGECOACH", Stagecoach)
            .Stop("NADAV", new GeoPoint(36.914893, -116.76821)).Stop("NANAA", new GeoPoint(36.914944, -116.761472))
            .Stop("DADAN", new GeoPoint(36.909489, -116.768242)).Stop("EMSI", EastMain).Stop("AMV", AmargosaValley);
        feed.Trip("AB1", "AB", "FULLW", Call.At("BEATTY_AIRPORT", 480), new Call("BULLFROG", 490, 495));
        feed.Trip("AB2", "AB", "FULLW", Call.At("BULLFROG", 725), Call.At("BEATTY_AIRPORT", 735));
        feed.Trip("STBA", "STBA", "FULLW", Call.At("STAGECOACH", 360), Call.At("BEATTY_AIRPORT", 380));
        feed.Trip("CITY1", "CITY", "FULLW", Call.At("STAGECOACH", 360), new Call("NANAA", 365, 367), new Call("NADAV", 372, 374), new Call("DADAN", 379, 381), new Call("EMSI", 386, 388));
        feed.Trip("CITY2", "CITY", "FULLW", new Call("EMSI", 388, 390), new Call("DADAN", 395, 397), new Call("NADAV", 402, 404), new Call("NANAA", 409, 411), new Call("STAGECOACH", 416, 418));
        feed.Trip("BFC1", "BFC", "FULLW", Call.At("BULLFROG", 500), Call.At("FUR_CREEK_RES", 560));
        feed.Trip("BFC2", "BFC", "FULLW", Call.At("FUR_CREEK_RES", 660), Call.At("BULLFROG", 720));
        feed.Trip("AAMV1", "AAMV", "WE", Call.At("BEATTY_AIRPORT", 480), Call.At("AMV", 540));
        feed.Trip("AAMV2", "AAMV", "WE", Call.At("AMV", 600), Call.At("BEATTY_AIRPORT", 660));
        feed.Trip("AAMV3", "AAMV", "WE", Call.At("BEATTY_AIRPORT", 780), Call.At("AMV", 840));
        feed.Trip("AAMV4", "AAMV", "WE", Call.At("AMV", 900), Call.At("BEATTY_AIRPORT", 960));
        feed.Every("STBA", 360, 1320, 30, exact: false);
        foreach (var city in new[] { "CITY1", "CITY2" })
        {
            feed.Every(city, 360, 479 + (59 / 60.0), 30, exact: false).Every(city, 480, 599 + (59 / 60.0), 10, exact: false)
                .Every(city, 600, 959 + (59 / 60.0), 30, exact: false).Every(city, 960, 1139 + (59 / 60.0), 10, exact: false)
                .Every(city, 1140, 1320, 30, exact: false);
        }

        return feed.Build();
    }
}
