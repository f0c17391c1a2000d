using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Flows between MSOAs in every replication.</summary>
internal sealed class FlowReplications(World world, int replications)
{
    private readonly MsoaFlows[] _made = new MsoaFlows[replications];

    /// <summary>By replication.</summary>
    public IReadOnlyList<MsoaFlows> Made => _made;

    /// <summary>Takes one replication, from any thread.</summary>
    public void Take(OfferRedraw redraw, ReplicatedChoice made)
    {
        if (redraw.Number < _made.Length)
            _made[redraw.Number] = MsoaFlows.Of(world.WithOffers(redraw.Offers), made.Choices, made.Result);
    }
}
