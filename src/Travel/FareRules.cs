using Pathways.Model;

namespace Pathways.Travel;

/// <summary>The stated rules of what a journey costs, parameters <c>travel.*</c>.</summary>
public sealed record FareRules
{
    private FareRules(ParameterSet parameters)
    {
        BusSingle = parameters["travel.bus_single_pounds"];
        RailBase = parameters["travel.rail_single_base_pounds"];
        RailKilometre = parameters["travel.rail_single_pounds_per_km"];
        RailDiscount = parameters["travel.rail_young_discount"];
        RailCard = parameters["travel.rail_young_card_pounds"];
        Saver = parameters["travel.saver_pounds"];
        Days = parameters["travel.days_per_year"];
    }

    /// <summary>A bus single, pounds for each bus boarded.</summary>
    public double BusSingle { get; }

    /// <summary>Full train single, pounds for each journey whatever its length.</summary>
    public double RailBase { get; }

    /// <summary>Full train single, pounds for each straight-line kilometre.</summary>
    public double RailKilometre { get; }

    /// <summary>Share of the train fare that a young person's card takes off, 0 to 1.</summary>
    public double RailDiscount { get; }

    /// <summary>The card, pounds a year.</summary>
    public double RailCard { get; }

    /// <summary>The KCC 16+ Travel Saver, pounds a year.</summary>
    public double Saver { get; }

    /// <summary>Days of attendance in a year.</summary>
    public double Days { get; }

    /// <summary>Reads the rules; a missing key throws.</summary>
    public static FareRules From(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new FareRules(parameters);
    }

    /// <summary>A single journey by so many buses and trains, pounds.</summary>
    public double Single(int buses, int trains, int railMetres) => (buses * BusSingle) + RailSingle(trains, railMetres);

    /// <summary>A year of journeys there and back, pounds.</summary>
    /// <param name="buses">Buses of a journey.</param>
    /// <param name="trains">Trains of a journey.</param>
    /// <param name="railMetres">Straight-line metres by train.</param>
    /// <param name="saver">Whether the learner may have the Travel Saver, which stands for all buses.</param>
    public double Year(int buses, int trains, int railMetres, bool saver)
    {
        var bus = buses * BusSingle * 2 * Days;
        var rail = trains == 0 ? 0 : RailCard + (RailSingle(trains, railMetres) * 2 * Days);
        return (saver ? Math.Min(bus, Saver) : bus) + rail;
    }

    /// <summary>Costs of all journeys of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="saverByZone">By zone of the table: whether those who live there may have the Travel Saver, as Kent's residents may and Medway's may not.</param>
    public TravelCosts Of(TravelTable table, IReadOnlyList<bool> saverByZone)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(saverByZone);
        var sites = table.Matrix.SiteIds.Count;
        var (fares, covered, years) = (new float[table.Buses.Length], new bool[table.Buses.Length], new int[table.Buses.Length]);
        for (var i = 0; i < fares.Length; i++)
        {
            var (buses, trains, metres) = (table.Buses[i], table.Trains[i], table.RailMetres[i]);
            fares[i] = (float)Math.Round(Single(buses, trains, metres), 2, MidpointRounding.AwayFromZero);
            covered[i] = buses > 0 && trains == 0 && saverByZone[i / sites];
            years[i] = (int)Math.Round(Year(buses, trains, metres, saverByZone[i / sites]), MidpointRounding.AwayFromZero);
        }

        return new TravelCosts(fares, covered, years);
    }

    /// <summary>What the journeys of a table are made of and cost.</summary>
    /// <param name="table">The table.</param>
    /// <param name="saverByZone">By zone of the table: whether those who live there may have the Travel Saver.</param>
    public TravelWays Ways(TravelTable table, IReadOnlyList<bool> saverByZone)
    {
        var costs = Of(table, saverByZone);
        return new TravelWays(
            table.Buses, table.Trains, Array.ConvertAll(costs.FarePounds, pounds => (ushort)Math.Min(ushort.MaxValue, Math.Round(pounds * 100.0, MidpointRounding.AwayFromZero))),
            Array.ConvertAll(costs.YearPounds, pounds => (ushort)Math.Min(ushort.MaxValue, pounds)), costs.SaverCovers)
        {
            Timings = new JourneyTimings(
                Array.ConvertAll(table.MinutesMost, minutes => minutes == TravelMatrix.Unreachable ? (ushort)0 : minutes), Array.ConvertAll(table.WalkMinutes, Byte),
                table.LeaveHomeMinutes, Array.ConvertAll(table.EarlyMinutes, Byte)),
        };

        static byte Byte(ushort minutes) => (byte)Math.Min(byte.MaxValue, minutes);
    }

    private double RailSingle(int trains, int railMetres)
        => trains == 0 ? 0 : (RailBase + (RailKilometre * railMetres / 1000)) * (1 - RailDiscount);
}
