using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Where one more place is worth most, by area, level and subject; providers are not named.</summary>
internal static class ValueSection
{
    private const int Rows = 12;

    public static Section Of(ReportContext context)
    {
        var groups = context.Result.Offers
            .Where(offer => offer is { Kind: PoolKind.General, ValueOfOneMorePlace: > 0 })
            .GroupBy(offer => (Area: offer.AreaName ?? "Outside Kent and Medway", offer.Band, offer.SsaTier1))
            .Select(group => (group.Key, Value: group.Max(offer => offer.ValueOfOneMorePlace), Places: group.Sum(offer => offer.OpenPlaces)))
            .OrderByDescending(group => group.Value).ThenBy(group => group.Key.Area, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Band).ThenBy(group => group.Key.SsaTier1, StringComparer.Ordinal)
            .Take(Rows).ToArray();
        return new Section("value", "Where one more place is worth most",
        [
            P("The value of one more place is what one place more at an offer would spare all young people together, in the best case with this year's groups fixed. Its unit is the minute-equivalent: a minute of travel each way, or what the model counts as equal to it in fit and in being without a place. Several places together are worth at most so many times the value of one."),
            groups.Length == 0
                ? P("No offer has a value of one more place above zero: places are not what holds anybody back in this run.")
                : Table.Of("Highest values of one more place, by area of the site, level and subject",
                    ["Area of the site", "Level", "Subject", "Open places now", "Value of one more place (minutes-equivalents)"],
                    groups.Select(group => (string[])
                    [
                        group.Key.Area, Phrases.Level(group.Key.Band), Subjects.Name(group.Key.SsaTier1),
                        Figures.Whole(group.Places), Figures.Whole(group.Value),
                    ]),
                    textColumns: 3),
            P("Providers are not named here: what the model says of one provider's courses may be published only when the provider has confirmed them. offers.csv has every offer, for internal use."),
        ]);
    }
}
