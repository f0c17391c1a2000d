using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Allocate;

/// <summary>Gathers the rows of the options file by learner, in the order in which learners first appear.</summary>
internal sealed class OptionRows(Dictionary<string, int> offers, string offersName)
{
    private readonly Dictionary<string, int> _learners = new(StringComparer.Ordinal);
    private readonly List<SortedDictionary<int, int>> _options = [];
    private readonly List<int?> _unplaced = [];

    /// <summary>Takes a row; its faults become problems of the row.</summary>
    public void Add(CsvRow row)
    {
        var (learnerId, offerId) = (row.Required("learner_id"), row.Text("offer_id"));
        var cost = row.Whole("cost", -AllocateReader.CostLimit, AllocateReader.CostLimit);
        if (learnerId.Length == 0)
            return;
        var learner = Learner(learnerId);
        if (offerId.Length == 0)
        {
            if (_unplaced[learner] is not null)
                row.Bad("learner_id", "has two rows without an offer", "give a learner's own cost of having no place once");
            _unplaced[learner] = cost;
        }
        else if (!offers.TryGetValue(offerId, out var offer))
        {
            row.Bad("offer_id", "is not a known offer", $"give an offer_id of {offersName}, or none for the cost of having no place");
        }
        else if (!_options[learner].TryAdd(offer, cost))
        {
            row.Bad("offer_id", $"stands twice for learner {learnerId}", "give each pair of learner and offer one row");
        }
    }

    /// <summary>The whole, once all rows are taken.</summary>
    public PlainAllocation ToAllocation(int[] places, int[] minimumGroup, int unplacedCost)
    {
        var start = new int[_options.Count + 1];
        for (var learner = 0; learner < _options.Count; learner++)
            start[learner + 1] = start[learner] + _options[learner].Count;
        return new PlainAllocation(
            [.. offers.OrderBy(pair => pair.Value).Select(pair => pair.Key)], places, minimumGroup,
            [.. _learners.OrderBy(pair => pair.Value).Select(pair => pair.Key)], [.. _unplaced.Select(cost => cost ?? unplacedCost)],
            start, [.. _options.SelectMany(row => row.Keys)], [.. _options.SelectMany(row => row.Values)]);
    }

    private int Learner(string id)
    {
        if (_learners.TryGetValue(id, out var learner))
            return learner;
        _learners.Add(id, learner = _learners.Count);
        _options.Add([]);
        _unplaced.Add(null);
        return learner;
    }
}
