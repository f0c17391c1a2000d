using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// Every count of people of a publication as its readers may see it. Protected in stages, each with the figures of the one before as they were: what the server
/// shows of the same run, then what the publication adds, then what a comparison adds. So two publications of one run never show one count in two ways.
/// </summary>
public sealed class DisclosedPublication
{
    private readonly ProtectedTables _figures;

    private DisclosedPublication(ProtectedTables figures, PeopleTables tables, DisclosureProfile profile) => (_figures, Tables, Profile) = (figures, tables, profile);

    /// <summary>The profile.</summary>
    public DisclosureProfile Profile { get; }

    /// <summary>What was done.</summary>
    public DisclosureLog Log => _figures.Log;

    /// <summary>Every figure by its key.</summary>
    public ProtectedTables Protected => _figures;

    /// <summary>The unrounded counts and how they add up, for who tests the protection; it never leaves.</summary>
    public PeopleTables Tables { get; }

    /// <summary>Protects a run's counts for publication.</summary>
    /// <param name="result">The run.</param>
    /// <param name="counts">What the publication counts besides.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="basis">The run that it is compared with and the comparison; null for none.</param>
    public static DisclosedPublication Of(RunResult result, PublicationCounts counts, DisclosureProfile profile, (RunResult Result, PublicationCounts Counts, Comparison Comparison)? basis = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(counts);
        if (basis is not { } before)
            return new(Alone(result, counts, profile, out var tables), tables, profile);
        var known = Alone(before.Result, before.Counts, profile, out _).Figures.ToImmutableDictionary(pair => PeopleKey.Basis(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        var builder = DisclosedRun.Builder(result);
        PublicationTables.Add(builder, result, counts, Fine(profile));
        var first = DisclosedRun.Builder(before.Result);
        PublicationTables.Add(first, before.Result, before.Counts, Fine(profile));
        var basisTables = first.Build();
        builder.Basis(basisTables);
        builder.Differences(basisTables, key => key.StartsWith("area/", StringComparison.Ordinal) || key.StartsWith("expected/", StringComparison.Ordinal));
        Changes(builder, before.Comparison);
        var all = builder.Build();
        return new(Protection.Protect(all, profile, alreadyOut: known), all, profile);
    }

    /// <summary>Figure of an area, as <see cref="DisclosedRun.Area"/>.</summary>
    public PublishedFigure Area(string code, LevelBand? band, PeopleMeasure measure) => Of(PeopleKey.Area(code, band, measure));

    /// <summary>The same of the run that it is compared with.</summary>
    public PublishedFigure AreaBefore(string code, LevelBand? band, PeopleMeasure measure) => Of(PeopleKey.Basis(PeopleKey.Area(code, band, measure)));

    /// <summary>More of them than there.</summary>
    public PublishedFigure AreaMore(string code, LevelBand? band, PeopleMeasure measure) => Of(PeopleKey.Difference(PeopleKey.Area(code, band, measure)));

    /// <summary>More with a place than there, over the paired replications.</summary>
    public PublishedFigure Change(string code, LevelBand? band, IntervalEnd end) => Of(PublicationKey.Change(code, band, end));

    /// <summary>By how they ended.</summary>
    public PublishedFigure Reason(string code, PlacementReason reason, bool best) => Of(PeopleKey.Reason(code, reason, best));

    /// <summary>Aged 16 and 17 in the run's year.</summary>
    public PublishedFigure Cohort(string code) => Of(PeopleKey.Cohort(code));

    /// <summary>Expected people by status.</summary>
    public PublishedFigure Expected(string code, ExpectedMeasure measure) => Of(PeopleKey.Expected(code, measure));

    /// <summary>Of a cold spot.</summary>
    public PublishedFigure Spot(string id, PeopleMeasure measure) => Of(PeopleKey.Spot(id, measure));

    /// <summary>Of a group who compete.</summary>
    public PublishedFigure Group(string code, EquityGroup group) => Of(PeopleKey.Group(code, group));

    /// <summary>Percent of a group newly placed as applications work today.</summary>
    public PublishedFigure GroupPlaced(string code, EquityGroup group) => Of(PeopleKey.GroupPlacedShare(code, group));

    /// <summary>Newly placed from one area in another; null for outside the county.</summary>
    public PublishedFigure Flow(string home, string? place) => Of(PeopleKey.Flow(home, place));

    /// <summary>Aged 16 and 17 by the population estimates.</summary>
    public PublishedFigure Population(string area, int year) => Of(PublicationKey.Population(area, year));

    /// <summary>Aged 16 and 17 with a need.</summary>
    public PublishedFigure Need(string area, PublishedNeed need) => Of(PublicationKey.Need(area, need));

    /// <summary>Percent of the cohort.</summary>
    public PublishedFigure NeedShare(string area, PublishedNeed need) => Of(PublicationKey.NeedShare(area, need));

    /// <summary>By what is wanted first.</summary>
    public PublishedFigure Wish(string area, WishKind kind, string key, WishMeasure measure)
        => _figures.Has(PublicationKey.Wish(area, kind, key, measure)) ? Of(PublicationKey.Wish(area, kind, key, measure)) : new PublishedFigure(FigureKind.Withheld);

    /// <summary>No suitable place found as applications work today, over the replications.</summary>
    public PublishedFigure Gap(string area, LevelBand? band, IntervalEnd end) => Of(PublicationKey.Gap(area, band, end));

    /// <summary>Newly placed as applications work today with a longer journey one way.</summary>
    public PublishedFigure Beyond(string area, int minutes) => Of(PublicationKey.Beyond(area, minutes));

    /// <summary>Who want an apprenticeship first, or are expected to start one.</summary>
    public PublishedFigure Apprenticeship(string area, ApprenticeshipTier tier, bool starts) => Of(PublicationKey.Apprenticeship(area, tier, starts));

    /// <summary>With a plan.</summary>
    public PublishedFigure Plan(string area, PlanMeasure measure) => Of(PublicationKey.Plan(area, measure));

    /// <summary>Expected in a step of the year.</summary>
    public PublishedFigure Step(string area, YearMeasure measure) => Of(PublicationKey.Step(area, measure));

    /// <summary>Of a group of MSOAs.</summary>
    public PublishedFigure Msoas(string group, WishMeasure measure) => Of(PublicationKey.Group(group, measure));

    /// <summary>Kent's young people without a suitable place, or expected NEET, when another shortage is put in.</summary>
    public PublishedFigure Shortage(int places, ExpectedMeasure? neet) => Of(PublicationKey.Shortage(places, neet));

    private static bool Fine(DisclosureProfile profile) => !profile.Strict.Protects;

    private PublishedFigure Of(string key) => _figures.Has(key) ? _figures[key] : PublishedFigure.NotAvailable;

    private static ProtectedTables Alone(RunResult result, PublicationCounts counts, DisclosureProfile profile, out PeopleTables tables)
    {
        var server = Protection.Protect(DisclosedRun.Tables(result), profile);
        var builder = DisclosedRun.Builder(result);
        PublicationTables.Add(builder, result, counts, Fine(profile));
        tables = builder.Build();
        return Protection.Protect(tables, profile, alreadyOut: server.Figures);
    }

    private static void Changes(TablesBuilder tables, Comparison comparison)
    {
        foreach (var area in comparison.Areas)
        {
            foreach (var cell in area.Cells.Where(cell => cell.Kind is CellKind.Level or CellKind.All))
            {
                LevelBand? band = cell.Kind == CellKind.All ? null : Enum.Parse<LevelBand>(cell.Key);
                tables.Add(PublicationKey.Change(area.Code, band, IntervalEnd.Mean), cell.Difference.Mean, CountRule.Default, CellMeaning.Difference);
                tables.Add(PublicationKey.Change(area.Code, band, IntervalEnd.Lower), cell.Difference.Lower ?? cell.Difference.Mean, CountRule.Default, CellMeaning.Difference);
                tables.Add(PublicationKey.Change(area.Code, band, IntervalEnd.Upper), cell.Difference.Upper ?? cell.Difference.Mean, CountRule.Default, CellMeaning.Difference);
            }
        }
    }
}
