using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Finds the numbers of the caseload system that are one young person's: those of which one is said to be the other's earlier one, those
/// with one UPN, and those with one ULN. Who differs in the other identifier, in age or in sex is not the same; of a number that is said to be
/// the earlier one that holds only where both were in the cohort at one time, since who is registered anew may be registered better.
/// Of several numbers of one the latest stands; of those of one month that whose activity is known, then that whose activity began later.
/// </summary>
internal sealed class SamePeople
{
    private readonly Dictionary<KnownPerson, KnownPerson> _into = [];
    private readonly Dictionary<string, KnownPerson> _of = new(StringComparer.Ordinal);

    public SamePeople(IEnumerable<KnownPerson> numbers)
    {
        // The latest first, so that it is what the others go into.
        KnownPerson[] all = [.. numbers.Order(Comparer<KnownPerson>.Create(LatestFirst))];
        var byId = all.ToDictionary(person => person.Id, StringComparer.Ordinal);
        foreach (var person in all)
        {
            if (byId.TryGetValue(person.Previous, out var before) && before != person && !(SideBySide(person, before) && Differ(person, before)))
                Unite(person, before);
        }

        Shared = Unite(all, person => person.Upn) + Unite(all, person => person.Uln);
        foreach (var person in all)
        {
            if (Last(person) is var into && into != person && !Differ(person, into)) // what another record says of one that differs may be another's
                into.Complete(person, overwrite: false);
        }

        foreach (var person in all)
            _of[person.Id] = Last(person);
        People = [.. all.Where(person => Last(person) == person)];
        Merged = all.Length - People.Count;
    }

    /// <summary>Everybody once.</summary>
    public IReadOnlyList<KnownPerson> People { get; }

    /// <summary>How many numbers went into another.</summary>
    public int Merged { get; }

    /// <summary>How many UPNs and ULNs stand with people who are not the same.</summary>
    public int Shared { get; }

    /// <summary>Whose number it is.</summary>
    /// <param name="number">Pseudonym of a number that was given.</param>
    public KnownPerson Of(string number) => _of[number];

    private static bool SideBySide(KnownPerson one, KnownPerson other)
        => one.Since.Length > 0 && other.Since.Length > 0 && string.CompareOrdinal(one.Since, other.Until) <= 0 && string.CompareOrdinal(other.Since, one.Until) <= 0;

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
        var (later, earlier) = LatestFirst(first, second) < 0 ? (first, second) : (second, first);
        _into[earlier] = later;
    }

    private static int LatestFirst(KnownPerson one, KnownPerson other)
    {
        if (string.CompareOrdinal(other.Period, one.Period) is var period and not 0)
            return period;
        if (one.InCohort != other.InCohort)
            return one.InCohort ? -1 : 1;
        if (IsNotKnown(one) != IsNotKnown(other))
            return IsNotKnown(one) ? 1 : -1;
        return string.CompareOrdinal(other.Start, one.Start) is var began and not 0 ? began : string.CompareOrdinal(one.Id, other.Id);
    }

    private static bool IsNotKnown(KnownPerson person) => NccisCodes.StatusOf(person.Activity) == TrackedStatus.NotKnown;

    private KnownPerson Last(KnownPerson person)
    {
        while (_into.TryGetValue(person, out var next))
            person = next;
        return person;
    }
}
