using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Observed;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;
using Pathways.Silo.Tests.Scenarios.Publications.Attack;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Files of publications of Kent with made-up records of its young people, published and unrounded.</summary>
internal static class DeepDiveBundles
{
    private static readonly DisclosureProfile Inside = DisclosureReader.Read()["internal"];
    private static readonly Lazy<DisclosedPublication> InsideFigures = new(() => DisclosedPublication.Of(KentPublication.Run("baseline"), Inside));

    /// <summary>Boundaries of Kent.</summary>
    public static PublicPlaces Boundaries { get; } = PublicPlaces.Of(LightRun.Of("baseline").World);

    /// <summary>What the records tell.</summary>
    /// <param name="latest">The latest month.</param>
    /// <param name="oneIn">Every how manieth young person has records.</param>
    /// <param name="imported">Which months were imported.</param>
    /// <param name="corrected">What a later extract says otherwise of a month.</param>
    /// <param name="asTheyAre">Whether the records tell of the world's learners as they are, so that the model has as many; else some moved, and of some not all is told.</param>
    public static ObservedFigures Figures(CalendarMonth latest, int oneIn, Func<CalendarMonth, bool>? imported = null, Func<TrackedRow, TrackedRow>? corrected = null, bool asTheyAre = false)
    {
        var world = LightRun.Of("baseline").World;
        var tracking = MadeUpTracking.History(world, latest, oneIn, imported);
        var history = MadeUpRecords.With(asTheyAre ? tracking : MadeUpRecords.Moved(tracking, world), world);
        return Observing.Of(corrected is null ? history : history with { Rows = [.. history.Rows.Select(corrected)] }, world)!;
    }

    /// <summary>The NEET Deep Dive, protected by itself.</summary>
    public static Bundle Alone(ObservedFigures figures, DisclosureProfile profile) => Files(PublicationKind.NeetDeepDive, KentPublication.Source.Figures, DisclosedObserved.Of(figures, profile));

    /// <summary>A publication of Kent with what records tell, protected with what left before.</summary>
    public static DisclosedPublication Publish(ObservedFigures figures, DisclosureProfile profile, params IReadOnlyList<Release> earlier)
        => DisclosedPublication.Of(KentPublication.Run("baseline") with { Observed = figures }, profile, earlier);

    /// <summary>Its files.</summary>
    public static Bundle Files(PublicationKind kind, DisclosedPublication publication, ObservedFigures figures) => Files(kind, publication, DisclosedObserved.In(publication, figures));

    /// <summary>The same unrounded.</summary>
    public static Bundle Truth(PublicationKind kind, ObservedFigures figures) => Files(kind, InsideFigures.Value, DisclosedObserved.Of(figures, Inside));

    /// <summary>What an area and a district share.</summary>
    /// <param name="figures">The counts of every edition, of which one has it.</param>
    public static Func<string, string, string, double> Pieces(ObservedFigures figures)
    {
        var world = LightRun.Of("baseline").World;
        var areas = world.Areas.Areas.ToDictionary(area => area.Name, area => area.Code, StringComparer.Ordinal);
        var districts = world.Districts.ToDictionary(district => district.Name, district => district.Code, StringComparer.Ordinal);
        return (name, area, district) =>
        {
            var parts = name.Split('/'); // observed/February 2026/neet
            var month = CalendarMonth.Of(DateOnly.ParseExact("1 " + parts[1], "d MMMM yyyy", CultureInfo.InvariantCulture));
            return figures.Count($"{areas[area]}*{districts[district]}", month, ObservedTopic.Trend, parts[2])!.Value;
        };
    }

    private static Bundle Files(PublicationKind kind, DisclosedPublication publication, DisclosedObserved observed)
        => BundleReading.Of(PublicationFiles.Make(KentPublication.Source with { Kind = kind, Figures = publication, Observed = observed }));
}
