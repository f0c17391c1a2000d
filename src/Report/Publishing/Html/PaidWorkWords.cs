using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Paid work after a supported internship, as councils entered it: the latest year of each council beside the year before.</summary>
internal static class PaidWorkWords
{
    /// <summary>Of the councils that the publication is about. The records are by council and not by area.</summary>
    public static string Of(PublicationSource source)
    {
        var places = AreaPlace.Of(source.Result);
        var councils = (source.AreaCode is { } area ? places.Where(place => place.Key == area) : places).Select(place => place.Value.LaName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => name == nameof(Authority.Medway) ? Authority.Medway : Authority.Kent);
        return Of([.. source.Result.Send.Entered], [.. councils], source.IsInternal);
    }

    /// <param name="entered">Records of all kinds.</param>
    /// <param name="councils">Councils that are told of.</param>
    /// <param name="isInternal">Whether counts may be told.</param>
    public static string Of(IReadOnlyCollection<SendRecord> entered, IReadOnlyCollection<Authority> councils, bool isInternal)
    {
        var told = councils.Select(council => (Council: council, Years: Years([.. entered.Where(row => row.Authority == council)]))).ToArray();
        if (told.All(one => one.Years.Length == 0))
            return "No data yet.";
        var words = string.Join(" ", told.Select(one => one.Years.Length == 0 ? $"{one.Council}: no data yet."
            : isInternal ? $"{one.Council}: {string.Join("; ", one.Years.Select(year => $"{Figures.Whole(year.Paid)} of {Figures.Whole(year.Done)} who completed one in {year.Year}"))} (entered by the council)."
            : $"{one.Council}: entered by the council for {string.Join(" and ", one.Years.Select(year => year.Year))}."));
        return isInternal ? words : words + " These counts of young people are shown inside the authority only.";
    }

    /// <summary>The two latest years of which both are known, the latest first.</summary>
    private static (string Year, int Done, int Paid)[] Years(SendRecord[] rows)
        => [.. rows.Select(row => row.Year).Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal)
            .Select(year => (year, Done: Count(rows, year, SendRecordKind.InternshipCompleted), Paid: Count(rows, year, SendRecordKind.InternshipIntoPaidWork)))
            .Where(year => year is { Done: not null, Paid: not null }).Take(2).Select(year => (year.year, year.Done!.Value, year.Paid!.Value))];

    /// <summary>The row of all, where there is one; else by need, else by setting, else by both: each of them counts the same people.</summary>
    private static int? Count(SendRecord[] rows, string year, SendRecordKind kind)
        => rows.Where(row => row.Year == year && row.Kind == kind).GroupBy(row => (Need: row.Need is not null, Setting: row.Setting is not null)).OrderBy(group => (group.Key.Need ? 1 : 0) + (group.Key.Setting ? 2 : 0)).FirstOrDefault()?.Sum(row => row.Count);
}
