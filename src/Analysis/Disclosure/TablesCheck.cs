namespace Pathways.Analysis.Disclosure;

/// <summary>Holds tables to what protection relies on: wrong sums would protect the wrong thing.</summary>
internal static class TablesCheck
{
    private const double Slack = 1e-6;

    public static void Right(PeopleTables tables)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var cell in tables.Cells)
        {
            if (!double.IsFinite(cell.Value) || (cell.Value < 0 && cell.Meaning != CellMeaning.Difference) || (cell.Meaning == CellMeaning.Count && cell.Value != Math.Floor(cell.Value)))
                throw new ArgumentException($"The count \"{cell.Key}\" is {cell.Value}.", nameof(tables));
            if (!values.TryAdd(cell.Key, cell.Value))
                throw new ArgumentException($"The count \"{cell.Key}\" stands twice.", nameof(tables));
        }

        foreach (var sum in tables.Sums)
        {
            if (sum.Parts.Append(sum.Whole).FirstOrDefault(key => !values.ContainsKey(key)) is { } missing)
                throw new ArgumentException($"The sum \"{sum.Whole}\" has a part \"{missing}\" that is no count of the tables; a reader knows that it is there.", nameof(tables));
            var parts = sum.Parts.Sum(part => values[part]);
            if (Math.Abs(parts - values[sum.Whole]) > Slack * Math.Max(1, Math.Abs(parts)))
                throw new ArgumentException($"The parts of \"{sum.Whole}\" come to {parts}, not to {values[sum.Whole]}.", nameof(tables));
        }

        if (tables.Shares.FirstOrDefault(share => !values.ContainsKey(share.Part) || !values.ContainsKey(share.Whole)) is { } lost)
            throw new ArgumentException($"The percentage \"{lost.Key}\" is of a count that is not there.", nameof(tables));
    }
}
