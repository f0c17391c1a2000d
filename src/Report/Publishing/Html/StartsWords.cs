using System.Globalization;

namespace Pathways.Report.Publishing;

/// <summary>Published starts of apprenticeships in words: the latest year of the dataset, beside it the year before, and the change.</summary>
internal static class StartsWords
{
    /// <summary>Of the districts of the area where it is made up of whole ones, else of everything and named so.</summary>
    public static string Of(PublicationSource source)
    {
        YearStarts[] all = [.. source.World.Records.ApprenticeshipFlows.GroupBy(flow => (flow.Year, flow.HomeDistrictCode)).Select(rows => new YearStarts(rows.Key.Year, rows.Key.HomeDistrictCode, rows.Sum(flow => flow.Starts)))];
        if (source.AreaCode is not { } area)
            return Of(all, source.Result.Total.Name);
        var zones = source.Result.Zones.GroupBy(zone => zone.DistrictCode, StringComparer.Ordinal).Select(district => (Code: district.Key, Inside: district.Count(zone => zone.AreaCode == area), All: district.Count())).Where(district => district.Inside > 0).ToArray();
        var own = zones.All(district => district.Inside == district.All) ? all.Where(row => zones.Any(district => district.Code == row.DistrictCode)).ToArray() : [];
        return own.Length > 0 ? Of(own, source.Result.Areas.First(one => one.Code == area).Name) : Of(all, $"all of {source.Result.Total.Name}, none by area");
    }

    /// <param name="rows">By year and district of the home.</param>
    /// <param name="where">Where these districts are.</param>
    public static string Of(IReadOnlyCollection<YearStarts> rows, string where)
    {
        var years = rows.GroupBy(row => row.Year, StringComparer.Ordinal).OrderByDescending(year => year.Key, StringComparer.Ordinal).ToArray();
        if (years.Length == 0)
            return "No data yet.";
        var (latest, now) = (years[0], years[0].Sum(row => row.Starts));
        return $"{Figures.Whole(now)} starts by residents of {where}, all ages and levels, in {latest.Key} (published). {Change(latest, years.ElementAtOrDefault(1), now)} Range by subject and age under 19: no data yet.";
    }

    /// <summary>Two years are told beside each other where both are about the same districts.</summary>
    private static string Change(IGrouping<string, YearStarts> latest, IGrouping<string, YearStarts>? before, int now)
    {
        if (before is null)
            return "Change: no data yet, there is one year only.";
        if (!latest.Select(row => row.DistrictCode).ToHashSet(StringComparer.Ordinal).SetEquals(before.Select(row => row.DistrictCode)))
            return $"Change: no data yet, the figures of {before.Key} are not of the same districts.";
        var then = before.Sum(row => row.Starts);
        var more = now - then;
        return $"In {before.Key} there were {Figures.Whole(then)}: "
            + (more == 0 ? "no change." : $"{Figures.Whole(Math.Abs(more))} {(more > 0 ? "more" : "fewer")} in {latest.Key}{(then == 0 ? "" : $" ({(100.0 * Math.Abs(more) / then).ToString("F1", CultureInfo.InvariantCulture)}%)")}.");
    }
}

/// <summary>Published starts of a district's residents in a year, wherever they are delivered.</summary>
/// <param name="Year">Year, as its source writes it.</param>
/// <param name="DistrictCode">GSS code of the home's district.</param>
/// <param name="Starts">Starts, all ages and levels.</param>
internal sealed record YearStarts(string Year, string DistrictCode, int Starts);
