using System.Collections.Frozen;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>
/// The cohort at Level 2 and below to the last year of the population estimates: of those aged 16 and 17 the share that intends these levels in the run's year, as the model draws
/// young people of any year too. Made of figures that the same readers are shown, and of nothing else, so that it tells them nothing of anybody that those do not.
/// </summary>
internal static class CohortOutlook
{
    public const string Column = "level_2_and_below";

    public static Measure Measure { get; } = new(Column, "Of these, at Level 2 and below", "people", 0,
        "Modelled: in the run's year those who intend Entry level, Level 1 or Level 2, as the table of attainment and need has them; in later years the same share of the people aged 16 and 17. From figures as shown, rounded again.");

    private static readonly PublishedNeed[] Levels = [PublishedNeed.IntendsEntry, PublishedNeed.IntendsLevel1, PublishedNeed.IntendsLevel2];

    /// <summary>Of one area and year; withheld where a figure that it needs does not say a number.</summary>
    /// <param name="source">What the publication is made from.</param>
    /// <param name="unknown">Areas of which records tell of nobody or of too few for a share of the population.</param>
    /// <param name="area">Code of the area.</param>
    /// <param name="year">Start of the academic year.</param>
    public static PubCell Of(PublicationSource source, FrozenSet<string> unknown, string area, int year)
    {
        if (unknown.Contains(area))
            return PubCell.NotAvailable;
        var figures = source.Figures;
        return Of([.. Levels.Select(level => PubCell.Of(figures.Need(area, level)))], PubCell.Of(figures.Population(area, source.Result.AcademicYear.StartYear)), PubCell.Of(figures.Population(area, year)), figures.Profile.Default.RoundTo);
    }

    /// <summary>The first year's share of the population, times the population of a year.</summary>
    /// <param name="levels">Who intend each level in the first year, as shown.</param>
    /// <param name="first">The population of the first year, as shown.</param>
    /// <param name="year">That of the year, as shown.</param>
    /// <param name="roundTo">To the nearest so many, half away from zero; whole people below 1.</param>
    public static PubCell Of(IReadOnlyCollection<PubCell> levels, PubCell first, PubCell year, int roundTo)
    {
        if (levels.Any(level => level.Kind == FigureKind.NotAvailable) || first.Kind == FigureKind.NotAvailable || year.Kind == FigureKind.NotAvailable)
            return PubCell.NotAvailable;
        if (levels.Any(level => level.Number is null) || first.Number is not > 0 || year.Number is null)
            return PubCell.Withheld;
        var unit = Math.Max(1, roundTo);
        return PubCell.Of(unit * Math.Round(levels.Sum(level => level.Value) * year.Value / (first.Value * unit), MidpointRounding.AwayFromZero));
    }
}
