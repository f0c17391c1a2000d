using System.Collections.Immutable;

namespace Pathways.Api.Audience;

/// <summary>How much a caller may see of people.</summary>
internal enum AudienceProfile
{
    /// <summary>Within the authority: as it is.</summary>
    Internal,

    /// <summary>LCPA leads and providers: disclosure-controlled, the own institution in full.</summary>
    Partner,

    /// <summary>Anybody.</summary>
    Published,
}

/// <summary>
/// The one door through which counts of people leave. It is given whole tables, never a part that somebody filtered, since what is
/// withheld depends on what stands beside it.
/// </summary>
internal interface IAudienceView
{
    /// <summary>The profile.</summary>
    AudienceProfile Profile { get; }

    /// <summary>Tells views apart that show different things: part of every ETag and of every key of a cache.</summary>
    string Id { get; }

    /// <summary>Places of whose young people nothing is known.</summary>
    UnknownHomes Unknown { get; }

    /// <summary>A table of counts as this audience may see it, cell by cell in the order given.</summary>
    ImmutableArray<ImmutableArray<ShownCount>> Show(PeopleTable table);

    /// <summary>Whether this audience may see how a provider's offer fares (fill, closure, viability).</summary>
    /// <param name="providerId">The provider.</param>
    /// <param name="confirmed">Whether the provider has confirmed the offer.</param>
    bool ShowsViability(string providerId, bool confirmed);

    /// <summary>
    /// Open places as this audience may see them. Open are those that nobody keeps, so that beside all places of a course they count who stays: about real
    /// young people they are told outside the authority to the nearest ten.
    /// </summary>
    /// <param name="open">Places, from 0.</param>
    long OpenPlaces(long open);
}

/// <summary>Counts of people, unrounded, with what is needed to protect them together.</summary>
/// <param name="Name">Which table, such as <c>areas</c>.</param>
/// <param name="ResultHash">Of which results: their hash, or the run where the caller may not know that.</param>
/// <param name="Origin">Whose scenario the results are of.</param>
/// <param name="Measures">Names of the columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record PeopleTable(string Name, string ResultHash, Origin Origin, ImmutableArray<string> Measures, ImmutableArray<PeopleRow> Rows);

/// <summary>One row.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ProviderId">The provider whose learners it counts; null where it counts no provider's.</param>
/// <param name="Counts">By measure; null where none may be drawn for anybody, not a number where the measure does not apply.</param>
internal sealed record PeopleRow(string Id, string? ProviderId, ImmutableArray<double?> Counts);
