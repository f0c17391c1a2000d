using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>What an institution is shown of its own learners.</summary>
internal static class OwnTables
{
    public const string Id = "own-institution";

    public static DataTable Own(PublicationSource source) => new(
        Id, $"Own institution in full{(source.Own is { } own ? ": " + NameOf(source, own) : "")}",
        "Young people newly placed at the own institution by area of home and level intended, unrounded. For the institution only: do not pass on. c where the figure would tell how few go to others.", "modelled",
        [new("level", "Level", "Level of the programme intended")],
        [
            new("own_placed_choice", "Newly placed here today", "people", 0, "Newly placed at the own institution as applications work today; unrounded."),
            new("own_placed_best", "Newly placed here, best case", "people", 0, "The same in the best case."),
        ],
        source.Own is not { } figures ? [] : [.. figures.Own.Counts.Select(count => new DataRow(count.AreaCode, source.Result.AcademicYear.StartYear, [Phrases.LevelCode(count.Band)],
            [.. Enum.GetValues<OwnMeasure>().Select(measure => PubCell.Of(figures.Of(count.AreaCode, count.Band, measure)))]))],
        People: true);

    public static string NameOf(PublicationSource source, OwnFigures own) => source.World.Providers.First(provider => provider.Id == own.Own.ProviderId).Name;
}
