using System.Collections.Immutable;

namespace Pathways.Allocation.Choice;

/// <summary>What the fit found.</summary>
/// <param name="NoiseScaleMinutes">Fitted scale of the Gumbel noise, minutes-equivalents, to one decimal.</param>
/// <param name="TravelWeight">Minutes-equivalents per travelled minute, to two decimals; unchanged when the noise alone sufficed.</param>
/// <param name="MeanKilometres">Mean straight-line distance reached with these two.</param>
/// <param name="TargetKilometres">Mean distance aimed at, borrowed from apprenticeships of all ages.</param>
/// <param name="Reached">Whether the two differ by at most <see cref="NoiseFit.ToleranceKilometres"/>; false says that no plausible values reach the target.</param>
/// <param name="Steps">Every evaluation, in order.</param>
public sealed record NoiseFitResult(
    double NoiseScaleMinutes, double TravelWeight, double MeanKilometres, double TargetKilometres, bool Reached,
    ImmutableArray<NoiseFitStep> Steps);

/// <summary>One evaluation of the fit.</summary>
/// <param name="NoiseScaleMinutes">Scale tried, minutes-equivalents.</param>
/// <param name="TravelWeight">Travel weight tried.</param>
/// <param name="MeanKilometres">Mean distance under them.</param>
public readonly record struct NoiseFitStep(double NoiseScaleMinutes, double TravelWeight, double MeanKilometres);
