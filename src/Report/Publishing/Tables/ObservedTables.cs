using System.Collections.Immutable;
using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>What imported tracking tells of NEET and not known. Every count comes from <see cref="DisclosedObserved"/>; basis observed.</summary>
internal static class ObservedTables
{
    public const string TrendId = "observed-trend";
    public const string WinterId = "observed-winter";
    public const string DistrictsId = "observed-districts";
    public const string FlowsId = "observed-flows";
    public const string NeetId = "observed-neet";
    public const string GroupsId = "observed-groups";
    public const string LapsedId = "observed-lapsed";
    public const string StepsId = "observed-year-11-to-12";
    public const string Basis = "observed";

    /// <summary>The rows in which nothing is parted by kind.</summary>
    public const string Joined = "Became NEET";

    /// <summary>The other direction.</summary>
    public const string Ceased = "Stopped being NEET";

    private static readonly ImmutableArray<Measure> Rates =
    [
        new("cohort", "Aged 16 and 17", "people", 0, "Young people of academic age 16 and 17 in the month's extract."),
        new("people_neet_or_not_known", "NEET or not known", "people", 0, "NEET or not known."), new("percent_neet_or_not_known", "NEET or not known, percent", "%", 1, "The same of everybody of that age in the extract; from unrounded counts."),
        new("people_neet", "NEET", "people", 0, "Not in education, employment or training, by activity codes 540 and 610 to 680."), new("percent_neet", "NEET, percent", "%", 1, "The same in percent."),
        new("people_not_known", "Not known", "people", 0, "Not known to tracking, by activity codes 810 to 830."), new("percent_not_known", "Not known, percent", "%", 1, "The same in percent."),
    ];

    private static readonly ImmutableArray<Measure> Lapse =
    [
        new("people_lapsed", "Currency lapsed", "people", 0, "What is recorded was not confirmed in time, whatever it is."), new("percent_lapsed", "Currency lapsed, percent", "%", 1, "The same in percent."),
    ];

    /// <summary>Which of the rates are told by group.</summary>
    private static readonly int[] OfGroups = [0, 3, 4, 5, 6];

    /// <summary>The tables; none where nothing was imported.</summary>
    public static IEnumerable<DataTable> Of(PublicationSource source)
        => source.Observed is not { } observed ? [] : [Trend(observed), Winter(observed), Districts(source, observed), ObservedFlowTable.Of(observed), ObservedNeetTable.Of(source, observed), Groups(observed), LapsedBy(observed), Steps(observed)];

    /// <summary>The rates of a place in a month.</summary>
    public static ImmutableArray<PubCell> Cells(DisclosedObserved observed, string place, CalendarMonth month)
    {
        PubCell Count(string key) => PubCell.Of(observed.Count(place, month, ObservedTopic.Trend, key));
        PubCell Share(string key) => PubCell.Of(observed.Share(place, month, ObservedTopic.Trend, key));
        return
        [
            Count(ObservedKeys.Cohort), Count(ObservedKeys.NeetOrNotKnown), Share(ObservedKeys.NeetOrNotKnown), Count(ObservedKeys.Neet), Share(ObservedKeys.Neet), Count(ObservedKeys.NotKnown), Share(ObservedKeys.NotKnown),
            Count(ObservedKeys.Lapsed), Share(ObservedKeys.Lapsed),
        ];
    }

    /// <summary>Places that tables have rows for: areas, authorities, everything.</summary>
    public static IEnumerable<ObservedPlace> Places(DisclosedObserved observed) => observed.Figures.Places.All.Where(place => place.Kind != AreaKind.District);

    private static DataTable Trend(DisclosedObserved observed) => new(
        TrendId, "NEET and not known, month by month",
        "Observed by tracking at the end of the month, of young people of academic age 16 and 17, who live in the dataset's zones. Not known is a matter of tracking. Whose currency has lapsed is counted by what was last recorded, which is a choice of this model.", Basis,
        [Month], [.. Rates, .. Lapse],
        [.. Places(observed).SelectMany(place => observed.Figures.Coverage.Months.Select(month => new DataRow(place.Code, month.AcademicStartYear, [month.ToString()], Cells(observed, place.Code, month))))], People: true);

    private static DataTable Winter(DisclosedObserved observed) => new(
        WinterId, "NEET and not known, average of December to February",
        "Observed. The DfE publishes the average of the three months; it is there for winters of which all three were imported.", Basis, [], [.. Rates.Select(measure => measure with { Decimals = 1 })],
        [.. Places(observed).SelectMany(place => observed.Figures.Coverage.Winters.Select(year =>
        {
            PubCell Count(string key) => PubCell.Of(observed.Winter(place.Code, year, key));
            PubCell Share(string key) => PubCell.Of(observed.WinterShare(place.Code, year, key));
            return new DataRow(place.Code, year, [],
                [Count(ObservedKeys.Cohort), Count(ObservedKeys.NeetOrNotKnown), Share(ObservedKeys.NeetOrNotKnown), Count(ObservedKeys.Neet), Share(ObservedKeys.Neet), Count(ObservedKeys.NotKnown), Share(ObservedKeys.NotKnown)]);
        }))], People: true);

    private static DataTable Districts(PublicationSource source, DisclosedObserved observed)
    {
        var medway = observed.Figures.Places.All.FirstOrDefault(place => place is { Wide: true, Kind: AreaKind.Other })?.Code ?? "E06000035"; // an area of the set, where the set has Medway whole
        var authority = source.World.Districts.ToDictionary(district => district.Code, district => district.Authority == Authority.Kent ? "E10000016" : medway, StringComparer.Ordinal);
        var known = source.Result.Areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        return new DataTable(
            DistrictsId, "NEET and not known by district of the home", "Observed at the end of the latest month and of the same month in the two years before, as far as they were imported.", Basis,
            [new("district", "District", "Local authority district of the home"), Month], [.. Rates, .. Lapse],
            [.. observed.Figures.Places.All.Where(place => place is { Kind: AreaKind.District, Piece: false } && known.Contains(authority[place.Code]))
                .SelectMany(place => observed.Figures.Coverage.SameMonths.Reverse().Select(month => new DataRow(authority[place.Code], month.AcademicStartYear, [place.Name, month.ToString()], Cells(observed, place.Code, month))))], People: true)
        {
            Totals = [.. Places(observed).Where(place => authority.ContainsValue(place.Code) && known.Contains(place.Code))
                .SelectMany(place => observed.Figures.Coverage.SameMonths.Reverse().Select(month => new DataRow(place.Code, month.AcademicStartYear, [DataTable.Total, month.ToString()], Cells(observed, place.Code, month))))],
        };
    }

    private static DataTable Groups(DisclosedObserved observed)
    {
        var latest = observed.Figures.Coverage.Latest;
        string[] keys = [.. ObservedKeys.Partitions.SelectMany(keys => keys).Concat(ObservedKeys.Overlapping).Intersect(observed.Figures.Keys(latest, ObservedTopic.Group))];
        return new DataTable(
            GroupsId, "NEET and not known by group", $"Observed at the end of {latest}. One person may have several characteristics, so that groups do not add up to the total. Looked after, youth justice and pregnancy are there only where they were asked for at import.", Basis,
            [new("group", "Group", "Group of young people of academic age 16 and 17"), Month],
            [.. OfGroups.Select(at => Rates[at])],
            [.. Places(observed).SelectMany(place => keys.Where(key => observed.Shown.Shows(place, ObservedTopic.Group, key)).Select(key => new DataRow(place.Code, latest.AcademicStartYear, [ObservedWords.Group(key), latest.ToString()],
            [
                PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.Group, key)), PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.GroupNeet, key)), PubCell.Of(observed.Share(place.Code, latest, ObservedTopic.GroupNeet, key)),
                PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.GroupNotKnown, key)), PubCell.Of(observed.Share(place.Code, latest, ObservedTopic.GroupNotKnown, key)),
            ])))], People: true)
        {
            // What the table of months says of the latest.
            Totals = [.. Places(observed).Where(place => keys.Any(key => observed.Shown.Shows(place, ObservedTopic.Group, key)))
                .Select(place => new DataRow(place.Code, latest.AcademicStartYear, [DataTable.Total, latest.ToString()], [.. OfGroups.Select(at => Cells(observed, place.Code, latest)[at])]))],
        };
    }

    private static DataTable LapsedBy(DisclosedObserved observed)
    {
        var latest = observed.Figures.Coverage.Latest;
        return new DataTable(
            LapsedId, "Whose currency has lapsed, by what was last recorded", $"Observed at the end of {latest}: nobody confirmed in time what is recorded of them.", Basis,
            [new("status", "Last recorded", "What was last recorded"), Month], [Lapse[0]],
            [.. Places(observed).Where(place => observed.Shown.Shows(place, ObservedTopic.Lapsed, ObservedKeys.Neet)).SelectMany(place => ObservedKeys.Statuses
                .Select(key => new DataRow(place.Code, latest.AcademicStartYear, [ObservedWords.Status(key), latest.ToString()], [PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.Lapsed, key))]))
                .Prepend(new DataRow(place.Code, latest.AcademicStartYear, [DataTable.Total, latest.ToString()], [PubCell.Of(observed.Count(place.Code, latest, ObservedTopic.Trend, ObservedKeys.Lapsed))])))], People: true);
    }

    private static DataTable Steps(DisclosedObserved observed)
    {
        var (month, figures) = (observed.Figures.StepMonth, observed.Figures);
        return new DataTable(
            StepsId, "From Year 11 to Year 12, observed",
            "Of young people of academic age 16 whom tracking knows, by applications, the ILR and tracking as far as each was imported. September Guarantee codes are as sent: no list of them is published.", Basis,
            [new("step", "Step", "Step on the way")], [new("people", "People", "people", 0, "Young people who left Year 11 before the academic year.")],
            [.. Places(observed).SelectMany(place => figures.Steps.Select(step => Row(place, ObservedWords.Step(step), ObservedTopic.Step, step.ToString()))
                .Concat(figures.Keys(month, ObservedTopic.Guarantee).Where(_ => observed.Shown.Shows(place, ObservedTopic.Guarantee, "")).Select(code => Row(place, ObservedWords.Guarantee(code), ObservedTopic.Guarantee, code))))], People: true);

        DataRow Row(ObservedPlace place, string words, ObservedTopic topic, string key) => new(place.Code, month.Year, [words], [PubCell.Of(observed.Count(place.Code, month, topic, key))]);
    }

    /// <summary>The month told of.</summary>
    public static Dimension Month { get; } = new(MonthPeriod.Column, "Month", "Month at whose end it was so");
}
