using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Pathways.Analysis.Observed;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>What tracking tells in a few sentences: the latest month, beside the same month of the years before, and from which imports.</summary>
internal static class ObservedSummary
{
    public static IEnumerable<XElement> Of(PublicationSource source, PublicationTableSet tables)
    {
        var observed = source.Observed!;
        foreach (var (place, index) in Places(source).Select((place, index) => (place, index)))
            yield return El("p", index == 0 ? At("class", "lead") : null, Sentence(source, place));
        foreach (var words in Places(source).Select(place => ModelBesideObserved.Outside(source, tables, place.Code)).OfType<string>())
            yield return P(words);
        yield return P(Coverage(observed, source.IsInternal));
        yield return P(ObservedWays.Of(observed.Figures, source.IsInternal));
        var focus = Places(source).First();
        var same = observed.Figures.SameMonths(focus.Code);
        yield return Table.Of($"{focus.Name}: {(same.Length == 1 ? $"{same[0]}, the only year imported" : $"the same month, {(same.Length == 2 ? "two" : "three")} years")}", ["Month", .. Shown(tables).Select(measure => tables[ObservedTables.TrendId].Measures[measure].Label)],
            same.Select(month => (string[])[month.ToString(), .. Shown(tables).Select(measure => ObservedTables.Cells(observed, focus.Code, month)[measure].Text)]), modelled: false);
        if (tables.All.FirstOrDefault(table => table.Id == ObservedTables.WinterId) is not { } winter)
            yield return P("Average of December to February, which the DfE publishes: no data yet. It needs the extracts of all three months of one winter.");
        else
            yield return Table.Of($"{focus.Name}: average of December to February", ["Academic year", .. winter.Measures.Select(measure => measure.Label)],
                winter.Of(focus.Code).Select(row => (string[])[new AcademicYear(row.Year).ToString(), .. row.Cells.Select(cell => cell.Text)]), modelled: false);
    }

    /// <summary>The area that the publication is about; of the whole county the authorities and both together.</summary>
    public static IEnumerable<ObservedPlace> Places(PublicationSource source)
        => source.Observed!.Figures.Places.All.Where(place => source.AreaCode is { } area ? place.Code == area : place.Wide).OrderBy(place => place.Kind == AreaKind.Authority ? 0 : place.Kind == AreaKind.All ? 2 : 1);

    /// <summary>Stabilised or not: percentages of the same month in three years, the latest that a place has three of; null where none has.</summary>
    public static string? ThreeYears(PublicationSource source)
    {
        if (source.Observed is not { } observed)
            return null;
        var told = Places(source).Select(place => (Place: place, Months: observed.Figures.SameMonths(place.Code))).Where(one => one.Months is { Length: 3 } months && months.All(month => observed.Figures.Covers(one.Place, month)))
            .GroupBy(one => one.Months[^1], one => one.Place).Select(month => Sentence(ObservedCoverage.ThreeYears(month.Key), month)).ToArray();
        return told.Length == 0 ? null : string.Join(' ', told);

        string Sentence(ImmutableArray<CalendarMonth> months, IEnumerable<ObservedPlace> places)
            => $"Observed at the end of {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(months[^1].Month)}, percent of those aged 16 and 17: " + string.Join("; ", places.Select(place =>
                $"{place.Name}: NEET or not known {Years(months, place, ObservedKeys.NeetOrNotKnown)}, {Moves(months, place)}; NEET alone {Years(months, place, ObservedKeys.Neet)}")) + ".";
        string Years(ImmutableArray<CalendarMonth> months, ObservedPlace place, string key) => string.Join(", ", months.Select(month => $"{Cell(place, month, key).Text}% ({month.Year})"));
        string Moves(ImmutableArray<CalendarMonth> months, ObservedPlace place)
            => Change(Cell(place, months[0], ObservedKeys.NeetOrNotKnown), Cell(place, months[^1], ObservedKeys.NeetOrNotKnown)) is { } change ? change + " over two years" : "change not shown";
        PubCell Cell(ObservedPlace place, CalendarMonth month, string key) => PubCell.Of(observed.Share(place.Code, month, ObservedTopic.Trend, key));
    }

    /// <summary>A change of percentages as they are shown; null where one is not.</summary>
    public static string? Change(PubCell before, PubCell now)
    {
        if (before.Number is not { } from || now.Number is not { } to)
            return null;
        var points = Math.Round(to - from, 1, MidpointRounding.AwayFromZero);
        return points == 0 ? "the same to one decimal" : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(points):F1} percentage points {(points > 0 ? "more" : "less")}");
    }

    private static string Sentence(PublicationSource source, ObservedPlace place)
    {
        var (observed, rounded) = (source.Observed!, source.Figures.Profile.Default.RoundTo > 1);
        var latest = observed.Figures.Coverage.Latest;
        if (!observed.Figures.Covers(place, latest))
            return $"{place.Name}, {latest}: no data yet. No extract that covers {(place.Kind == AreaKind.All ? "all of it" : "it")} has been imported for that month.";
        var (now, before) = (ObservedTables.Cells(observed, place.Code, latest), ObservedTables.Cells(observed, place.Code, latest.Plus(-12)));
        var change = Change(before[2], now[2]) is { } words ? $" Together that is {words} {(words.StartsWith("the same", StringComparison.Ordinal) ? "as" : "than")} in {latest.Plus(-12)}." : "";
        return $"{place.Name}, {latest}: {PubWords.People(now[3], rounded)} young people of academic age 16 and 17 were NEET ({Percent(now[4])}) and {PubWords.People(now[5], rounded)} not known ({Percent(now[6])}), of {PubWords.People(now[0], rounded)} tracked (observed)." + change;
    }

    private static IEnumerable<int> Shown(PublicationTableSet tables) => Enumerable.Range(0, tables[ObservedTables.TrendId].Measures.Length - 2);

    private static string Percent(PubCell cell) => cell.Kind switch { FigureKind.Number => cell.Text + "%", FigureKind.NotApplicable => "no percentage of nobody", _ => "percentage withheld" };

    private static string Coverage(DisclosedObserved observed, bool isInternal)
    {
        var coverage = observed.Figures.Coverage;
        var missing = Enumerable.Range(0, coverage.Latest.Number - coverage.Months[0].Number).Select(coverage.Months[0].Plus).Where(month => !coverage.Months.Contains(month)).ToArray();
        return $"From the monthly extracts imported into this dataset: {Months(coverage)}"
            + (coverage.Months.Length == 1 ? "" : missing.Length == 0 ? ", none missing between" : $", without {string.Join(", ", missing.Take(12).Select(month => month.ToString()))}{(missing.Length > 12 ? " and others" : "")}")
            + $"; {ObservedWays.Imports(coverage.Imports, isInternal)}. "
            + $"Coverage in {coverage.Latest}: {AuthorityReach.Told(AuthorityReach.InExtracts(observed))}. "
            + (coverage.WithoutPlace > 0 ? "Rows without an age or a home in any month are left aside." : "");
    }

    private static string Months(ObservedCoverage coverage)
        => coverage.Months.Length == 1 ? $"1 month, {coverage.Latest}" : $"{Report.Figures.Whole(coverage.Months.Length)} months, {coverage.Months[0]} to {coverage.Latest}";
}
