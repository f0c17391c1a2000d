using System.Collections.Immutable;

namespace Pathways.Analysis;

/// <summary>What was solved on a baseline, to be recorded as parameters and frozen.</summary>
/// <param name="Parameters">Keys with the values to record, rounded to six decimals.</param>
/// <param name="Targets">The published figures with what the model makes of them at these values.</param>
/// <param name="Replications">Replications whose mean was used; 1 for the one run.</param>
public sealed record NeetFit(ImmutableArray<FittedParameter> Parameters, ImmutableArray<ReachedTarget> Targets, int Replications);

/// <summary>A number to record.</summary>
public sealed record FittedParameter(string Key, double Value);

/// <summary>A calibration target.</summary>
/// <param name="Name">What it is, with the authority.</param>
/// <param name="Published">The figure: a share, a ratio or a difference of shares, as the name says.</param>
/// <param name="Reached">The modelled figure.</param>
public sealed record ReachedTarget(string Name, double Published, double Reached);
