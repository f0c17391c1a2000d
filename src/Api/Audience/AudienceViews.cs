using System.Collections.Immutable;
using Pathways.Api.Security;

namespace Pathways.Api.Audience;

/// <summary>Chooses the view of a caller.</summary>
internal static class AudienceViews
{
    private static readonly InternalView Internal = new();

    /// <summary>The view.</summary>
    public static IAudienceView Of(Caller caller) => caller.Profile switch
    {
        AudienceProfile.Internal => Internal,
        var profile => new WithheldView(profile, caller.Institution),
    };
}

/// <summary>Within the authority: every figure as it is.</summary>
internal sealed class InternalView : IAudienceView
{
    public AudienceProfile Profile => AudienceProfile.Internal;

    public string Id => "internal";

    public ImmutableArray<ImmutableArray<ShownCount>> Show(PeopleTable table)
        => [.. table.Rows.Select(row => row.Counts.Select(count => ShownCount.AsItIs(count)).ToImmutableArray())];

    public bool ShowsViability(string providerId, bool confirmed) => true;
}

/// <summary>Outside the authority, as long as nothing protects counts: all withheld but those of the own institution.</summary>
/// <param name="profile">Partner or published.</param>
/// <param name="institution">Id of the own provider; null for none.</param>
internal sealed class WithheldView(AudienceProfile profile, string? institution) : IAudienceView
{
    public AudienceProfile Profile { get; } = profile;

    public string Id { get; } = profile == AudienceProfile.Partner && institution is not null ? "partner " + institution : profile == AudienceProfile.Partner ? "partner" : "published";

    public ImmutableArray<ImmutableArray<ShownCount>> Show(PeopleTable table)
        => [.. table.Rows.Select(row => row.Counts.Select(count => Own(row.ProviderId) || count is double.NaN ? ShownCount.AsItIs(count) : ShownCount.Withheld).ToImmutableArray())];

    public bool ShowsViability(string providerId, bool confirmed) => confirmed || Own(providerId);

    private bool Own(string? providerId) => Profile == AudienceProfile.Partner && institution is not null && providerId == institution;
}
