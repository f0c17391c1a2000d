using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>From which imports observed figures come, and how much of the young people they cover.</summary>
/// <param name="Imports">Imports of monthly extracts, the oldest first.</param>
/// <param name="Months">Months told of, ascending.</param>
/// <param name="Expected">Young people of 16 and 17 whom the population estimates have in the zones, in the dataset's year.</param>
/// <param name="WithoutPlace">Rows left aside, without a zone of the dataset or without an age.</param>
public sealed record ObservedCoverage(ImmutableArray<TrackedImport> Imports, ImmutableArray<CalendarMonth> Months, double Expected, int WithoutPlace)
{
    private static readonly ImmutableArray<int> YearsBack = [24, 12, 0];

    /// <summary>A month and the same month of the two years before, the oldest first.</summary>
    /// <param name="month">The month.</param>
    public static ImmutableArray<CalendarMonth> ThreeYears(CalendarMonth month) => [.. YearsBack.Select(before => month.Plus(-before))];

    /// <summary>The latest month.</summary>
    public CalendarMonth Latest => Months[^1];

    /// <summary>The latest month and the same month of the two years before, as far as they were imported, the oldest first.</summary>
    public ImmutableArray<CalendarMonth> SameMonths => [.. ThreeYears(Latest).Where(month => Months.Contains(month))];

    /// <summary>Academic years, by the year in which they begin, of which December, January and February were all imported.</summary>
    public ImmutableArray<int> Winters => [.. Months.Where(month => month.Month == 12 && Months.Contains(month.Plus(1)) && Months.Contains(month.Plus(2))).Select(month => month.Year)];

    /// <summary>The three months of a winter, whose average the DfE publishes.</summary>
    /// <param name="startYear">Year in which the academic year begins.</param>
    public static ImmutableArray<CalendarMonth> Winter(int startYear) => [.. Enumerable.Range(0, 3).Select(month => CalendarMonth.Of(startYear, 12).Plus(month))];

    /// <summary>Whether the month before was imported too, so that who joined and who ceased can be told.</summary>
    /// <param name="month">A month.</param>
    public bool HasFlows(CalendarMonth month) => Months.Contains(month) && Months.Contains(month.Plus(-1));
}

/// <summary>
/// What tracking tells of young people of academic age 16 and 17: counts, unrounded, which leave through disclosure control only. Rates are shares of everybody
/// of that age in the month's extract but young adults in custody, as in the DfE's statistics of NEET and not known. Whose currency has lapsed is counted by what was
/// last recorded, which is a choice of this model: what the present NCCIS management information requirement says of them was not to be found. National Indicator 117, which
/// was told from the same records until 2010, counted "records no longer current" as not known.
/// </summary>
public sealed class ObservedFigures
{
    private readonly FrozenDictionary<ObservedCell, int> _counts;
    private readonly FrozenSet<(CalendarMonth, ObservedTopic)> _told;

    internal ObservedFigures(ObservedPlaces places, ObservedCoverage coverage, IReadOnlyDictionary<ObservedCell, int> counts, IEnumerable<(CalendarMonth, ObservedTopic)> told)
        => (Places, Coverage, _counts, _told) = (places, coverage, counts.ToFrozenDictionary(), told.ToFrozenSet());

    /// <summary>The places.</summary>
    public ObservedPlaces Places { get; }

    /// <summary>From which imports.</summary>
    public ObservedCoverage Coverage { get; }

    /// <summary>The September that stands for the steps from Year 11.</summary>
    public CalendarMonth StepMonth { get; internal init; }

    /// <summary>Young adults in custody in the latest month, who are not in the cohort; they are told inside the authority only.</summary>
    public int InCustody { get; internal init; }

    /// <summary>Months of an authority that are too short to tell of, in order.</summary>
    public ImmutableArray<ShortMonth> Short { get; internal init; } = [];

    /// <summary>Steps from Year 11 that the imports tell of.</summary>
    public ImmutableArray<ObservedStep> Steps { get; internal init; } = [];

    /// <summary>Young people of 16 and 17 whom the population estimates have in a place in the dataset's year, by its code.</summary>
    public FrozenDictionary<string, double> Expected { get; internal init; } = FrozenDictionary<string, double>.Empty;

    internal FrozenSet<(string Place, CalendarMonth Month)> Covered { private get; init; } = [];

    /// <summary>Whether the extracts of a month cover a place; where not, its counts are not nought but unknown.</summary>
    public bool Covers(ObservedPlace place, CalendarMonth month)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Covered.Contains((place.Code, month));
    }

    /// <summary>
    /// One month of up to three years running, the oldest first, to be laid side by side for a place: the latest month of which the extracts cover the place in all three years;
    /// where there is none, the latest that covers it with the years before as far as they do; where none covers it, those imported at all.
    /// </summary>
    /// <param name="place">Code of the place.</param>
    public ImmutableArray<CalendarMonth> SameMonths(string place)
    {
        CalendarMonth[] covered = [.. Coverage.Months.Where(month => Covered.Contains((place, month)))];
        if (covered.Length == 0)
            return Coverage.SameMonths;
        var latest = covered.LastOrDefault(month => ObservedCoverage.ThreeYears(month).All(covered.Contains), covered[^1]);
        return [.. ObservedCoverage.ThreeYears(latest).Where(covered.Contains)];
    }

    /// <summary>Whether the month and the one before cover a place, so that who joined and who ceased there can be told.</summary>
    public bool HasFlows(ObservedPlace place, CalendarMonth month) => Coverage.HasFlows(month) && Covers(place, month) && Covers(place, month.Plus(-1));

    /// <summary>Whether December to February of a winter cover a place.</summary>
    public bool HasWinter(ObservedPlace place, int startYear) => ObservedCoverage.Winter(startYear).All(month => Covers(place, month));

    /// <summary>Every count above zero.</summary>
    public IEnumerable<KeyValuePair<ObservedCell, int>> Counts => _counts;

    /// <summary>Whether the imports tell of a topic in a month; then a count that is not there is zero.</summary>
    public bool Tells(CalendarMonth month, ObservedTopic topic) => _told.Contains((month, topic));

    /// <summary>A count; null where the imports do not tell.</summary>
    public int? this[ObservedCell cell] => Tells(cell.Month, cell.Topic) ? _counts.GetValueOrDefault(cell) : null;

    /// <summary>A count of a place; null where the imports do not tell.</summary>
    public int? Count(string place, CalendarMonth month, ObservedTopic topic, string key = "") => this[new ObservedCell(place, month, topic, key)];

    /// <summary>Keys of a topic that occur anywhere in a month, in ordinal order.</summary>
    public ImmutableArray<string> Keys(CalendarMonth month, ObservedTopic topic)
        => [.. _counts.Keys.Where(cell => cell.Month == month && cell.Topic == topic && cell.Key.Length > 0).Select(cell => cell.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
