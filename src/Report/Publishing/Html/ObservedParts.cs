using System.Xml.Linq;
using Pathways.Analysis.Observed;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The parts of the NEET Deep Dive that tracking fills, and what other publications take from them.</summary>
internal static class ObservedParts
{
    private const int ChartMonths = 13;

    public static IEnumerable<XElement> Of(string id, PublicationSource source, PublicationTableSet tables) => id switch
    {
        "trend" => Trend(source, tables),
        "flows" => Flows(source, tables),
        "duration" => By(source, tables, ObservedTopic.Duration, chart: true),
        "last-provider" => [.. By(source, tables, ObservedTopic.LastProviderKind, chart: true), .. By(source, tables, ObservedTopic.LastProvider, chart: false)],
        "course-left" => [.. By(source, tables, ObservedTopic.CourseLeft, chart: false), .. By(source, tables, ObservedTopic.MonthLeft, chart: false)],
        "reason" => [.. By(source, tables, ObservedTopic.Reason, chart: true), .. By(source, tables, ObservedTopic.WithdrawReason, chart: false)],
        "lapsed" => Wide(source, tables[ObservedTables.LapsedId]),
        "district" => District(tables),
        _ => Wide(source, tables[ObservedTables.GroupsId]),
    };

    /// <summary>The observed status of an area, for its section of the Provision Gap analysis.</summary>
    public static IEnumerable<XElement> Status(PublicationSource source, PublicationTableSet tables, AreaResult area)
        => source.Observed is not { } observed ? [P("Observed statuses: no data yet; the council's tracking would fill them (`pathways import nccis`).")]
            : [Table.Of($"{area.Name}: NEET and not known, observed", ["Month", .. tables[ObservedTables.TrendId].Measures.Select(measure => measure.Label)],
                observed.Figures.SameMonths(area.Code).Select(month => (string[])[month.ToString(), .. ObservedTables.Cells(observed, area.Code, month).Select(cell => cell.Text)]), modelled: false),
                .. ModelBesideObserved.Outside(source, tables, area.Code) is { } outside ? (XElement[])[P(outside)] : []];

    /// <summary>The observed steps from Year 11 of an area; nothing where nothing was imported.</summary>
    public static IEnumerable<XElement> Steps(PublicationTableSet tables, AreaResult area)
        => tables.All.FirstOrDefault(table => table.Id == ObservedTables.StepsId) is { } steps && steps.Of(area.Code).Any() ? [P(steps.About), PubTable.Of(steps, area.Code, area.Name)] : [];

    /// <summary>Whether the steps tell of the September Guarantee.</summary>
    public static bool TellGuarantee(PublicationSource source) => source.Observed is { } observed && observed.Figures.Tells(observed.Figures.StepMonth, ObservedTopic.Guarantee);

    private static IEnumerable<XElement> Trend(PublicationSource source, PublicationTableSet tables)
    {
        var (table, observed) = (tables[ObservedTables.TrendId], source.Observed!);
        yield return P(table.About);
        foreach (var place in ObservedSummary.Places(source))
        {
            yield return BarChart.Of($"{place.Name}: NEET, percent of those aged 16 and 17, with not known beside it",
                [.. observed.Figures.Coverage.Months.TakeLast(ChartMonths).Select(month => ObservedTables.Cells(observed, place.Code, month) is var cells ? new Bar(month.ToString(), cells[4], Second: cells[6]) : null!)], "not known", modelled: false, first: "NEET");
            yield return PubTable.Of(table, place.Code, place.Name);
        }

        var latest = observed.Figures.Coverage.Latest;
        if (source.AreaCode is null)
            yield return Table.Of($"By area, {latest}", ["Area", .. table.Measures.Select(measure => measure.Label)],
                ObservedTables.Places(observed).Select(place => (string[])[place.Name, .. ObservedTables.Cells(observed, place.Code, latest).Select(cell => cell.Text)]), modelled: false);
    }

    private static IEnumerable<XElement> Flows(PublicationSource source, PublicationTableSet tables)
    {
        if (tables.All.FirstOrDefault(one => one.Id == ObservedTables.FlowsId) is not { } table)
            return [P("No data yet: no two months that follow one another were imported.")];
        var (observed, months) = (source.Observed!, source.Observed!.Figures.Coverage.Months.Where(source.Observed.Figures.Coverage.HasFlows).TakeLast(ChartMonths).ToArray());
        var places = ObservedSummary.Places(source).Where(place => observed.Shown.ShowsFlows(place, months[^1], observed.Figures.Coverage.Latest)).ToArray();
        return places.Length == 0 ? [P("Who became NEET and who stopped: shown for the authorities only, since by area it would be a handful each.")] :
        [
            P(table.About),
            .. places.Select(place => Table.Of($"{place.Name}: who became NEET and who stopped, month by month", ["Month", "NEET the month before", ObservedTables.Joined, ObservedTables.Ceased, "NEET"], months.Where(month => observed.Shown.ShowsFlows(place, month, observed.Figures.Coverage.Latest)).Select(month => (string[])
            [
                month.ToString(), Cell(place, month.Plus(-1), ObservedTopic.Trend, ObservedKeys.Neet), Cell(place, month, ObservedTopic.Joined, ""), Cell(place, month, ObservedTopic.Ceased, ""), Cell(place, month, ObservedTopic.Trend, ObservedKeys.Neet),
            ]), modelled: false)),
            .. places.Where(place => observed.Shown.Shows(place, ObservedTopic.Joined, ObservedKeys.Age)).Select(place => Table.Of($"{place.Name}: where from and where to, {months[^1]}", ["Where", ObservedTables.Joined, ObservedTables.Ceased], ObservedKeys.Flows.Select(key => (string[])
            [
                Where(key), Cell(place, months[^1], ObservedTopic.Joined, key), Cell(place, months[^1], ObservedTopic.Ceased, key),
            ]), modelled: false)),
            .. observed.Shown.Fine ? [] : new[] { P("Where they came from and where they went is shown inside the authority only.") },
        ];

        string Cell(ObservedPlace place, CalendarMonth month, ObservedTopic topic, string key) => PubCell.Of(observed.Count(place.Code, month, topic, key)).Text;
        static string Where(string key) => ObservedWords.Flow(key, ObservedTopic.Joined) is var from && ObservedWords.Flow(key, ObservedTopic.Ceased) is var to && from == to ? from : $"{from}; {to.ToLowerInvariant()}";
    }

    private static IEnumerable<XElement> By(PublicationSource source, PublicationTableSet tables, ObservedTopic topic, bool chart)
    {
        var (table, words) = (tables[ObservedTables.NeetId], ObservedWords.Topic(topic));
        if (!source.Observed!.Figures.Tells(source.Observed.Figures.Coverage.Latest, topic))
            return [P($"{words}: no data yet. The individualised learner record tells it (`pathways import ilr FILE… --into DATASET`, with lars for level and subject).")];
        var parts = ObservedSummary.Places(source).Select(place => (Place: place, Rows: table.Of(place.Code).Where(row => row.Keys[0] == words).ToArray())).Where(part => part.Rows.Length > 0).ToArray();
        return parts.Length == 0 ? [P($"{words}: shown {(topic == ObservedTopic.LastProvider ? "inside the authority" : "for the authorities")} only, since by {(topic == ObservedTopic.LastProvider ? "provider" : "area")} it would be a handful each.")]
            : parts.SelectMany(part => new[]
            {
                chart ? BarChart.Of($"{part.Place.Name}: NEET by {Low(words)}", [.. part.Rows.Where(row => row.Keys[1] != DataTable.Total).Select(row => new Bar(ChartLabel.Short(row.Keys[1]), row.Cells[0]))], modelled: false) : null,
                Table.Of($"{part.Place.Name}: NEET by {Low(words)}", [words, "NEET"], part.Rows.OrderBy(row => row.Keys[1] == DataTable.Total ? 1 : 0).Select(row => (string[])[row.Keys[1], row.Cells[0].Text]), totals: 1, modelled: false),
            }).OfType<XElement>();
    }

    private static IEnumerable<XElement> Wide(PublicationSource source, DataTable table)
    {
        var parts = ObservedSummary.Places(source).Where(place => table.Of(place.Code).Any()).Select(place => PubTable.Of(table, place.Code, place.Name)).ToArray();
        return parts.Length == 0 ? [P("Shown for the authorities only, since by area it would be a handful each.")] : [P(table.About), .. parts];
    }

    private static IEnumerable<XElement> District(PublicationTableSet tables)
        => tables.All.FirstOrDefault(one => one.Id == ObservedTables.DistrictsId) is not { } table ? [P("No data yet.")]
            : [P(table.About), Table.Of("NEET and not known by district", [.. table.Dimensions.Select(dimension => dimension.Label), .. table.Measures.Select(measure => measure.Label)], table.Rows.Select(row => (string[])[.. row.Keys, .. row.Cells.Select(cell => cell.Text)]), textColumns: 2, modelled: false)];

    private static string Low(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
