using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// The people and months of NCCIS records, in numbers instead of words. Who is one person, and which months stand, is the same as for the learners (<see cref="Cohort"/>):
/// of several numbers of one person in one month that stands whose activity is known, then that whose activity began later, then the number under which the learner stands.
/// </summary>
internal sealed class TrackedPeople(IReadOnlyDictionary<string, int> zones, Cohort cohort)
{
    private const int NoZone = -1;

    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _providers = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Person, int Month), (int Row, string Number, int Import)> _at = [];
    private readonly HashSet<(string Number, int Month)> _custody = [];
    private readonly List<TrackedRow> _rows = [];

    /// <summary>By person: the latest joining keys, whether of academic age 16 in the dataset's year, and what is told of Year 11.</summary>
    public List<TrackedKeys> Keys { get; } = [];

    /// <summary>UKPRN, by number.</summary>
    public List<string> Providers { get; } = [];

    /// <summary>Rows left aside.</summary>
    public int WithoutPlace { get; private set; }

    /// <summary>Young adults in custody, who are in no cohort, by month.</summary>
    public ImmutableSortedDictionary<CalendarMonth, int> InCustody => _custody.GroupBy(one => one.Month).ToImmutableSortedDictionary(month => new CalendarMonth(month.Key), month => month.Count());

    /// <summary>Takes the records of one import, those of the cohort in months that are whole and that no later import took back; gives the months that they tell of.</summary>
    public IReadOnlySet<CalendarMonth> Take(IEnumerable<RecordRow> records, int import)
    {
        var months = new HashSet<CalendarMonth>();
        foreach (var record in records.Where(record => Nccis.IsInCohort(record["cohort_status"]) && cohort.Months.Stands(import, record) && cohort.Months.IsWhole(record)))
        {
            if (!DateOnly.TryParseExact(record["period_end"], "yyyy-MM-dd", out var end) || !byte.TryParse(record[Nccis.AgeThen], NumberStyles.None, CultureInfo.InvariantCulture, out var age))
            {
                WithoutPlace++;
                continue;
            }

            var (number, month) = (record["person"], CalendarMonth.Of(end));
            if (Nccis.IsInCustody(record))
            {
                _custody.Add((number, month.Number));
                continue;
            }

            var standing = cohort.NumberOf(number);
            var person = Person(record, standing);
            months.Add(month);
            var row = Row(record, person, month, age);
            if (!_at.TryGetValue((person, month.Number), out var at))
            {
                _at[(person, month.Number)] = (_rows.Count, number, import);
                _rows.Add(row);
            }
            else if (at.Number == number ? at.Import < import || !(_rows[at.Row].Started > row.Started) : TellsMore(row, _rows[at.Row], number == standing))
            {
                _rows[at.Row] = row;
                _at[(person, month.Number)] = (at.Row, number, import);
            }
        }

        return months;
    }

    /// <summary>All rows, by person and month. A month without a home takes that of the month before, else of the month after; who has none in any month is left aside.</summary>
    public ImmutableArray<TrackedRow> Rows()
    {
        _at.Clear();
        var rows = _rows.ToArray();
        _rows.Clear();
        Array.Sort(Array.ConvertAll(rows, row => ((long)row.Person << 32) | (uint)row.Month.Number), rows);
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Zone == NoZone && rows[i - 1].Person == rows[i].Person)
                rows[i] = rows[i] with { Zone = rows[i - 1].Zone };
        }

        for (var i = rows.Length - 2; i >= 0; i--)
        {
            if (rows[i].Zone == NoZone && rows[i + 1].Person == rows[i].Person)
                rows[i] = rows[i] with { Zone = rows[i + 1].Zone };
        }

        WithoutPlace += rows.Count(row => row.Zone == NoZone);
        return [.. rows.Where(row => row.Zone != NoZone)];
    }

    /// <summary>The number of a provider; -1 for none.</summary>
    public int Provider(string ukprn)
    {
        if (ukprn.Length == 0)
            return -1;
        if (_providers.TryGetValue(ukprn, out var known))
            return known;
        Providers.Add(ukprn);
        return _providers[ukprn] = Providers.Count - 1;
    }

    private int Person(RecordRow record, string number)
    {
        if (!_people.TryGetValue(number, out var person))
        {
            _people[number] = person = Keys.Count;
            Keys.Add(new TrackedKeys());
        }

        var keys = Keys[person];
        (keys.Uln, keys.Upn) = (Filled(record["uln"], keys.Uln), Filled(record["upn"], keys.Upn));
        (keys.Guarantee, keys.Intended) = (Filled(record["guarantee"], keys.Guarantee), keys.Intended || record["intended"].Length > 0);
        keys.LeftYear11 = record["academic_age"] == "16";
        return person;
    }

    private static bool TellsMore(TrackedRow row, TrackedRow other, bool standing)
    {
        var (known, otherKnown) = (row.Status != TrackedStatus.NotKnown, other.Status != TrackedStatus.NotKnown);
        if (known != otherKnown)
            return known;
        var (began, otherBegan) = (row.Started ?? DateOnly.MinValue, other.Started ?? DateOnly.MinValue);
        return began != otherBegan ? began > otherBegan : standing;
    }

    private TrackedRow Row(RecordRow record, int person, CalendarMonth month, byte age) => new(
        person, month, zones.TryGetValue(record["zone_code"], out var zone) ? zone : NoZone, age, short.Parse(record["activity"], CultureInfo.InvariantCulture), NccisCodes.StatusOf(record["activity"]),
        record["plan"] == "true" ? TrackedNeed.Plan : record["sen_support"] == "true" ? TrackedNeed.SenSupport : record["plan"] == "false" ? TrackedNeed.None : TrackedNeed.NotTold,
        Bits(record["characteristics"]), Flag(record["female"]), Flag(record["lapsed"]), Provider(record["ukprn"]), Day(record["start_date"]), Day(record["neet_start"]));

    private static ushort Bits(string codes)
        => codes.Length == 0 ? (ushort)0 : (ushort)codes.Split(';').Aggregate(0, (bits, code) => bits | TrackedRow.BitOf(int.Parse(code, CultureInfo.InvariantCulture)));

    private static bool? Flag(string text) => text.Length == 0 ? null : text == "true";

    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static string Filled(string value, string otherwise) => value.Length > 0 ? value : otherwise;
}

/// <summary>What joins a person to other records, and what NCCIS tells of the way from Year 11.</summary>
internal sealed class TrackedKeys
{
    public string Uln { get; set; } = "";
    public string Upn { get; set; } = "";
    public string Guarantee { get; set; } = "";
    public bool Intended { get; set; }
    public bool LeftYear11 { get; set; }
}
