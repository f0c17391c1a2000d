using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>The run beside the one that it is compared with.</summary>
internal static class ComparedTables
{
    public const string Id = "compared";

    private static readonly LevelBand?[] Bands = [null, LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static DataTable Compared(PublicationSource source) => new(
        Id, $"Compared with {source.Against?.ScenarioName}", "Differences are this run less that one. The interval is over paired replications with the same draws, of young people with a place in September, those who keep one included.", "modelled",
        [new("level", "Level", "Level of the programme intended")],
        [
            new("placed_before", "Newly placed there", "people", 0, "Newly placed as applications work today, in the run that it is compared with."), new("placed_after", "Newly placed here", "people", 0, "In this run."),
            new("no_place_before", "No suitable place found there", "people", 0, "As applications work today."), new("no_place_after", "No suitable place found here", "people", 0, "In this run."),
            new("more_with_a_place_mean", "More with a place in September, mean", "people", 0, "Mean over paired replications."), new("more_with_a_place_lower", "Lower end", "people", 0, "Lower end of the 95% interval."),
            new("more_with_a_place_upper", "Upper end", "people", 0, "Upper end."),
        ],
        source.Against is null ? [] : [.. source.Result.Areas.SelectMany(area => Bands.Select(band => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [Phrases.LevelCode(band)],
        [
            PubCell.Of(source.Figures.AreaBefore(area.Code, band, PeopleMeasure.PlacedChoice)), PubCell.Of(source.Figures.Area(area.Code, band, PeopleMeasure.PlacedChoice)),
            PubCell.Of(source.Figures.AreaBefore(area.Code, band, PeopleMeasure.NoPlaceFoundChoice)), PubCell.Of(source.Figures.Area(area.Code, band, PeopleMeasure.NoPlaceFoundChoice)),
            .. Enum.GetValues<IntervalEnd>().Select(end => PubCell.Of(source.Figures.Change(area.Code, band, end))),
        ])))],
        People: true);
}
