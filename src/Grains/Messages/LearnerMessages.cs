using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>The feasible pools of one competing learner.</summary>
/// <param name="Pools">Pool indices, ascending.</param>
/// <param name="Costs">Cost of each, whole minutes-equivalents.</param>
/// <param name="Minutes">Travel minutes of each, one way.</param>
/// <param name="UnplacedCost">Cost of having no place, whole minutes-equivalents.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.LearnerOptions")]
public sealed record LearnerOptions(
    [property: Id(0)] int[] Pools,
    [property: Id(1)] int[] Costs,
    [property: Id(2)] ushort[] Minutes,
    [property: Id(3)] int UnplacedCost);

/// <summary>A learner as the model knows one. About one person: internal.</summary>
/// <param name="LearnerId">The learner.</param>
/// <param name="AreaCode">Area of the home.</param>
/// <param name="ZoneCode">LSOA of the home.</param>
/// <param name="AcademicAge">Age at the start of the year.</param>
/// <param name="Facts">Name and value of every other attribute, in words.</param>
/// <param name="Competes">Whether the learner competes for a place in September.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.LearnerProfile")]
public sealed record LearnerProfile(
    [property: Id(0)] string LearnerId,
    [property: Id(1)] string AreaCode,
    [property: Id(2)] string ZoneCode,
    [property: Id(3)] int AcademicAge,
    [property: Id(4)] LearnerFact[] Facts,
    [property: Id(5)] bool Competes);

/// <summary>One attribute in words.</summary>
[GenerateSerializer]
[Immutable]
[Alias("pathways.LearnerFact")]
public sealed record LearnerFact([property: Id(0)] string Name, [property: Id(1)] string Value);

/// <summary>One feasible offer in a learner's own order.</summary>
/// <param name="Rank">1 is the first choice.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Commissioned">Whether it is a place commissioned for learners with an EHCP.</param>
/// <param name="Title">Course title.</param>
/// <param name="SiteName">Where it is taught.</param>
/// <param name="ProviderName">By whom.</param>
/// <param name="Minutes">Travel minutes, one way.</param>
/// <param name="Cost">Minutes-equivalents, without the noise that the ranking holds.</param>
/// <param name="Places">Places open to applicants.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.RankedOffer")]
public sealed record RankedOffer(
    [property: Id(0)] int Rank,
    [property: Id(1)] string OfferId,
    [property: Id(2)] bool Commissioned,
    [property: Id(3)] string Title,
    [property: Id(4)] string SiteName,
    [property: Id(5)] string ProviderName,
    [property: Id(6)] int Minutes,
    [property: Id(7)] int Cost,
    [property: Id(8)] int Places);

/// <summary>What a run did with one learner. About one person: internal.</summary>
/// <param name="LearnerId">The learner.</param>
/// <param name="SuitableCourses">Pools of places that were feasible.</param>
/// <param name="Choice">As applications work today.</param>
/// <param name="Best">In the best case.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.LearnerOutcome")]
public sealed record LearnerOutcome(
    [property: Id(0)] string LearnerId,
    [property: Id(1)] int SuitableCourses,
    [property: Id(2)] PlaceOutcome Choice,
    [property: Id(3)] PlaceOutcome Best);

/// <summary>Where a learner ended, and why.</summary>
/// <param name="OfferId">The offer; null when no suitable place was found in the model.</param>
/// <param name="Rank">Rank in the learner's own list, 1 the first choice; null without a place and in the best case.</param>
/// <param name="Minutes">Travel minutes to it.</param>
/// <param name="Reason">Name of the reason, see PlacementReason.</param>
/// <param name="Explanation">The reason in words.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.PlaceOutcome")]
public sealed record PlaceOutcome(
    [property: Id(0)] string? OfferId,
    [property: Id(1)] int? Rank,
    [property: Id(2)] int? Minutes,
    [property: Id(3)] string Reason,
    [property: Id(4)] string Explanation);

/// <summary>What if one learner were otherwise: the same places and the same others.</summary>
/// <param name="ZoneCode">Another home; null for the own.</param>
/// <param name="TravelLimitMinutes">Another longest journey, minutes one way; null for the run's.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.LearnerWhatIf")]
public sealed record LearnerWhatIf([property: Id(0)] string? ZoneCode, [property: Id(1)] int? TravelLimitMinutes);

/// <summary>The answer to a what-if for one learner.</summary>
/// <param name="Before">Feasible offers as the run had them, ranked.</param>
/// <param name="After">Feasible offers under the what-if, ranked.</param>
/// <param name="WithRoom">Offer ids among them that had a place left as applications work today.</param>
[GenerateSerializer]
[Immutable]
[Alias("pathways.LearnerWhatIfAnswer")]
public sealed record LearnerWhatIfAnswer(
    [property: Id(0)] RankedOffer[] Before, [property: Id(1)] RankedOffer[] After, [property: Id(2)] string[] WithRoom);
