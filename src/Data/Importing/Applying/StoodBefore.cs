namespace Pathways.Data.Importing;

/// <summary>Where a young person stood in the last month told of before the September of the dataset's year.</summary>
/// <param name="Period">The month, by its last day.</param>
/// <param name="Activity">Activity code.</param>
/// <param name="Ukprn">Provider attended; empty for none told.</param>
/// <param name="Establishment">Establishment attended; empty for none told.</param>
internal sealed record StoodBefore(string Period, string Activity, string Ukprn, string Establishment)
{
    /// <summary>Whether the month is one of the school year before that September.</summary>
    public static bool IsOf(string period, int startYear)
        => string.CompareOrdinal(period, $"{startYear}-09-01") < 0 && string.CompareOrdinal(period, $"{startYear - 1}-09-01") >= 0;

    /// <summary>Whether somebody is still there: by provider, else by establishment, and where neither is told at both times by the sort of learning.</summary>
    public bool IsWhere(KnownPerson person)
        => NccisCodes.IsLearning(Activity)
            && (Ukprn.Length > 0 && person.Ukprn.Length > 0 ? Ukprn == person.Ukprn
                : Establishment.Length > 0 && person.Establishment.Length > 0 ? Establishment == person.Establishment
                : Activity == person.Activity);
}
