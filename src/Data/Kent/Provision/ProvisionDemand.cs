using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Learners of one authority expected at one intended level, continuing and competing together.</summary>
/// <param name="Authority">Authority of the home.</param>
/// <param name="Level">Intended level, Entry 1 to Level 2; Level 3 is ignored.</param>
/// <param name="Ehcp">Whether they have an education, health and care plan.</param>
/// <param name="Learners">Expected number, zero or more; may be fractional.</param>
public sealed record DemandCell(Authority Authority, Level Level, bool Ehcp, double Learners);

/// <summary>
/// How many learners the places must be set against: the one thing that provision needs from the population.
/// </summary>
/// <param name="Cells">Any number of cells; cells alike are added up.</param>
public sealed record ProvisionDemand(ImmutableArray<DemandCell> Cells)
{
    /// <summary>Expected learners of an authority in a band of places, with and without EHCP.</summary>
    public double In(Authority authority, PlaceBand band)
        => Cells.Where(cell => cell.Authority == authority && band.Holds(cell.Level)).Sum(cell => cell.Learners);

    /// <summary>Expected learners of an authority at one level, either with or without an EHCP.</summary>
    public double At(Authority authority, Level level, bool ehcp)
        => Cells.Where(cell => cell.Authority == authority && cell.Level == level && cell.Ehcp == ehcp).Sum(cell => cell.Learners);

    /// <summary>Of those <see cref="In"/>, the learners with an EHCP.</summary>
    public double Ehcp(Authority authority, PlaceBand band)
        => Cells.Where(cell => cell.Authority == authority && cell.Ehcp && band.Holds(cell.Level)).Sum(cell => cell.Learners);
}
