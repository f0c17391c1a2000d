using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>Observed counts as readers may see them: through the same door as every count of people.</summary>
public sealed class DisclosedObserved
{
    private readonly Func<string, PublishedFigure> _figure;

    private DisclosedObserved(ObservedFigures figures, ObservedShown shown, Func<string, PublishedFigure> figure, DisclosureLog log, PeopleTables tables)
        => (Figures, Shown, _figure, Log, Tables) = (figures, shown, figure, log, tables);

    /// <summary>Unrounded; for places, months and keys. Its counts never leave.</summary>
    public ObservedFigures Figures { get; }

    /// <summary>What the profile shows at all.</summary>
    public ObservedShown Shown { get; }

    /// <summary>What was done with observed counts.</summary>
    public DisclosureLog Log { get; }

    /// <summary>The unrounded counts and how they add up, for who tests the protection; it never leaves.</summary>
    public PeopleTables Tables { get; }

    /// <summary>A count or percentage by its key; not available where there is none.</summary>
    public PublishedFigure this[string key] => _figure(key);

    /// <summary>What a profile shows at all.</summary>
    internal static ObservedShown ShownTo(DisclosureProfile profile) => new(!profile.Strict.Protects);

    /// <summary>Observed counts as a publication shows them: protected together with the run's own counts and with all that left before.</summary>
    /// <param name="publication">The publication, made of a run with observed counts.</param>
    /// <param name="figures">These counts.</param>
    public static DisclosedObserved In(DisclosedPublication publication, ObservedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(figures);
        var shown = ShownTo(publication.Profile);
        return new(figures, shown, publication.Figure, publication.LogOf(ObservedKey.Is), ObservedCells.Of(figures, shown));
    }

    /// <summary>Protects observed counts by themselves: for readers who have nothing else, and for readers inside the authority.</summary>
    /// <param name="figures">The counts.</param>
    /// <param name="profile">Who reads.</param>
    public static DisclosedObserved Of(ObservedFigures figures, DisclosureProfile profile)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(profile);
        var shown = ShownTo(profile);
        var tables = ObservedCells.Of(figures, shown);
        var made = Protection.Protect(tables, profile);
        return new(figures, shown, key => made.Has(key) ? made[key] : PublishedFigure.NotAvailable, made.Log, tables);
    }

    /// <summary>A count; not available where the imports do not tell.</summary>
    public PublishedFigure Count(string place, CalendarMonth month, ObservedTopic topic, string key = "") => _figure(ObservedKey.Of(new ObservedCell(Figures.Places.Counted(place), month, topic, key)));

    /// <summary>Percent: NEET, not known and lapsed of everybody, or of everybody of the group.</summary>
    public PublishedFigure Share(string place, CalendarMonth month, ObservedTopic topic, string key) => _figure(ObservedKey.Share(new ObservedCell(Figures.Places.Counted(place), month, topic, key)));

    /// <summary>Average of December to February.</summary>
    public PublishedFigure Winter(string place, int startYear, string key) => _figure(ObservedKey.Winter(Figures.Places.Counted(place), startYear, key));

    /// <summary>Percent of everybody, on average of December to February.</summary>
    public PublishedFigure WinterShare(string place, int startYear, string key) => _figure(ObservedKey.WinterShare(Figures.Places.Counted(place), startYear, key));
}
