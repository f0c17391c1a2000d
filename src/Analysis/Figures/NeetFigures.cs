using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures on NEET that a result hash covers.</summary>
internal static class NeetFigures
{
    public static IEnumerable<(string Label, long Value)> Of(NeetResults neet) =>
    [
        ("neet replications", neet.Replications),
        .. neet.Areas.SelectMany(Area),
        .. neet.Drivers.SelectMany(Drivers),
        .. neet.RoniFactors.Select(factor => ($"roni {factor.Factor}", (long)factor.Points)),
    ];

    private static IEnumerable<(string Label, long Value)> Area(AreaNeet area)
    {
        var label = $"neet {area.Kind} {area.Code}";
        return
        [
            (label, area.Cohort),
            .. new[] { area.NeetLow, area.NeetCentral, area.NeetHigh, area.NeetVaried, area.NotKnown, area.NotKnownVaried }
                .SelectMany(figures => figures).Select(figure => (label, ResultFigures.Rounded(figure))),
            .. area.Roni.Select(count => (label, (long)count)),
            .. new[] { area.Year.Competing, area.Year.PlacedSeptember, area.Year.LeftByJanuary, area.Year.EnteredJanuary, area.Year.EnteredApril, area.Year.EndOfApril }
                .Select(figure => (label, ResultFigures.Rounded(figure))),
        ];
    }

    private static IEnumerable<(string Label, long Value)> Drivers(AreaDrivers drivers)
    {
        var label = $"drivers {drivers.Code}";
        return
        [
            (label, ResultFigures.Rounded(100 * drivers.Rate)), (label, ResultFigures.Rounded(100 * drivers.CountyRate)),
            .. drivers.Levels.SelectMany(level => new[] { (label, ResultFigures.Rounded(100 * level.Composition)), (label, ResultFigures.Rounded(100 * level.Provision)) }),
        ];
    }
}
