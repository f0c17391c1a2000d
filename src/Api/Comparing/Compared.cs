using Pathways.Api.Audience;
using Pathways.Api.Runs;

namespace Pathways.Api.Comparing;

/// <summary>Two runs that a caller lays side by side. Whichever of them somebody composed, what is told of it here is what is told of it alone.</summary>
/// <param name="Basis">The run compared with.</param>
/// <param name="Run">The run.</param>
internal sealed record Compared(DoneRun Basis, DoneRun Run)
{
    /// <summary>The stricter of the two origins: for figures that both runs go into.</summary>
    public Origin Origin { get; } = Basis.Origin == Origin.Made || Run.Origin == Origin.Made ? Origin.Made
        : Basis.Origin == Origin.Budgeted || Run.Origin == Origin.Budgeted ? Origin.Budgeted : Origin.Ships;

    /// <summary>What answers are made of, for ETags and caches.</summary>
    public string Hash => Basis.Basis + " " + Run.Basis;
}
