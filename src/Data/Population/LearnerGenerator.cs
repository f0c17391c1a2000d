using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// Generates the synthetic learners of a dataset. Pure: the same inputs, seed and scale give the same learners. Everybody of
/// Years 12 and 13 is there (those on Level 3 too); of Year 14 those still at, or seeking, Level 2 or below; of 19 to 24 those with an EHCP in scope.
/// </summary>
public static class LearnerGenerator
{
    /// <summary>All learners, ordered by id. The places held depend on the offers; beyond those and the stage of a continuing learner for whom no place is left, nothing does.</summary>
    /// <param name="inputs">Zones, marginals, sites, offers, parameters.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <param name="scale">Factor on the number of people, above 0; the offers' places should be scaled alike.</param>
    public static ImmutableArray<Learner> Generate(PopulationInputs inputs, ulong seed, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return HeldPlaces.Assign(GenerateBeforePlaces(inputs, seed, scale), inputs, seed);
    }

    /// <summary>The same learners before continuing ones are given the places they hold: what demand is counted from, so that it does not depend on offers.</summary>
    public static ImmutableArray<Learner> GenerateBeforePlaces(PopulationInputs inputs, ulong seed, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (scale <= 0 || !double.IsFinite(scale))
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale must be above 0.");
        var people = Cohorts.Draw(inputs, seed, scale);
        JointAttributes.Assign(people);
        FurtherAttributes.Assign(people);
        return LearnerRecords.Make(people, seed);
    }
}
