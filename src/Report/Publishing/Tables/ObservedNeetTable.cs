using System.Collections.Immutable;
using Pathways.Analysis.Observed;

namespace Pathways.Report.Publishing;

/// <summary>The NEET of the latest month looked at closely: how long, for what reason, from which provider and course.</summary>
internal static class ObservedNeetTable
{
    private static readonly ImmutableArray<ObservedTopic> Topics =
        [ObservedTopic.Duration, ObservedTopic.Reason, ObservedTopic.LastProviderKind, ObservedTopic.LastProvider, ObservedTopic.CourseLeft, ObservedTopic.MonthLeft, ObservedTopic.WithdrawReason];

    public static DataTable Of(PublicationSource source, DisclosedObserved observed)
    {
        var latest = observed.Figures.Coverage.Latest;
        var providers = source.World.Providers.Where(provider => provider.Ukprn is not null).DistinctBy(provider => provider.Ukprn).ToDictionary(provider => provider.Ukprn!, provider => provider.Name, StringComparer.Ordinal);
        return new DataTable(
            ObservedTables.NeetId, "Young people who are NEET: how long, why, and from where",
            $"Observed at the end of {latest}, academic age 16 and 17. Each heading comes to all who are NEET. Months NEET run from the day recorded, else from the first of the unbroken months in the extracts. Reason recorded is the activity that tracking (NCCIS) has now; reason for leaving the course is what the provider sent in the ILR when the course that was left last ended. Single providers are shown inside the authority only.", ObservedTables.Basis,
            [new("by", "By", "What they are told apart by"), new("kind", "Kind", "Of which kind"), ObservedTables.Month], [new("people", "NEET", "people", 0, "Young people who are NEET.")],
            [.. ObservedTables.Places(observed).SelectMany(place => Topics.Where(topic => observed.Figures.Tells(latest, topic)).SelectMany(topic => Keys(observed, topic).Where(key => observed.Shown.Shows(place, topic, key))
                .Select(key => new DataRow(place.Code, latest.AcademicStartYear, [ObservedWords.Topic(topic), ObservedWords.Kind(topic, key, providers), latest.ToString()], [PubCell.Of(observed.Count(place.Code, latest, topic, key))]))
                .Prepend(new DataRow(place.Code, latest.AcademicStartYear, [ObservedWords.Topic(topic), DataTable.Total, latest.ToString()], [PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.Trend, ObservedKeys.Neet))]))
                .Where(row => row.Keys[1] != DataTable.Total || Keys(observed, topic).Any(key => observed.Shown.Shows(place, topic, key)))))], People: true);
    }

    private static IEnumerable<string> Keys(DisclosedObserved observed, ObservedTopic topic)
        => topic == ObservedTopic.Duration ? ObservedKeys.Durations.Select(band => band.Key).Append(ObservedKeys.NotTold) : observed.Figures.Keys(observed.Figures.Coverage.Latest, topic);
}
