using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures of equity that a result hash covers.</summary>
internal static class EquityHash
{
    public static IEnumerable<(string Label, long Value)> Of(EquityResults equity) =>
    [
        .. equity.NoData.Select(group => ("equity no data", (long)group)),
        .. equity.Areas.SelectMany(area => Spread($"equity {area.AreaCode}", area.Spread).Prepend(($"equity {area.AreaCode}", area.Competing)).Concat(Over($"equity {area.AreaCode} over", area.GiniOver))),
        .. equity.Rows.SelectMany(row => new[] { row.Over.SharedPlaces, row.Over.NearestMinutes, row.Over.WithoutCourse, row.Over.PlacedChoice }.SelectMany(gaps => Over($"equity {row.AreaCode} {row.Group} over", gaps))),
        .. equity.Rows.SelectMany(row => Figures($"equity {row.AreaCode} {row.Group}", row.Members).Concat(Figures($"equity {row.AreaCode} not {row.Group}", row.Others))),
    ];

    private static IEnumerable<(string Label, long Value)> Figures(string label, EquityFigures? figures) => figures is null
        ? [(label, -1)]
        :
        [
            (label, figures.Learners), (label, ResultFigures.Rounded(figures.PlacesInReach)), (label, ResultFigures.Rounded(figures.SharedPlaces)),
            (label, ResultFigures.Rounded(figures.NearestMinutes ?? -1)), (label, ResultFigures.Rounded(figures.WithoutCourse)),
            (label, ResultFigures.Rounded(figures.PlacedChoice)), (label, ResultFigures.Rounded(figures.PlacedBest)), .. Spread(label, figures.Spread),
        ];

    private static IEnumerable<(string Label, long Value)> Over(string label, IEnumerable<double> figures) => figures.Select(figure => (label, ResultFigures.Rounded(figure)));

    private static IEnumerable<(string Label, long Value)> Spread(string label, AccessSpread spread) =>
    [
        (label, ResultFigures.Rounded(spread.Gini ?? -1)), (label, ResultFigures.Rounded(spread.TopTenthShare ?? -1)),
        (label, ResultFigures.Rounded(spread.BottomFourTenthsShare ?? -1)),
    ];
}
