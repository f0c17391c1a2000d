using System.Runtime.InteropServices;

namespace Pathways.Allocation.Flow;

/// <summary>
/// Who has which place, with a price for every offer that proves it cheapest: every learner is where cost + price is least,
/// prices are 0 or more, and an offer with a free place has the price 0 (complementary slackness).
/// </summary>
internal sealed class Sharing
{
    /// <summary>Stands in <see cref="Placed"/> for having no place.</summary>
    public const int None = -1;

    private readonly List<int>[] _members;
    private readonly int[] _position;
    private readonly long[] _footing;

    /// <param name="network">The options.</param>
    /// <param name="capacity">Places by offer.</param>
    /// <param name="placed">By learner: the option taken, or <see cref="None"/>.</param>
    /// <param name="price">By offer: a price that proves the placement cheapest.</param>
    public Sharing(SharingNetwork network, int[] capacity, int[] placed, long[] price)
    {
        (Network, Capacity, Price) = (network, [.. capacity], [.. price]);
        Placed = new int[network.LearnerCount];
        Load = new int[network.OfferCount + 1];
        _position = new int[network.LearnerCount];
        _footing = new long[network.LearnerCount];
        _members = [.. Enumerable.Range(0, network.OfferCount + 1).Select(_ => new List<int>())];
        for (var learner = 0; learner < placed.Length; learner++)
        {
            Placed[learner] = placed[learner];
            Join(learner);
        }
    }

    private Sharing(Sharing other)
        : this(other.Network, other.Capacity, other.Placed, other.Price)
    {
    }

    public SharingNetwork Network { get; }

    /// <summary>Places by offer, those of closed offers 0.</summary>
    public int[] Capacity { get; }

    /// <summary>By learner: the option taken, or <see cref="None"/>.</summary>
    public int[] Placed { get; }

    /// <summary>Learners by offer; at <see cref="Nowhere"/>, those without a place.</summary>
    public int[] Load { get; }

    /// <summary>Price by offer; changed only by <see cref="ChangePrice"/>.</summary>
    public long[] Price { get; }

    /// <summary>The node that stands for having no place: always room, price 0.</summary>
    public int Nowhere => Network.OfferCount;

    /// <summary>Sum of solver costs.</summary>
    public long Cost => Placed.Sum(option => option == None ? 0 : Network.Cost[option]);

    /// <summary>The node at which a learner is.</summary>
    public int NodeOf(int learner) => Placed[learner] is var option && option == None ? Nowhere : Network.Offer[option];

    /// <summary>The learners at a node, in no particular but a reproducible order.</summary>
    public ReadOnlySpan<int> MembersOf(int node) => CollectionsMarshal.AsSpan(_members[node]);

    /// <summary>By learner: cost + price of what the learner has, the least there is for this learner; 0 without a place.</summary>
    public ReadOnlySpan<long> Footing => _footing;

    /// <summary>Whether a node has room for one more.</summary>
    public bool HasRoom(int node) => node == Nowhere || Load[node] < Capacity[node];

    /// <summary>Moves a learner to another option.</summary>
    public void Move(int learner, int option)
    {
        var from = NodeOf(learner);
        var members = _members[from];
        var last = members[^1];
        members[_position[learner]] = last;
        _position[last] = _position[learner];
        members.RemoveAt(members.Count - 1);
        Load[from]--;
        Placed[learner] = option;
        Join(learner);
    }

    /// <summary>Takes other prices that prove the sharing cheapest.</summary>
    public void Reprice(long[] price)
    {
        for (var offer = 0; offer < price.Length; offer++)
            ChangePrice(offer, price[offer] - Price[offer]);
    }

    /// <summary>Adds to the price of an offer.</summary>
    public void ChangePrice(int offer, long difference)
    {
        Price[offer] += difference;
        foreach (var learner in _members[offer])
            _footing[learner] += difference;
    }

    /// <summary>A copy that changes apart from this one.</summary>
    public Sharing Copy() => new(this);

    private void Join(int learner)
    {
        var node = NodeOf(learner);
        _position[learner] = _members[node].Count;
        _members[node].Add(learner);
        _footing[learner] = node == Nowhere ? 0 : Network.Cost[Placed[learner]] + Price[node];
        Load[node]++;
    }
}
