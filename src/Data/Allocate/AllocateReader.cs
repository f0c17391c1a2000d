using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Allocate;

/// <summary>
/// Reads the two files of <c>pathways tools allocate</c>: <c>offer_id,places[,minimum_group]</c> and
/// <c>learner_id,offer_id,cost</c>, where a row without an offer gives that learner's own cost of having no place. Costs are
/// whole numbers of any one unit, from −1,000,000,000 to 1,000,000,000; a negative one is a gain.
/// </summary>
public static class AllocateReader
{
    /// <summary>Largest cost, and with a minus the smallest.</summary>
    public const int CostLimit = 1_000_000_000;

    /// <summary>Reads both files.</summary>
    /// <param name="offersPath">The offers.</param>
    /// <param name="optionsPath">The options.</param>
    /// <param name="unplacedCost">Cost of having no place for learners without a row of their own.</param>
    /// <param name="problems">Receives notes and errors; with an error the result is null.</param>
    public static PlainAllocation? Read(string offersPath, string optionsPath, int unplacedCost, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (unplacedCost is < -CostLimit or > CostLimit)
            problems.Add(new Problem("--unplaced-cost", null, null, null, $"{unplacedCost}", "is out of range", $"give a whole number from -{CostLimit} to {CostLimit}"));
        var offers = CsvTable.Read(offersPath, Path.GetFileName(offersPath), ["offer_id", "places"], ["minimum_group"], problems);
        var options = CsvTable.Read(optionsPath, Path.GetFileName(optionsPath), ["learner_id", "offer_id", "cost"], [], problems);
        if (offers is null || options is null)
            return null;
        var rows = new OptionRows(ReadOffers(offers, out var places, out var minimumGroup), Path.GetFileName(offersPath));
        foreach (var row in options.Rows)
            rows.Add(row);
        return problems.Any(problem => problem.Severity == Severity.Error) ? null : rows.ToAllocation(places, minimumGroup, unplacedCost);
    }

    private static Dictionary<string, int> ReadOffers(CsvTable offers, out int[] places, out int[] minimumGroup)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        (places, minimumGroup) = (new int[offers.Rows.Count], new int[offers.Rows.Count]);
        foreach (var row in offers.Rows)
        {
            var id = row.Required("offer_id");
            if (id.Length > 0 && !index.TryAdd(id, index.Count))
                row.Bad("offer_id", "stands twice", "give each offer one row");
            var (seats, group) = (row.Whole("places"), row.OptionalWhole("minimum_group") ?? 0);
            if (index.TryGetValue(id, out var offer))
                (places[offer], minimumGroup[offer]) = (seats, group);
        }

        return index;
    }
}
