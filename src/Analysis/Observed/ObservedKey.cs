using System.Globalization;
using Pathways.Analysis.Disclosure;

namespace Pathways.Analysis.Observed;

/// <summary>Names of observed counts at the door of disclosure control.</summary>
internal static class ObservedKey
{
    /// <summary>Whether a key names an observed count or percentage.</summary>
    public static bool Is(string key) => key.StartsWith("observed/", StringComparison.Ordinal) || key.StartsWith("share/observed/", StringComparison.Ordinal);

    public static string Of(ObservedCell cell) => string.Create(CultureInfo.InvariantCulture, $"observed/{cell.Place}/{cell.Month.Year}-{cell.Month.Month:00}/{cell.Topic}/{cell.Key}");

    public static string Share(ObservedCell part) => "share/" + Of(part);

    public static string Winter(string place, int startYear, string key) => string.Create(CultureInfo.InvariantCulture, $"observed/{place}{PeopleCell.OfWinter}{startYear}/{key}");

    public static string WinterShare(string place, int startYear, string key) => "share/" + Winter(place, startYear, key);
}
