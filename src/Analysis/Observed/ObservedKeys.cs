using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>The keys by which observed counts are told apart.</summary>
public static class ObservedKeys
{
    /// <summary>Everybody of academic age 16 and 17.</summary>
    public const string Cohort = "cohort";

    /// <summary>Not in education, employment or training.</summary>
    public const string Neet = "neet";

    /// <summary>Not known to tracking.</summary>
    public const string NotKnown = "not_known";

    /// <summary>Either, the DfE's headline.</summary>
    public const string NeetOrNotKnown = "neet_or_not_known";

    /// <summary>Currency lapsed.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>No record tells.</summary>
    public const string NotTold = "not_told";

    /// <summary>Not withdrawn from the course that was left last: completed it, or agreed on a break.</summary>
    public const string NotWithdrawn = "not_withdrawn";

    /// <summary>NEET in another area then, or now.</summary>
    public const string Moved = "moved";

    /// <summary>Too young the month before, or too old now, for the cohort of 16 and 17.</summary>
    public const string Age = "age";

    /// <summary>Not in the extract the month before, or now.</summary>
    public const string Absent = "absent";

    /// <summary>With any of the characteristics 110 to 190, taken for the DfE's vulnerable group.</summary>
    public const string Vulnerable = "vulnerable";

    /// <summary>Bands of whole months NEET, shortest first.</summary>
    public static ImmutableArray<(string Key, int FromMonths)> Durations { get; } = [("under_1", 0), ("1_to_3", 1), ("4_to_6", 4), ("7_to_11", 7), ("12_or_more", 12)];

    /// <summary>The key of a status.</summary>
    /// <param name="status">The status.</param>
    public static string Of(TrackedStatus status) => status switch
    {
        TrackedStatus.Learning => "learning",
        TrackedStatus.Work => "work",
        TrackedStatus.ReEngagement => "re_engagement",
        TrackedStatus.NotKnown => NotKnown,
        TrackedStatus.NeetActive or TrackedStatus.NeetInactive => Neet,
        _ => "other",
    };

    /// <summary>Keys of those who join or cease, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Flows { get; } =
        [Of(TrackedStatus.Learning), Of(TrackedStatus.Work), Of(TrackedStatus.ReEngagement), NotKnown, Of(TrackedStatus.Other), Moved, Age, Absent];

    /// <summary>Keys of what is recorded of those whose currency has lapsed.</summary>
    public static ImmutableArray<string> Statuses { get; } =
        [Of(TrackedStatus.Learning), Of(TrackedStatus.Work), Of(TrackedStatus.ReEngagement), Neet, NotKnown, Of(TrackedStatus.Other)];

    /// <summary>The band of a number of whole months.</summary>
    /// <param name="months">0 or more.</param>
    public static string Duration(int months) => Durations.Last(band => months >= band.FromMonths).Key;

    /// <summary>The key of a characteristic.</summary>
    /// <param name="code">110 to 200.</param>
    public static string Characteristic(int code) => "c" + code.ToString(CultureInfo.InvariantCulture);

    /// <summary>Groups that share everybody out: each list with what is not told comes to the cohort.</summary>
    public static ImmutableArray<ImmutableArray<string>> Partitions { get; } =
        [["age_16", "age_17"], ["female", "male", "sex_" + NotTold], ["plan", "sen_support", "no_sen", "sen_" + NotTold]];

    /// <summary>Groups that overlap.</summary>
    public static ImmutableArray<string> Overlapping { get; } =
        [Vulnerable, .. Enumerable.Range(0, TrackedRow.CharacteristicCodes).Select(bit => Characteristic(TrackedRow.CharacteristicOf(bit)))];

    /// <summary>Characteristics 110 to 190: who has any of them is of the group <see cref="Vulnerable"/>.</summary>
    public static ImmutableArray<string> OfVulnerable { get; } = [.. Enumerable.Range(0, TrackedRow.CharacteristicCodes).Where(bit => (VulnerableBits & (1 << bit)) != 0).Select(bit => Characteristic(TrackedRow.CharacteristicOf(bit)))];

    /// <summary>The groups of a row.</summary>
    /// <param name="row">The row.</param>
    public static IEnumerable<string> Groups(TrackedRow row)
    {
        yield return row.AcademicAge == 16 ? "age_16" : "age_17";
        yield return row.Female switch { true => "female", false => "male", null => "sex_" + NotTold };
        yield return row.Need switch { TrackedNeed.Plan => "plan", TrackedNeed.SenSupport => "sen_support", TrackedNeed.None => "no_sen", _ => "sen_" + NotTold };
        if ((row.Characteristics & VulnerableBits) != 0)
            yield return Vulnerable;
        for (var bit = 0; bit < TrackedRow.CharacteristicCodes; bit++)
        {
            if ((row.Characteristics & (1 << bit)) != 0)
                yield return Characteristic(TrackedRow.CharacteristicOf(bit));
        }
    }

    private const int VulnerableBits = 0b1_1111_1111; // 110 to 190
}
