using System.Collections.Immutable;
using Pathways.Api.Baseline;
using Pathways.Api.Security;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Api.Audience;

/// <summary>Chooses the view of a caller.</summary>
internal sealed class AudienceViews(Disclosures disclosures, CoarseCounts coarse, BaselineState baseline)
{
    private readonly Lock _gate = new();
    private (World? Of, UnknownHomes Homes) _unknown = (null, UnknownHomes.None);

    /// <summary>The view.</summary>
    public IAudienceView Of(Caller caller) => caller.Profile switch
    {
        AudienceProfile.Internal => new InternalView(Unknown()),
        var profile => new DisclosedView(profile, caller.Institution, disclosures, coarse, baseline.Now.World is not { Dataset.Synthetic: true }, Unknown()),
    };

    /// <summary>Found once for a dataset.</summary>
    private UnknownHomes Unknown()
    {
        lock (_gate)
        {
            if (baseline.Now.World is var world && !ReferenceEquals(world, _unknown.Of))
                _unknown = (world, UnknownHomes.Of(world));
            return _unknown.Homes;
        }
    }
}

/// <summary>Within the authority: every figure as it is.</summary>
/// <param name="unknown">Places of whose young people nothing is known.</param>
internal sealed class InternalView(UnknownHomes unknown) : IAudienceView
{
    public UnknownHomes Unknown => unknown;

    public AudienceProfile Profile => AudienceProfile.Internal;

    public string Id => "internal";

    public ImmutableArray<ImmutableArray<ShownCount>> Show(PeopleTable table)
        => [.. table.Rows.Select(row => row.Counts.Select(count => ShownCount.AsItIs(count)).ToImmutableArray())];

    public bool ShowsViability(string providerId, bool confirmed) => true;

    public long OpenPlaces(long open) => open;
}

/// <summary>Outside the authority: counts as disclosure control has protected them, the own institution's in full, of scenarios somebody made coarse ones, all others withheld.</summary>
/// <param name="profile">Partner or published.</param>
/// <param name="institution">Id of the own provider; null for none.</param>
/// <param name="disclosures">The protected counts.</param>
/// <param name="coarse">The counts of scenarios that somebody made.</param>
/// <param name="realPeople">Whether the dataset is about real young people.</param>
/// <param name="unknown">Places of whose young people nothing is known.</param>
internal sealed class DisclosedView(AudienceProfile profile, string? institution, Disclosures disclosures, CoarseCounts coarse, bool realPeople, UnknownHomes unknown) : IAudienceView
{
    private const int Tens = 10;

    public UnknownHomes Unknown => unknown;

    public AudienceProfile Profile { get; } = profile;

    public string Id { get; } = (profile == AudienceProfile.Partner ? "partner" : "published") + " rules " + disclosures.Profile.Version + " " + ReleaseRegister.RulesOf(disclosures.Profile) + (profile == AudienceProfile.Partner && institution is not null ? " with " + institution : "");

    public ImmutableArray<ImmutableArray<ShownCount>> Show(PeopleTable table)
    {
        var disclosed = disclosures.Of(table);
        return
        [
            .. table.Rows.Select(row => row.Counts.Select((count, measure) => (table.Origin == Origin.Ships && Own(row.ProviderId)) || count is double.NaN ? ShownCount.AsItIs(count)
                : count is { } budgeted && table.Origin == Origin.Budgeted ? coarse.Of(table, row.Id, table.Measures[measure], budgeted)
                : count is null || disclosed is null ? ShownCount.Withheld
                : DisclosedCounts.Of(disclosed, table.Name, row.Id, table.Measures[measure], count.Value)).ToImmutableArray()),
        ];
    }

    public bool ShowsViability(string providerId, bool confirmed) => confirmed || Own(providerId);

    public long OpenPlaces(long open) => realPeople ? (open + (Tens / 2)) / Tens * Tens : open;

    private bool Own(string? providerId) => Profile == AudienceProfile.Partner && institution is not null && providerId == institution;
}
