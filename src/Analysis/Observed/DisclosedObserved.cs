using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>Observed counts as readers may see them: through the same door as every count of people.</summary>
public sealed class DisclosedObserved
{
    private readonly ProtectedTables _protected;

    private DisclosedObserved(ObservedFigures figures, ObservedShown shown, ProtectedTables made, PeopleTables tables) => (Figures, Shown, _protected, Tables) = (figures, shown, made, tables);

    /// <summary>Unrounded; for places, months and keys. Its counts never leave.</summary>
    public ObservedFigures Figures { get; }

    /// <summary>What the profile shows at all.</summary>
    public ObservedShown Shown { get; }

    /// <summary>What was done.</summary>
    public DisclosureLog Log => _protected.Log;

    /// <summary>Every figure by its key.</summary>
    public ProtectedTables Protected => _protected;

    /// <summary>The unrounded counts and how they add up, for who tests the protection; it never leaves.</summary>
    public PeopleTables Tables { get; }

    /// <summary>Protects observed counts.</summary>
    /// <param name="figures">The counts.</param>
    /// <param name="profile">Who reads.</param>
    public static DisclosedObserved Of(ObservedFigures figures, DisclosureProfile profile)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(profile);
        var shown = new ObservedShown(!profile.Strict.Protects);
        var tables = ObservedCells.Of(figures, shown);
        return new(figures, shown, Protection.Protect(tables, profile), tables);
    }

    /// <summary>A count; not available where the imports do not tell.</summary>
    public PublishedFigure Count(string place, CalendarMonth month, ObservedTopic topic, string key = "") => Get(ObservedKey.Of(new ObservedCell(place, month, topic, key)));

    /// <summary>Percent: NEET, not known and lapsed of everybody, or of everybody of the group.</summary>
    public PublishedFigure Share(string place, CalendarMonth month, ObservedTopic topic, string key) => Get(ObservedKey.Share(new ObservedCell(place, month, topic, key)));

    /// <summary>Average of December to February.</summary>
    public PublishedFigure Winter(string place, int startYear, string key) => Get(ObservedKey.Winter(place, startYear, key));

    /// <summary>Percent of everybody, on average of December to February.</summary>
    public PublishedFigure WinterShare(string place, int startYear, string key) => Get(ObservedKey.WinterShare(place, startYear, key));

    private PublishedFigure Get(string key) => _protected.Has(key) ? _protected[key] : PublishedFigure.NotAvailable;
}
