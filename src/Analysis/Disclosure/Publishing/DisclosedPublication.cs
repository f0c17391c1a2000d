using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// Every count of people of a publication as its readers may see it, protected together with the publications that they have already, whose figures stay as they
/// left. Of the first, the baseline's, what the server shows comes first, then what the publication adds; what a comparison adds comes last. So a count
/// is never shown in two ways, and nothing new gives away what an earlier publication withheld.
/// </summary>
public sealed class DisclosedPublication
{
    private readonly ProtectedTables _figures;
    private readonly ImmutableDictionary<string, string> _own;
    private readonly ImmutableDictionary<string, string> _before;
    private readonly (PeopleTables Tables, ImmutableDictionary<string, string> Names) _compared;

    private DisclosedPublication(PublicationStages stages, PublishedRun run, PublishedRun? against, (PeopleTables Tables, ImmutableDictionary<string, string> Names) compared)
    {
        (_figures, Tables, Profile, _compared) = (stages.Figures, stages.Tables, stages.Profile, compared);
        (_own, _before) = (stages.NamesOf(run), against is null ? ImmutableDictionary<string, string>.Empty : stages.NamesOf(against));
        Own = run.Tables(Profile);
        Log = PublicationLog.Of(_figures, Tables, Profile, _own.AddRange(compared.Names.Where(pair => PublicationKey.IsChange(pair.Key))));
        Accepted = [.. stages.Accepted.Order(StringComparer.Ordinal)];
    }

    /// <summary>The profile.</summary>
    public DisclosureProfile Profile { get; }

    /// <summary>What was done with the counts of this publication, those that it shares with earlier ones included.</summary>
    public DisclosureLog Log { get; }

    /// <summary>The same of some of them.</summary>
    /// <param name="which">Keys of those that are meant.</param>
    internal DisclosureLog LogOf(Func<string, bool> which) => PublicationLog.Of(_figures, Tables, Profile, _own, which);

    /// <summary>
    /// Names in <see cref="Tables"/> of the small counts that this publication lets readers know to within their protection interval, of earlier publications too; for who answers for it. It does not leave.
    /// </summary>
    public ImmutableArray<string> Accepted { get; }

    /// <summary>Names in <see cref="Tables"/> of the small counts of earlier publications of which readers can rule out some small values, now or since then. It does not leave.</summary>
    public ImmutableArray<string> NarrowedEarlier => [.. _figures.Log.Narrowed.Except(_own.Values, StringComparer.Ordinal)];

    /// <summary>Every figure of this and the earlier publications by its name in <see cref="Tables"/>.</summary>
    public ProtectedTables Protected => _figures;

    /// <summary>The unrounded counts of this and the earlier publications, and how they add up, for who tests the protection; it never leaves.</summary>
    public PeopleTables Tables { get; }

    /// <summary>The unrounded counts of this run alone, by the keys of <see cref="Figure"/>, for who tests the protection; it never leaves.</summary>
    public PeopleTables Own { get; }

    /// <summary>A count or percentage of this run by its key; not available where there is none.</summary>
    public PublishedFigure Figure(string key) => Of(key);

    /// <summary>What later publications are protected with: this run's counts, and the differences of a comparison with the counts that they rest on.</summary>
    public Release Release
    {
        get
        {
            PeopleCell[] more = [.. _compared.Tables.Cells.Where(cell => !_own.ContainsKey(cell.Key))];
            return new(
                new PeopleTables([.. Own.Cells, .. more], [.. Own.Sums, .. _compared.Tables.Sums], Own.Shares),
                _own.Concat(more.Select(cell => KeyValuePair.Create(cell.Key, _compared.Names[cell.Key]))).ToImmutableDictionary(pair => pair.Key, pair => _figures[pair.Value], StringComparer.Ordinal));
        }
    }

    /// <summary>Protects a run's counts for publication.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="earlier">What its readers have already, the baseline's first, in the order in which it left; its own counts keep the figures that they had. Empty or null for the baseline itself.</param>
    /// <param name="against">The run that it is compared with and the comparison; null for none. What of it has not left before is taken to leave now.</param>
    /// <param name="acceptNarrowed">Whether somebody answers for small counts that come to be known to within their protection interval.</param>
    /// <exception cref="InvalidInputException">What left before would tell small counts exactly, or narrows them more than their protection interval allows and nobody answers for it.</exception>
    public static DisclosedPublication Of(
        PublishedRun run, DisclosureProfile profile, IReadOnlyList<Release>? earlier = null, (PublishedRun Run, Comparison Comparison)? against = null, bool acceptNarrowed = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(profile);
        var stages = new PublicationStages(profile, earlier ?? [], acceptNarrowed);
        stages.Publish(run);
        if (against is not { } with)
            return new(stages, run, null, (new PeopleTables([], [], []), ImmutableDictionary<string, string>.Empty));
        stages.Publish(with.Run);
        return new(stages, run, with.Run, stages.Compare(run, with.Run, with.Comparison));
    }

    /// <summary>Figure of an area, as <see cref="DisclosedRun.Area"/>.</summary>
    public PublishedFigure Area(string code, LevelBand? band, PeopleMeasure measure) => Of(PeopleKey.Area(code, band, measure));

    /// <summary>The same of the run that it is compared with.</summary>
    public PublishedFigure AreaBefore(string code, LevelBand? band, PeopleMeasure measure) => Of(_before, PeopleKey.Area(code, band, measure));

    /// <summary>More with a place than there, over the paired replications.</summary>
    public PublishedFigure Change(string code, LevelBand? band, IntervalEnd end) => Of(_compared.Names, PublicationKey.Change(code, band, end));

    /// <summary>By how they ended.</summary>
    public PublishedFigure Reason(string code, PlacementReason reason, bool best) => Of(PeopleKey.Reason(code, reason, best));

    /// <summary>Aged 16 and 17 in the run's year.</summary>
    public PublishedFigure Cohort(string code) => Of(PeopleKey.Cohort(code));

    /// <summary>Expected people by status.</summary>
    public PublishedFigure Expected(string code, ExpectedMeasure measure) => Of(PeopleKey.Expected(code, measure));

    /// <summary>The same of the run that it is compared with.</summary>
    public PublishedFigure ExpectedBefore(string code, ExpectedMeasure measure) => Of(_before, PeopleKey.Expected(code, measure));

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
        => Of(PublicationKey.Wish(area, kind, key, measure));

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

    /// <summary>The same of the run that it is compared with.</summary>
    public PublishedFigure StepBefore(string area, YearMeasure measure) => Of(_before, PublicationKey.Step(area, measure));

    /// <summary>Of a group of MSOAs.</summary>
    public PublishedFigure Msoas(string group, WishMeasure measure) => Of(PublicationKey.Group(group, measure));

    /// <summary>Kent's young people without a suitable place, or expected NEET, when another shortage is put in.</summary>
    public PublishedFigure Shortage(int places, ExpectedMeasure? neet) => Of(PublicationKey.Shortage(places, neet));

    private PublishedFigure Of(string key) => Of(_own, key);

    private PublishedFigure Of(ImmutableDictionary<string, string> names, string key) => names.TryGetValue(key, out var name) ? _figures[name] : PublishedFigure.NotAvailable;
}
