using Pathways.Analysis.Observed;

namespace Pathways.Report.Publishing;

/// <summary>Who became NEET and who stopped being NEET, month by month.</summary>
internal static class ObservedFlowTable
{
    public static DataTable Of(DisclosedObserved observed) => new(
        ObservedTables.FlowsId, "Who became NEET and who stopped being NEET",
        "Observed: of academic age 16 and 17, between the ends of two months that were both imported, matched by pseudonym. Who was NEET the month before and who became so are as many as who is NEET now and who stopped.", ObservedTables.Basis,
        [new("direction", "Direction", "Became NEET, or stopped"), new("from_or_to", "From or to", "Where they were the month before, or are now"), ObservedTables.Month],
        [new("people", "People", "people", 0, "Young people.")],
        [.. ObservedTables.Places(observed).SelectMany(place => observed.Figures.Coverage.Months
            .Where(month => observed.Figures.HasFlows(place, month) && observed.Shown.ShowsFlows(place, month, observed.Figures.Coverage.Latest))
            .SelectMany(month => Rows(observed, place, month)))], People: true);

    private static IEnumerable<DataRow> Rows(DisclosedObserved observed, ObservedPlace place, Model.CalendarMonth month)
    {
        foreach (var (topic, direction) in ((ObservedTopic, string)[])[(ObservedTopic.Joined, ObservedTables.Joined), (ObservedTopic.Ceased, ObservedTables.Ceased)])
        {
            foreach (var key in (string[])["", .. ObservedKeys.Flows.Where(key => observed.Shown.Shows(place, topic, key))])
                yield return new DataRow(place.Code, month.AcademicStartYear, [direction, key.Length == 0 ? DataTable.Total : ObservedWords.Flow(key, topic), month.ToString()], [PubCell.Of(observed.Count(place.Code, month, topic, key))]);
        }
    }
}
