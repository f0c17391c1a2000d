using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>Rules that extracts about people share.</summary>
internal static class PeopleRules
{
    private const int Youngest = 16;
    private const int OldestWithoutPlan = 18;
    private const int Oldest = 24;

    /// <summary>Leaves out whom the model has not: younger than Year 12 in September, over 18 without a plan, over 24.</summary>
    public static void Age(RowInHand row, string planColumn, bool plan)
    {
        if (!int.TryParse(row["academic_age"], NumberStyles.None, CultureInfo.InvariantCulture, out var age))
            return;
        if (age < Youngest)
            row.LeaveOut("academic_age", "is below Year 12 in the dataset's academic year");
        else if (age > Oldest)
            row.LeaveOut("academic_age", $"is over {Oldest}");
        else if (age > OldestWithoutPlan && !plan)
            row.LeaveOut(planColumn, $"is over {OldestWithoutPlan} without a plan");
    }

    /// <summary>Takes characteristics away that were not asked for.</summary>
    public static void Characteristics(RowInHand row)
    {
        if (row["characteristics"].Length == 0)
            return;
        var kept = row["characteristics"].Split(';').Where(code => PeopleColumns.WordOfCharacteristic(code) is not { } word || row.Context.IsAskedFor(word));
        row["characteristics"] = string.Join(';', kept);
    }

    /// <summary>Empties a date that is after another.</summary>
    public static void NotAfter(RowInHand row, string date, string column, string other, string why)
    {
        if (row[date].Length == 0 || row[other].Length == 0 || string.CompareOrdinal(row[date], row[other]) <= 0)
            return;
        row.Defaulted(column, why, row[date]);
        row[date] = "";
    }
}
