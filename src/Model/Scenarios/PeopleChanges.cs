using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// A cohort that is larger or smaller than the dataset's. Learners are doubled or taken away by a draw keyed by learner, so that
/// the learners of 5 % are among those of 10 %.
/// </summary>
/// <param name="Percent">Percent more, above −100; negative for fewer.</param>
/// <param name="Areas">Areas of home, by code or name; none for all.</param>
/// <param name="Districts">Districts of home, by code or name; none for all.</param>
public sealed record CohortGrowth(double Percent, ImmutableArray<string> Areas, ImmutableArray<string> Districts) : Modification;

/// <summary>More or fewer apprenticeship vacancies.</summary>
/// <param name="Districts">Districts of the workplace, by code or name; none for all.</param>
/// <param name="Subjects">Sector subject areas, tier 1; none for all.</param>
/// <param name="Types">Types; none for all.</param>
/// <param name="Amount">By how much; <see cref="Amount.To"/> is so many in each row.</param>
public sealed record ChangeVacancies(
    ImmutableArray<string> Districts, ImmutableArray<string> Subjects, ImmutableArray<ApprenticeshipType> Types, Amount Amount) : Modification
{
    /// <summary>Areas of the workplace, by code or name; none for all. Of a district in several areas, the share of its young people who live in these.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];
}
