using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The figures on validation and sensitivity that a result hash covers.</summary>
internal static class ValidationHash
{
    public static IEnumerable<(string Label, long Value)> Of(ValidationResults validation) =>
    [
        .. validation.Rows.SelectMany(row => new (string, long)[]
        {
            (row.Target.Id, ResultFigures.Rounded(row.Target.Value)), (row.Target.Id, (long)row.Target.Use), (row.Target.Id, ResultFigures.Rounded(row.Modelled ?? -1)),
            (row.Target.Id, ResultFigures.Rounded(row.HalfWidth ?? -1)),
        }),
        .. validation.Shortages.SelectMany(row => new (string, long)[]
        {
            ("shortage", row.Shortage), ("shortage", row.NoPlaceFound), ("shortage", ResultFigures.Rounded(row.Neet.Low)), ("shortage", ResultFigures.Rounded(row.Neet.Central)),
            ("shortage", ResultFigures.Rounded(row.Neet.High)),
        }),
        ("flow fit", validation.Flows?.Pairs ?? -1), ("flow fit", ResultFigures.Rounded(validation.Flows?.RSquared ?? -1)),
        ("flow fit", ResultFigures.Rounded(validation.Flows?.StaysPublished ?? -1)), ("flow fit", ResultFigures.Rounded(validation.Flows?.StaysModelled ?? -1)),
    ];

    public static IEnumerable<(string Label, long Value)> Of(SensitivityResults sensitivity) =>
    [
        ("sensitivity", ResultFigures.Rounded(sensitivity.Base)), ("sensitivity", sensitivity.NoPlaceFound),
        .. sensitivity.Bars.SelectMany(bar => new (string, long)[]
        {
            (bar.Name, ResultFigures.Rounded(bar.NeetAtLow)), (bar.Name, ResultFigures.Rounded(bar.NeetAtHigh)), (bar.Name, bar.NoPlaceAtLow), (bar.Name, bar.NoPlaceAtHigh),
        }),
    ];
}
