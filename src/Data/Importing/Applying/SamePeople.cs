namespace Pathways.Data.Importing;

/// <summary>
/// Finds the numbers of the caseload system that are one young person's: those of which one is said to be the other's earlier one, those
/// with one UPN, and those with one ULN. Who differs in the other identifier, in age or in sex is not the same.
/// </summary>
internal sealed class SamePeople
{
    private readonly Dictionary<KnownPerson, KnownPerson> _into = [];

    public SamePeople(IEnumerable<KnownPerson> numbers)
    {
        // The latest first, so that it is what the others go into.
        KnownPerson[] all = [.. numbers.OrderByDescending(person => person.Period, StringComparer.Ordinal).ThenByDescending(person => person.InCohort).ThenBy(person => person.Id, StringComparer.Ordinal)];
        var byId = all.ToDictionary(person => person.Id, StringComparer.Ordinal);
        foreach (var person in all)
        {
            if (byId.TryGetValue(person.Previous, out var before) && !(SideBySide(person, before) && Differ(person, before)))
                Unite(person, before);
        }

        Shared = Unite(all, person => person.Upn) + Unite(all, person => person.Uln);
        foreach (var person in all)
        {
            if (Last(person) is var into && into != person)
                into.Complete(person, overwrite: false);
        }

        People = [.. all.Where(person => Last(person) == person)];
        Merged = all.Length - People.Count;
    }

    /// <summary>Everybody once.</summary>
    public IReadOnlyList<KnownPerson> People { get; }

    /// <summary>How many numbers went into another.</summary>
    public int Merged { get; }

    /// <summary>How many UPNs and ULNs stand with people who are not the same.</summary>
    public int Shared { get; }

    private static bool SideBySide(KnownPerson one, KnownPerson other) => one.InCohort && other.InCohort && one.Period == other.Period;

    private static bool Differ(KnownPerson one, KnownPerson other)
        => Unlike(one.Upn, other.Upn) || Unlike(one.Uln, other.Uln) || (one.Age > 0 && other.Age > 0 && one.Age != other.Age) || (one.Female is { } female && other.Female is { } otherFemale && female != otherFemale);

    private static bool Unlike(string one, string other) => one.Length > 0 && other.Length > 0 && one != other;

    private int Unite(KnownPerson[] all, Func<KnownPerson, string> key)
    {
        var shared = 0;
        foreach (var group in all.Where(person => key(person).Length > 0).GroupBy(key, StringComparer.Ordinal))
        {
            KnownPerson[] members = [.. group.Select(Last).Distinct()];
            if (members.Length < 2)
                continue;
            if (members.Any(one => members.Any(other => Differ(one, other))))
            {
                shared++;
                continue;
            }

            foreach (var member in members.Skip(1))
                Unite(members[0], member);
        }

        return shared;
    }

    private void Unite(KnownPerson one, KnownPerson other)
    {
        var (first, second) = (Last(one), Last(other));
        if (first == second)
            return;
        var (later, earlier) = Later(first, second) ? (first, second) : (second, first);
        _into[earlier] = later;
    }

    private static bool Later(KnownPerson one, KnownPerson other)
        => string.CompareOrdinal(one.Period, other.Period) is var period && (period != 0 ? period > 0 : one.InCohort != other.InCohort ? one.InCohort : string.CompareOrdinal(one.Id, other.Id) < 0);

    private KnownPerson Last(KnownPerson person)
    {
        while (_into.TryGetValue(person, out var next))
            person = next;
        return person;
    }
}
