using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// The young people of the NCCIS extracts. In the cohort is whose latest month says so, when that is also the latest month in which the
/// authority sends those of that age: who has left, or is not sent any more, is not. One person's several numbers are one (<see cref="SamePeople"/>).
/// </summary>
internal sealed class Cohort
{
    private readonly Dictionary<string, KnownPerson> _byNumber = new(StringComparer.Ordinal);
    private readonly SamePeople _same;

    private readonly int _startYear;

    /// <param name="dataset">Folder of the dataset.</param>
    /// <param name="startYear">Start year of its academic year.</param>
    public Cohort(string dataset, int startYear)
    {
        _startYear = startYear;
        Months = StandingMonths.Of(dataset);
        var files = RecordFiles.Of(dataset, Nccis.Name);
        for (var import = 0; import < files.Count; import++)
        {
            foreach (var row in RecordFiles.ReadFile(files[import]))
            {
                if (!Nccis.IsInCustody(row) && Months.Stands(import, row))
                    Take(row);
            }
        }

        _same = new SamePeople(_byNumber.Values);
        var same = _same;
        (Merged, Shared) = (same.Merged, same.Shared);
        People = [.. same.People.Where(person => person is { InCohort: true, InLatestMonth: true }).OrderBy(person => person.Id, StringComparer.Ordinal)];
        Left = same.People.Count(person => !person.InCohort);
        NotSent = same.People.Count(person => person is { InCohort: true, InLatestMonth: false });
    }

    /// <summary>Who is in the cohort, by pseudonym.</summary>
    public IReadOnlyList<KnownPerson> People { get; }

    /// <summary>Which imports tell of which months.</summary>
    public StandingMonths Months { get; }

    /// <summary>Young people whom an extract told to have left.</summary>
    public int Left { get; }

    /// <summary>Young people who are in earlier months and not in their authority's latest.</summary>
    public int NotSent { get; }

    /// <summary>Numbers that turned out to be those of a young person with another one.</summary>
    public int Merged { get; }

    /// <summary>UPNs and ULNs under which young people stand who are not the same otherwise.</summary>
    public int Shared { get; }

    /// <summary>Pseudonym of the number under which a young person stands: that one, or another of the same person.</summary>
    /// <param name="number">Pseudonym of a number in a month that stands.</param>
    public string NumberOf(string number) => _same.Of(number).Id;

    /// <summary>What is to be told of it.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (var (authority, period, noLonger) in Months.Corrected)
            yield return string.Create(CultureInfo.InvariantCulture, $"{period}{(authority.Length > 0 ? " of " + authority : "")} was imported again: the later import stands for that month; {noLonger:N0} young people of the earlier one are not in it.");
        foreach (var (authority, period, people) in Months.Amended)
            yield return string.Create(CultureInfo.InvariantCulture, $"{period}{(authority.Length > 0 ? " of " + authority : "")}: {people:N0} young people were imported again, less than half of the month: for them the later records stand, and the rest of the month stays as it was.");
        foreach (var (authority, period) in Months.Short)
            yield return $"{period}{(authority.Length > 0 ? " of " + authority : "")} has less than half as many young people of an age as the fullest month: it sends nobody away, and of it nothing is told in the history of NEET and not known. Import the month whole.";
        if (Left + NotSent > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Left:N0} young people have left the cohort, and {NotSent:N0} of earlier months are not in the latest of the authority that sent them: neither are learners.");
        if (Merged > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Merged:N0} numbers of the caseload system belong to a young person who has another one (same UPN or ULN, or said so): counted once.");
        if (Shared > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Shared:N0} UPNs or ULNs stand with young people who differ otherwise (as twins do when one's is entered for both): they are not taken for one, and nothing is joined by these.");
    }

    // The latest month stands; within one, being in the cohort before having left, and the later row. Earlier months complete what it leaves empty.
    private void Take(RecordRow row)
    {
        var (id, period, inCohort) = (row["person"], row["period_end"], Nccis.IsInCohort(row["cohort_status"]));
        if (!_byNumber.TryGetValue(id, out var person))
            _byNumber[id] = person = new KnownPerson { Id = id };
        if (inCohort)
            (person.Since, person.Until) = (person.Since.Length == 0 || string.CompareOrdinal(period, person.Since) < 0 ? period : person.Since, string.CompareOrdinal(period, person.Until) > 0 ? period : person.Until);
        if (inCohort && StoodBefore.IsOf(period, _startYear) && string.CompareOrdinal(period, person.Before?.Period) >= 0)
            person.Before = new StoodBefore(period, row["activity"], row["ukprn"], row["establishment"]);
        var later = string.CompareOrdinal(period, person.Period) is var order && (order > 0 || (order == 0 && (inCohort || !person.InCohort)));
        if (later)
        {
            (person.Period, person.InCohort, person.InLatestMonth) = (period, inCohort, inCohort && Months.IsLatest(row));
            if (inCohort)
            {
                (person.Activity, person.Start, person.PredictedEnd, person.Characteristics) = (row["activity"], row["start_date"], row["predicted_end"], row["characteristics"]);
                (person.Ukprn, person.Establishment) = (row["ukprn"], row["establishment"]);
            }
        }

        var told = new KnownPerson
        {
            Id = id,
            Zone = row["zone_code"],
            Age = int.TryParse(row["academic_age"], NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : 0,
            Upn = row["upn"],
            Uln = row["uln"],
            Previous = row["previous"],
            Female = row["female"].Length == 0 ? null : row["female"] == "true",
            Sen = row["plan"] == "true" ? SenStatus.Ehcp : row["sen_support"] == "true" ? SenStatus.SenSupport : row["plan"] == "false" ? SenStatus.None : null,
        };
        person.Complete(told, overwrite: later);
    }
}
