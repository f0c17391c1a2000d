namespace Pathways.Data.Importing;

/// <summary>
/// Which of several imports tells of a month of an authority. A corrected extract takes the place of an earlier one of the same month,
/// whole: who is not in it any more is not in that month. An import is a correction when at least half of its young people were in the
/// earlier one, and they are at least half as many; a few records sent again stand for their own young people, and the rest of the month stays as it was. An import of mostly
/// others is another part of the month (a second team's file), and both stand. A month of an authority is whole when it has of each age
/// at least half as many as the fullest month of that age; one that is not sends nobody away, and no figures are made of it.
/// </summary>
internal sealed class StandingMonths
{
    private readonly string? _only;
    private readonly Dictionary<(string Authority, string Period), List<Told>> _told = [];
    private readonly Dictionary<(string Authority, string Ages), string> _latest;
    private readonly HashSet<(string Authority, string Period)> _short;

    private StandingMonths(IReadOnlyList<string> files)
    {
        var senders = new HashSet<string>(StringComparer.Ordinal);
        for (var import = 0; import < files.Count; import++)
        {
            foreach (var row in RecordFiles.ReadFile(files[import]))
            {
                senders.Add(row["sender"]);
                Count(row, import);
            }
        }

        senders.Remove("");
        // Files without the sender's code are those of the one authority that there is.
        _only = senders.Count == 1 ? senders.First() : null;
        if (_only is not null)
            Adopt(_only);
        if (_told.Values.Any(told => told.Count > 1))
            LeaveOutCorrected(files);
        _latest = WholeOf(told => told.Rows).ToDictionary(whole => whole.Key, whole => whole.Value.Max(StringComparer.Ordinal)!);
        _short = [.. WholeOf(told => told.Then).SelectMany(whole => _told.Keys.Where(month => month.Authority == whole.Key.Authority && !whole.Value.Contains(month.Period)))];
    }

    /// <summary>Months that were told again, with how many young people of the earlier import the later one has not.</summary>
    public List<(string Authority, string Period, int NoLonger)> Corrected { get; } = [];

    /// <summary>Months of which a few records were sent again, with how many young people they are of.</summary>
    public List<(string Authority, string Period, int People)> Amended { get; } = [];

    /// <summary>Months of an authority that are not whole: they have less than half as many of those who were 16, or 17, in them as the fullest.</summary>
    public IEnumerable<(string Authority, string Period)> Short => _short.OrderBy(month => month.Period, StringComparer.Ordinal).ThenBy(month => month.Authority, StringComparer.Ordinal);

    public static StandingMonths Of(string dataset) => new(RecordFiles.Of(dataset, Nccis.Name));

    /// <summary>Whether a row of an import (the number of its file, the oldest 0) is not taken back by a later import.</summary>
    public bool Stands(int import, RecordRow row) => _told[Key(row)].Exists(told => told.Import == import && !told.TakenBack);

    /// <summary>Whether the month of a row is whole, so that figures of it can be told.</summary>
    public bool IsWhole(RecordRow row) => !_short.Contains(Key(row));

    /// <summary>
    /// Whether the month of a row of one in the cohort is the latest, or later, in which its authority sends young people of that age whole: at
    /// least half as many as in the fullest. Who grows out of what an authority tracks has not left.
    /// </summary>
    public bool IsLatest(RecordRow row) => !_latest.TryGetValue((Key(row).Authority, Ages(row)), out var latest) || string.CompareOrdinal(row["period_end"], latest) >= 0;

    /// <summary>By authority and age, the months that have at least half as many as the fullest.</summary>
    private IEnumerable<KeyValuePair<(string Authority, string Age), HashSet<string>>> WholeOf(Func<Told, Dictionary<string, int>> rows)
        => from month in _told
           from told in month.Value
           where !told.TakenBack
           from counted in rows(told)
           group (month.Key.Period, Rows: counted.Value) by (month.Key.Authority, Age: counted.Key) into ofAge
           select KeyValuePair.Create(ofAge.Key, Whole([.. ofAge.GroupBy(counted => counted.Period, counted => counted.Rows).Select(month => (month.Key, month.Sum()))]));

    private static HashSet<string> Whole((string Period, int Rows)[] months)
    {
        var fullest = months.Max(month => month.Rows);
        return [.. months.Where(month => 2 * month.Rows >= fullest).Select(month => month.Period)];
    }

    // Authorities track 16 and 17 in the month told of, and older ones with a plan; each year's September sends another age no more.
    private static string Ages(RecordRow row) => row["academic_age"] is "16" or "17" ? row["academic_age"] : row["plan"] == "true" ? "with a plan" : row["academic_age"];

    private (string Authority, string Period) Key(RecordRow row) => (row["sender"] is { Length: > 0 } sender ? sender : _only ?? "", row["period_end"]);

    private void Count(RecordRow row, int import)
    {
        var key = (row["sender"], row["period_end"]);
        if (!_told.TryGetValue(key, out var told))
            _told[key] = told = [];
        if (told.Count == 0 || told[^1].Import != import)
            told.Add(new Told(import));
        if (!Nccis.IsInCohort(row["cohort_status"]) || Nccis.IsInCustody(row))
            return;
        told[^1].Rows[Ages(row)] = told[^1].Rows.GetValueOrDefault(Ages(row)) + 1;
        if (row[Nccis.AgeThen] is "16" or "17")
            told[^1].Then[row[Nccis.AgeThen]] = told[^1].Then.GetValueOrDefault(row[Nccis.AgeThen]) + 1;
    }

    private void Adopt(string authority)
    {
        foreach (var (key, told) in _told.Where(pair => pair.Key.Authority.Length == 0).ToList())
        {
            _told.Remove(key);
            var own = (authority, key.Period);
            _told[own] = !_told.TryGetValue(own, out var others) ? told
                : [.. told.Concat(others).GroupBy(one => one.Import).OrderBy(group => group.Key).Select(Together)];
        }
    }

    private static Told Together(IGrouping<int, Told> parts)
    {
        var told = new Told(parts.Key);
        foreach (var (ages, rows) in parts.SelectMany(part => part.Rows))
            told.Rows[ages] = told.Rows.GetValueOrDefault(ages) + rows;
        foreach (var (age, rows) in parts.SelectMany(part => part.Then))
            told.Then[age] = told.Then.GetValueOrDefault(age) + rows;
        return told;
    }

    private void LeaveOutCorrected(IReadOnlyList<string> files)
    {
        foreach (var import in _told.Values.Where(told => told.Count > 1).SelectMany(told => told).Select(told => told.Import).Distinct().ToList())
        {
            foreach (var row in RecordFiles.ReadFile(files[import]))
            {
                if (_told[Key(row)] is { Count: > 1 } told && Nccis.IsInCohort(row["cohort_status"]) && !Nccis.IsInCustody(row))
                    told.First(one => one.Import == import).People.Add(RowKeys.Hash(row["person"]));
            }
        }

        foreach (var (key, told) in _told.Where(pair => pair.Value.Count > 1).OrderBy(pair => pair.Key.Authority, StringComparer.Ordinal).ThenBy(pair => pair.Key.Period, StringComparer.Ordinal))
        {
            for (var later = 1; later < told.Count; later++)
            {
                foreach (var earlier in told.Take(later).Where(one => !one.TakenBack && 2 * told[later].People.Count(one.People.Contains) >= told[later].People.Count))
                {
                    if (2 * told[later].People.Count < earlier.People.Count)
                    {
                        Amended.Add((key.Authority, key.Period, told[later].People.Count));
                        continue;
                    }

                    earlier.TakenBack = true;
                    Corrected.Add((key.Authority, key.Period, earlier.People.Count(person => !told[later].People.Contains(person))));
                }
            }
        }
    }

    private sealed class Told(int import)
    {
        public int Import => import;
        public Dictionary<string, int> Rows { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, int> Then { get; } = new(StringComparer.Ordinal);
        public bool TakenBack { get; set; }
        public HashSet<ulong> People { get; } = [];
    }
}
