using Pathways.Model;
using static Pathways.Silo.Tests.Scenarios.Publications.Attack.ColumnMeaning;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>What every column of the tables of observed counts tells. Names of counts begin with the month, the winter or the academic year at which it was so.</summary>
internal static class ObservedMeanings
{
    /// <summary>How the names of all of them begin.</summary>
    public const string Observed = "observed/";

    private const string Total = ColumnMeanings.Total;

    private static readonly string[] Rates = ["neet_or_not_known", "neet", "not_known", "lapsed"];

    /// <summary>What stands in a place of a table of observed counts.</summary>
    /// <exception cref="InvalidDataException">Nobody has thought of it.</exception>
    public static ColumnMeaning Of(FigurePlace place) => (place.Table, place.Column) switch
    {
        ("observed-trend", _) => Rate(place, At(place)),
        ("observed-winter", _) => Rate(place, $"{Observed}winter {place.Period}/") is var meaning && meaning.Told == Told.Count ? meaning with { Told = Told.Expected } : meaning,
        ("observed-districts", _) => Rate(place, At(place)) with { Area = place.Row == Total ? null : PublicPlaces.Called(place.Row) },
        ("observed-flows", "people") => StrictCount($"{At(place)}{place.Keys[0]}/{place.Keys[1]}"),
        ("observed-neet", "people") => StrictCount(place.Keys[1] == Total ? At(place) + "neet" : $"{At(place)}by/{place.Keys[0]}/{place.Keys[1]}"),
        ("observed-groups", _) => Rate(place, place.Row == Total ? At(place) : $"{At(place)}group/{place.Row}/"),
        ("observed-lapsed", "people_lapsed") => StrictCount(place.Row == Total ? At(place) + "lapsed" : $"{At(place)}lapsed/{place.Row}"),
        ("observed-year-11-to-12", "people") => Count($"{At(place)}step/{place.Row}"),
        _ => throw new InvalidDataException($"{place}: what it counts is not known to the reader."),
    };

    private static string At(FigurePlace place) => $"{Observed}{place.Period}/";

    /// <summary>Everybody, those of them in a state, and in percent.</summary>
    private static ColumnMeaning Rate(FigurePlace place, string of)
    {
        if (place.Column == "cohort")
            return Count(of + "cohort");
        foreach (var rate in Rates)
        {
            if (place.Column == "people_" + rate)
                return StrictCount(of + rate);
            if (place.Column == "percent_" + rate)
                return Percent(of + rate, of + "cohort") with { Rule = CountRule.Strict };
        }

        throw new InvalidDataException($"{place}: what it counts is not known to the reader.");
    }
}
