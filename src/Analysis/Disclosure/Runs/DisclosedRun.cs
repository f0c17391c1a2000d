using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// The counts of people of a run as a reader of a profile may see them, protected together with those of the run that it is compared with. Every
/// figure of people that leaves is asked for here.
/// </summary>
public sealed class DisclosedRun
{
    private readonly ProtectedTables _tables;

    private DisclosedRun(ProtectedTables tables) => _tables = tables;

    /// <summary>The same as it left before.</summary>
    /// <param name="release">Its counts and figures.</param>
    /// <param name="profile">Who reads.</param>
    public static DisclosedRun Of(Release release, DisclosureProfile profile)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(profile);
        return new(new ProtectedTables(release.Figures, new DisclosureLog(profile.Name, profile.Version, release.Tables.Cells.Length, 0, [], 0)));
    }

    /// <summary>Protects a run's counts together with what their readers have already, whose figures stay as they left.</summary>
    /// <param name="result">The run.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="earlier">What left before, in order.</param>
    public static Release Beside(RunResult result, DisclosureProfile profile, IReadOnlyList<Release> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var (stages, tables) = (new PublicationStages(profile, earlier), Tables(result));
        return new Release(tables, stages.Publish(tables).ToImmutableDictionary(pair => pair.Key, pair => stages.Figures[pair.Value], StringComparer.Ordinal));
    }

    /// <summary>What was done.</summary>
    public DisclosureLog Log => _tables.Log;

    /// <summary>Protects a run's counts.</summary>
    /// <param name="result">The run.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="basis">A run with which it is compared, whose counts the reader has too; null for none.</param>
    public static DisclosedRun Of(RunResult result, DisclosureProfile profile, RunResult? basis = null)
        => new(Protection.Protect(Tables(result, basis), profile));

    /// <summary>All counts of a run that may leave together.</summary>
    public static PeopleTables Tables(RunResult result, RunResult? basis = null) => Builder(result, basis).Build();

    /// <summary>The same, to be added to.</summary>
    internal static TablesBuilder Builder(RunResult result, RunResult? basis = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var tables = new TablesBuilder();
        AreaCounts.Add(tables, result);
        SpotCounts.Add(tables, result);
        GroupCounts.Add(tables, result);
        if (basis is not null)
        {
            var before = Tables(basis);
            tables.Basis(before);
            tables.Differences(before, key => key.StartsWith("area/", StringComparison.Ordinal) || key.StartsWith("expected/", StringComparison.Ordinal));
        }

        return tables;
    }

    /// <summary>Young people of an area.</summary>
    /// <param name="code">As in <see cref="AreaResult.Code"/>.</param>
    /// <param name="band">Level intended; null for all in scope.</param>
    /// <param name="measure">What is counted.</param>
    public PublishedFigure Area(string code, LevelBand? band, PeopleMeasure measure) => _tables[PeopleKey.Area(code, band, measure)];

    /// <summary>The same of the run that it is compared with.</summary>
    public PublishedFigure AreaBefore(string code, LevelBand? band, PeopleMeasure measure) => _tables[PeopleKey.Basis(PeopleKey.Area(code, band, measure))];

    /// <summary>More of them than in the run that it is compared with.</summary>
    public PublishedFigure AreaMore(string code, LevelBand? band, PeopleMeasure measure) => _tables[PeopleKey.Difference(PeopleKey.Area(code, band, measure))];

    /// <summary>Young people of an area by how they ended.</summary>
    public PublishedFigure Reason(string code, PlacementReason reason, bool best) => _tables[PeopleKey.Reason(code, reason, best)];

    /// <summary>Young people of an area aged 16 and 17.</summary>
    public PublishedFigure Cohort(string code) => _tables[PeopleKey.Cohort(code)];

    /// <summary>Expected people of an area by status.</summary>
    public PublishedFigure Expected(string code, ExpectedMeasure measure) => _tables[PeopleKey.Expected(code, measure)];

    /// <summary>Young people of a cold spot; withheld where too few live there.</summary>
    public PublishedFigure Spot(string id, PeopleMeasure measure) => Or(PeopleKey.Spot(id, measure));

    /// <summary>Young people of a group who compete; not available where the dataset has nobody of it.</summary>
    public PublishedFigure Group(string code, EquityGroup group) => _tables.Has(PeopleKey.Group(code, group)) ? _tables[PeopleKey.Group(code, group)] : PublishedFigure.NotAvailable;

    /// <summary>Percent of a group newly placed as applications work today.</summary>
    public PublishedFigure GroupPlaced(string code, EquityGroup group)
        => _tables.Has(PeopleKey.GroupPlacedShare(code, group)) ? _tables[PeopleKey.GroupPlacedShare(code, group)] : PublishedFigure.NotAvailable;

    /// <summary>Newly placed from one area in another; null for outside the county.</summary>
    public PublishedFigure Flow(string home, string? place) => Or(PeopleKey.Flow(home, place));

    private PublishedFigure Or(string key) => _tables.Has(key) ? _tables[key] : new PublishedFigure(FigureKind.Withheld);
}
