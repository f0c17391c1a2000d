using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>The way from Year 11 of everybody of academic age 16 in the dataset's year, by NCCIS, applications and ILR.</summary>
internal static class Year11FromRecords
{
    public static ImmutableArray<Year11Leaver> Read(string dataset, TrackedPeople people, CoursesFromIlr courses, ImmutableArray<TrackedRow> rows, int startYear, out Year11Sources sources)
    {
        var zone = new Dictionary<int, int>();
        foreach (var row in rows)
            zone[row.Person] = row.Zone; // the latest month stands
        var applications = Applications(dataset, people, startYear);
        sources = new Year11Sources(applications.Count > 0, courses.Until);
        return
        [
            .. Enumerable.Range(0, people.Keys.Count).Where(person => people.Keys[person].LeftYear11 && zone.ContainsKey(person)).Select(person =>
            {
                var (keys, applied) = (people.Keys[person], applications.GetValueOrDefault(person));
                var inIlr = courses.OfYear.TryGetValue(person, out var course);
                return new Year11Leaver(
                    person, zone[person], keys.Intended, keys.Guarantee, applied.Applied, applied.Offered, applied.Accepted,
                    inIlr ? Earlier(course.Began, applied.Enrolled) : applied.Enrolled, inIlr ? course.Until : null, inIlr);
            }),
        ];
    }

    private static Dictionary<int, (DateOnly? Applied, DateOnly? Offered, DateOnly? Accepted, DateOnly? Enrolled)> Applications(string dataset, TrackedPeople people, int startYear)
    {
        var found = new Dictionary<int, (DateOnly? Applied, DateOnly? Offered, DateOnly? Accepted, DateOnly? Enrolled)>();
        if (!RecordFiles.Has(dataset, Importing.Applications.Name))
            return found;
        var (byUln, byUpn, from) = (CoursesFromIlr.ByKey(people, keys => keys.Uln), CoursesFromIlr.ByKey(people, keys => keys.Upn), new DateOnly(startYear - 1, 9, 1));
        foreach (var row in RecordFiles.Read(dataset, Importing.Applications.Name))
        {
            if ((!byUln.TryGetValue(row["uln"], out var person) && !byUpn.TryGetValue(row["upn"], out person)) || TrackedPeople.Day(row["date"]) is not { } day || day < from)
                continue;
            var (applied, offered, accepted, enrolled) = found.GetValueOrDefault(person);
            var status = row["status"];
            // One who declined, accepted or enrolled had an offer by then; one who enrolled had accepted it.
            found[person] = (
                Earlier(day, applied), status is "offered" or "declined" or "accepted" or "enrolled" ? Earlier(day, offered) : offered,
                status is "accepted" or "enrolled" ? Earlier(day, accepted) : accepted, status == "enrolled" ? Earlier(day, enrolled) : enrolled);
        }

        return found;
    }

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;
}
