using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// What <c>choice</c> gives when chance and what is not known of the offer are drawn anew. Replication r of two scenarios with one seed has the
/// same draws for all that both have, so differences are taken replication by replication. Modelled.
/// </summary>
/// <param name="Count">Number of replications; 0 when none were made.</param>
/// <param name="Areas">Areas in the order of <see cref="RunResult.Areas"/>, each Entry, Level 1, Level 2 and all together.</param>
public sealed record ReplicationResults(int Count, ImmutableArray<AreaReplications> Areas)
{
    /// <summary>No replications.</summary>
    public static ReplicationResults None { get; } = new(0, []);
}

/// <summary>One area and level over the replications.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="Band">Level that learners intend; null for all in scope.</param>
/// <param name="NoPlaceFound">By replication: competing learners for whom no suitable place is found in the model.</param>
/// <param name="PlacesInReach">By replication: open places of suitable courses of the level that one of the area's learners at least can reach.</param>
/// <param name="ConfirmedShare">0..1: share of the places in reach, as the dataset has them, that providers have confirmed; null with none in reach.</param>
public sealed record AreaReplications(
    string AreaCode, LevelBand? Band, ImmutableArray<int> NoPlaceFound, ImmutableArray<int> PlacesInReach, double? ConfirmedShare);
