namespace Pathways.Allocation.Best;

/// <summary>
/// Chains of moves: one learner makes room by moving to another option, at whatever cost, whose learner moves on, until a free
/// place. In a best case those without a place although a chain existed are those whom a place would have spared less than it
/// costs the others.
/// </summary>
internal static class Chains
{
    /// <summary>By learner: has no place, and a chain exists for this learner alone.</summary>
    /// <param name="start">Row starts of the options, one more than learners.</param>
    /// <param name="optionOffer">Offer of each option.</param>
    /// <param name="placedOffer">By learner: the offer taken, or −1.</param>
    /// <param name="capacity">Places by offer, those of closed offers 0.</param>
    public static bool[] Existed(int[] start, int[] optionOffer, int[] placedOffer, int[] capacity)
    {
        var leads = LeadToRoom(start, optionOffer, placedOffer, capacity);
        var existed = new bool[placedOffer.Length];
        for (var learner = 0; learner < existed.Length; learner++)
            existed[learner] = placedOffer[learner] < 0 && Array.Exists(optionOffer[start[learner]..start[learner + 1]], offer => leads[offer]);
        return existed;
    }

    /// <summary>By offer: whether it has a free place, or can have one by a chain of moves in which everybody keeps a place.</summary>
    public static bool[] LeadToRoom(int[] start, int[] optionOffer, int[] placedOffer, int[] capacity)
    {
        var load = new int[capacity.Length];
        var inward = Array.ConvertAll(capacity, _ => new List<int>());
        for (var learner = 0; learner < placedOffer.Length; learner++)
        {
            if (placedOffer[learner] is not (>= 0 and var own))
                continue;
            load[own]++;
            for (var option = start[learner]; option < start[learner + 1]; option++)
                inward[optionOffer[option]].Add(own);
        }

        var leads = load.Zip(capacity, (placed, places) => placed < places).ToArray();
        var waiting = new Stack<int>(Enumerable.Range(0, leads.Length).Where(offer => leads[offer]));
        while (waiting.TryPop(out var offer))
        {
            foreach (var from in inward[offer])
            {
                if (leads[from])
                    continue;
                leads[from] = true;
                waiting.Push(from);
            }
        }

        return leads;
    }
}
