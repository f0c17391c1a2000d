using System.Globalization;

namespace Pathways.Report.Publishing;

/// <summary>What page and workbook both say in front: the day and whom to ask, and of how many young people the records tell.</summary>
internal static class CoverWords
{
    /// <summary>A day as it is read: 23 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>When it was made and whom to ask, as far as that was given; empty where neither was.</summary>
    public static string Made(PublicationSource source)
        => string.Join(' ', new[] { source.Made is { } day ? $"Made on {Day(day)}." : "", source.Contact is { } contact ? $"Contact: {contact}." : "" }.Where(words => words.Length > 0));

    /// <summary>How many young people the records of a real dataset tell of; nothing of a synthetic one.</summary>
    public static IEnumerable<string> Reach(PublicationSource source)
    {
        var authorities = AuthorityReach.Of(source);
        if (AuthorityReach.Banner(authorities) is { } partial)
            yield return partial;
        if (authorities.Length > 0)
            yield return $"Young people aged 16 and 17 in the records: {AuthorityReach.Told(authorities)}.";
    }
}
