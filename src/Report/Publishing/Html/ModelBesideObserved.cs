using System.Xml.Linq;
using Pathways.Analysis.Observed;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>NEET that tracking observed beside NEET that the model expects: where the one lies outside what the other allows, a sentence says so. Both stand in tables of the publication too.</summary>
internal static class ModelBesideObserved
{
    /// <summary>Of some areas, in one table.</summary>
    public static IEnumerable<XElement> Of(PublicationSource source, PublicationTableSet tables, IEnumerable<AreaResult> areas)
    {
        if (source.Observed is null)
            return [];
        var rows = areas.Select(area => (Area: area, Seen: Observed(source, area.Code), Model: Model(tables, area.Code))).ToArray();
        return
        [
            P("Below, what tracking observed stands beside what the model expects for the average of December to February. A model that fits has the observed figure between its low and its high; that it has does not confirm it."),
            Table.Of("NEET observed, and modelled under low, central and high assumptions", ["Area", "Observed", "NEET, observed", "Modelled, low", "Modelled, central", "Modelled, high", "The observed figure lies"], rows.Select(row => (string[])
                [row.Area.Name, row.Seen.When, row.Seen.Neet.Text, row.Model.Low.Text, row.Model.Central.Text, row.Model.High.Text, Lies(row.Seen.Neet, row.Model.Low, row.Model.High) ?? "not known"]), textColumns: 2),
            .. rows.Where(row => row.Area.Kind is AreaKind.Authority or AreaKind.All || rows.Length < 4).Select(row => Outside(source, tables, row.Area.Code)).OfType<string>().Select(words => P(words)),
        ];
    }

    /// <summary>That what was observed in an area lies outside what the model expects there; null where it does not, or one of them is not known.</summary>
    public static string? Outside(PublicationSource source, PublicationTableSet tables, string area)
    {
        if (source.Observed is null || source.Result.Areas.FirstOrDefault(one => one.Code == area) is not { } named)
            return null;
        var ((when, neet), (low, _, high)) = (Observed(source, area), Model(tables, area));
        return Outside(named.Name, when, neet, low, high, source.Figures.Profile.Default.RoundTo > 1);
    }

    /// <summary>The sentence. Figures are compared as they are shown: rounding keeps their order, so that none lies outside that does not unrounded too.</summary>
    /// <param name="area">Name of the area.</param>
    /// <param name="when">Month or winter of what was observed.</param>
    /// <param name="neet">Young people observed to be NEET.</param>
    /// <param name="low">Modelled, low assumption.</param>
    /// <param name="high">Modelled, high assumption.</param>
    /// <param name="rounded">Whether counts are rounded.</param>
    public static string? Outside(string area, string when, PubCell neet, PubCell low, PubCell high, bool rounded)
        => Lies(neet, low, high) is not (Below or Above) ? null
            : $"{area}: tracking observed {PubWords.People(neet, rounded)} NEET ({when}), and the model expects {low.Text} to {high.Text}. What was observed lies {Lies(neet, low, high)} what is modelled, so the model does not fit here: take the observed figure, and do not rest a decision on modelled NEET.";

    private const string Below = "below";
    private const string Above = "above";

    private static string? Lies(PubCell neet, PubCell low, PubCell high)
        => (neet.Number, low.Number, high.Number) is not ({ } seen, { } from, { } to) ? null : seen < from ? Below : seen > to ? Above : "between low and high";

    private static (PubCell Low, PubCell Central, PubCell High) Model(PublicationTableSet tables, string area)
    {
        PubCell Cell(string measure) => tables[StatusTables.NeetId].Cell(area, measure);
        return (Cell("neet_low"), Cell("neet_central"), Cell("neet_high"));
    }

    /// <summary>The average of the winter of the run's year, which is what is modelled; where it was not imported whole, the latest month that covers the area.</summary>
    private static (string When, PubCell Neet) Observed(PublicationSource source, string area)
    {
        var (observed, year) = (source.Observed!, source.Result.AcademicYear);
        if (observed.Figures.Coverage.Winters.Contains(year.StartYear) && PubCell.Of(observed.Winter(area, year.StartYear, ObservedKeys.Neet)) is { Kind: not FigureKind.NotAvailable } winter)
            return ($"December to February {year}", winter);
        var place = observed.Figures.Places.All.FirstOrDefault(one => one.Code == area);
        var month = place is null ? null : observed.Figures.Coverage.Months.Where(one => observed.Figures.Covers(place, one)).Select(one => (CalendarMonth?)one).LastOrDefault();
        return month is { } latest ? (latest.ToString(), PubCell.Of(observed.Count(area, latest, ObservedTopic.Trend, ObservedKeys.Neet))) : ("no month covers it", PubCell.NotAvailable);
    }
}
