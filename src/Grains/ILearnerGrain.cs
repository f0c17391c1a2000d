using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;

namespace Pathways.Grains;

/// <summary>One learner; its key is <c>{dataset hash}/{learner id}</c>.</summary>
[Alias("pathways.ILearnerGrain")]
public interface ILearnerGrain : IGrainWithStringKey
{
    /// <summary>The learner's feasible offers in a run.</summary>
    /// <param name="inputs">What the run looks at; loaded in this process.</param>
    [ReadOnly]
    [Alias("OptionsAsync")]
    Task<LearnerOptions> OptionsAsync(RunInputs inputs);

    /// <summary>The learner as the model knows one.</summary>
    /// <exception cref="RunRefusedException">There is no such learner, or individual data may not be told.</exception>
    [ReadOnly]
    [Alias("ProfileAsync")]
    Task<LearnerProfile> ProfileAsync(string runId);

    /// <summary>The learner's feasible offers in the own order.</summary>
    /// <exception cref="RunRefusedException">As <see cref="ProfileAsync"/>.</exception>
    [ReadOnly]
    [Alias("RankedOffersAsync")]
    Task<RankedOffer[]> RankedOffersAsync(string runId);

    /// <summary>What a run did with the learner, and why, read from the area's checkpoint.</summary>
    /// <exception cref="RunRefusedException">The run is not done, or as <see cref="ProfileAsync"/>.</exception>
    [ReadOnly]
    [Alias("OutcomeAsync")]
    Task<LearnerOutcome?> OutcomeAsync(string runId);

    /// <summary>What if this one learner lived elsewhere or would travel further: the feasible offers before and after.</summary>
    /// <exception cref="RunRefusedException">As <see cref="OutcomeAsync"/>, or the zone is not known.</exception>
    [ReadOnly]
    [Alias("WhatIfAsync")]
    Task<LearnerWhatIfAnswer> WhatIfAsync(string runId, LearnerWhatIf whatIf);
}
