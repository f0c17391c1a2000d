using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Published figures beside modelled ones. What was a target tests nothing; what was not shows its miss.</summary>
/// <param name="Rows">By the dataset's targets, in its order.</param>
/// <param name="Shortages">The result at shortages of 150, 300 and 600 places; empty where the dataset states no shortage.</param>
/// <param name="Flows">Home to delivery by district; null where the dataset has no published flows.</param>
public sealed record ValidationResults(ImmutableArray<ValidationRow> Rows, ImmutableArray<ShortageRow> Shortages, FlowFit? Flows)
{
    /// <summary>Not looked at.</summary>
    public static ValidationResults None { get; } = new([], [], null);
}

/// <summary>One published figure.</summary>
/// <param name="Target">The figure with its source.</param>
/// <param name="Modelled">The modelled figure, in the same unit, mean of the replications; null where the model has none.</param>
/// <param name="HalfWidth">Half the width of its t-interval (95 %) over the replications, same unit; null for one replication or none.</param>
/// <param name="Note">How the modelled figure differs in meaning, or why there is none; empty for nothing to say.</param>
public sealed record ValidationRow(Target Target, double? Modelled, double? HalfWidth, string Note)
{
    /// <summary>Modelled less published.</summary>
    public double? Difference => Modelled - Target.Value;
}

/// <summary>What another level of modelled places gives, everything else as in the run.</summary>
/// <param name="Shortage">Places short at Entry level and Level 1 in Kent.</param>
/// <param name="NoPlaceFound">Young people of Kent for whom no suitable place is found in the model.</param>
/// <param name="Neet">Expected NEET in Kent, under low, central and high.</param>
public sealed record ShortageRow(int Shortage, int NoPlaceFound, AssumptionRange Neet);

/// <summary>How well modelled flows from home to delivery agree with published ones of apprentices of all ages.</summary>
/// <param name="Pairs">Pairs of districts compared.</param>
/// <param name="RSquared">1 − Σ(published − modelled)² ÷ Σ(published − mean)², over shares of each home's flow within the districts; may be negative.</param>
/// <param name="StaysPublished">0..1: share delivered in the home district, published.</param>
/// <param name="StaysModelled">0..1: the same, modelled.</param>
/// <param name="Source">The publication.</param>
public sealed record FlowFit(int Pairs, double RSquared, double StaysPublished, double StaysModelled, string Source);
