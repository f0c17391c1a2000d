using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// Offers with their places scaled. General and commissioned places are each rounded so that their totals are the scaled totals
/// (largest remainders), so a small scale leaves some offers without places; the minimum group never exceeds what is left, and there are as many
/// groups of the offer's size as the places need.
/// </summary>
public static class ScaledOffers
{
    /// <summary>The same offers in the same order.</summary>
    public static ImmutableArray<CourseOffer> Scale(ImmutableArray<CourseOffer> offers, double scale)
    {
        var general = LargestRemainder.Round([.. offers.Select(offer => offer.GeneralPlaces * scale)]);
        var commissioned = LargestRemainder.Round([.. offers.Select(offer => offer.CommissionedPlaces * scale)]);
        return [.. offers.Select((offer, i) => One(offer, general[i], commissioned[i]))];
    }

    /// <summary>The file <c>offers.csv</c> with the scaled numbers in place of its own; every other field stays as it is. Offers of other years are left out.</summary>
    public static string Rewrite(string path, IEnumerable<CourseOffer> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        var problems = new List<Problem>();
        var table = CsvTable.Read(path, "offers.csv", Columns, [], problems) ?? throw new InvalidInputException(problems);
        var scaled = offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var csv = new CsvWriterFile([.. Columns]);
        foreach (var row in table.Rows)
        {
            if (!scaled.TryGetValue(row.Text("offer_id"), out var offer))
                continue;
            csv.Row([.. Columns.Select(column => (object?)(column switch
            {
                "groups_per_intake" => Whole(offer.GroupsPerIntake),
                "general_places" => Whole(offer.GeneralPlaces),
                "commissioned_places" => Whole(offer.CommissionedPlaces),
                "minimum_group" => Whole(offer.MinimumGroup),
                _ => row.Text(column),
            }))]);
        }

        return csv.ToString();
    }

    private static readonly string[] Columns =
    [
        "offer_id", "site_id", "academic_year", "title", "provision_type", "level", "qualification_route", "route_first_year", "route_last_year",
        "ssa_tier1", "ssa_tier2", "group_size", "groups_per_intake", "intake_months", "general_places", "commissioned_places", "duration_weeks",
        "planned_hours", "minimum_group", "entry_requirement", "english_maths", "basis", "confidence", "source",
    ];

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static CourseOffer One(CourseOffer offer, int general, int commissioned)
    {
        var places = general + commissioned;
        return offer with
        {
            GeneralPlaces = general,
            CommissionedPlaces = commissioned,
            GroupsPerIntake = (places + offer.GroupSize - 1) / offer.GroupSize,
            MinimumGroup = Math.Max(1, Math.Min(offer.MinimumGroup, places)),
        };
    }
}
