using System.Globalization;
using System.Runtime.CompilerServices;
using Bogus;
using Pathways.Data.Importing;

namespace Pathways.Data.Extracts;

/// <summary>How a value of a column is made up: by the name under which it is kept.</summary>
internal static class MadeUpValues
{
    /// <summary>Months that a monthly extract tells of.</summary>
    public const int Months = 24;

    private const int PostcodesOfAnArea = 608_400; // 90 districts of 10 sectors of 26 x 26 units
    private const int RowsAround = 1000;
    private const string Elsewhere = "W01000001"; // in Wales, so in no dataset of ours

    private static readonly string[] Areas = ["CT", "AB", "BS", "CF", "DH", "EX"];

    private static readonly string[] Activities = ["210", "230", "230", "230", "310", "330", "410", "460", "530", "619", "640", "810"];

    public static Func<Randomizer, int, string> Of(string kind, Column column, MadeUpPlaces places, int months)
    {
        var name = column.KeptName;
        var (zones, sites, offers, providers, subjects) = (places.Zones.ToArray(), places.Sites.ToArray(), places.Offers.ToArray(), places.Providers.ToArray(), places.Subjects.ToArray());
        // A monthly extract tells of the same people month after month.
        int Person(int row) => kind == "nccis" ? row / months : row;
        return name switch
        {
            "person" or "applicant" or "reference" => (_, row) => Text($"YP{Person(row):0000000}"),
            "period_end" => (_, row) => Day(new DateOnly(places.StartYear + 1, 1, 1).AddMonths((row % months) - months + 1).AddDays(-1)),
            "uln" => (_, row) => Text($"{1_000_000_000 + Person(row)}"),
            "upn" => (_, row) => Text($"X886{Person(row):0000000}1A"),
            "academic_age" when kind == "learners" => (_, row) => Text($"{16 + (row % 2)}"),
            "academic_age" => (_, row) => Text($"{1 + (Person(row) % 8):00}/{places.StartYear - 16 - (Person(row) % 2)}"),
            "zone_code" when column.Keep == Keep.Zone => (_, row) => Text($"CT{1 + (Person(row) % 21)} {1 + (Person(row) % 9)}AB"),
            "site_zone" => (_, row) => Text($"CT{1 + (row % 21)} 2AB"),
            "postcode" => (_, row) => Postcode(row),
            "zone_code" when kind is "onspd" or "nspl" => (random, row) => row < PostcodesOfAnArea ? random.ArrayElement(zones) : Elsewhere,
            "zone_code" or "zone" => (random, _) => random.ArrayElement(zones),
            "female" when kind != "learners" => (_, row) => Person(row) % 2 == 0 ? "F" : "M",
            "activity" => (random, _) => random.ArrayElement(Activities),
            "cohort_status" => (_, _) => "P",
            "sender" => (_, _) => "886",
            "lead_authority" or "authority" => (random, _) => random.Bool() ? "886" : "887",
            "guarantee" => (_, row) => Text($"G{1 + (Person(row) % 3)}"),
            "intended" => (_, row) => Text($"D{1 + (Person(row) % 4)}"),
            "level_of_need" => (_, _) => "3",
            "plan" or "sen_support" or "lapsed" => (_, _) => "N",
            "characteristics" => (random, _) => random.Int(0, 20) == 0 ? "140" : "",
            "start_date" when kind == "nccis" => (_, _) => Day(new DateOnly(places.StartYear - 1, 1, 1).AddDays(-100)),
            "start_date" => (random, _) => Day(new DateOnly(places.StartYear - 1, 9, 1).AddDays(random.Int(0, 30))),
            "planned_end" => (_, _) => Day(new DateOnly(places.StartYear + 1, 7, 20)),
            "ukprn" when kind == "high-needs-places" => (_, row) => Text($"{10_000_001 + row}"),
            "ukprn" => (random, _) => Text($"{10_000_000 + random.Int(1, 900)}"),
            "aim" => (_, row) => Text($"6{row % 100_000_000:0000000}"),
            "run" => (_, row) => Text($"run-{row}"),
            "aim_type" => (_, _) => "5",
            "fund_model" => (_, _) => "25",
            "aim_number" or "status" when kind == "ilr" => (_, _) => "1",
            "urn" => (_, row) => Text($"{100_000 + (row % 900_000)}"),
            "status" when kind == "gias" => (_, _) => "1",
            "sixth_form" => (_, _) => "1",
            "easting" => (random, _) => Text($"{random.Int(555_000, 635_000)}"),
            "northing" => (random, _) => Text($"{random.Int(135_000, 170_000)}"),
            "oldest" => (_, _) => "19",
            "latitude" => (random, row) => Number(places.Around.Latitude + random.Double(-Spread(row), Spread(row))),
            "longitude" => (random, row) => Number(places.Around.Longitude + random.Double(-Spread(row), Spread(row))),
            "level" when kind == "lars" => (random, _) => random.ArrayElement(["E", "1", "2", "3"]),
            "entry" => (_, _) => "3",
            "ssa_tier1" => (random, _) => random.ArrayElement(subjects),
            "offer" => (random, _) => random.ArrayElement(offers),
            "date" => (random, _) => Day(new DateOnly(places.StartYear, 1, 1).AddDays(random.Int(0, 200))),
            "status" when kind == "applications" => (random, _) => random.ArrayElement(["applied", "offered", "accepted", "rejected"]),
            "english" or "maths" when kind == "ks4" => (random, _) => random.ArrayElement(["1", "2", "3", "4", "5", "6", "U"]),
            "attainment8" => (random, _) => Number(random.Double(5, 80)),
            "possible" => (_, _) => "120",
            "authorised" => (random, _) => Text($"{random.Int(0, 20)}"),
            "unauthorised" => (random, _) => Text($"{random.Int(0, 20)}"),
            "term" => (_, _) => "1",
            "year" or "academic_year" => (_, _) => Text($"{places.StartYear}/{(places.StartYear + 1) % 100:00}"),
            "year_group" => (_, _) => "11",
            "sen" when kind != "learners" => (random, _) => random.ArrayElement(["N", "N", "N", "K", "E"]),
            "need" => (random, _) => random.ArrayElement(["SEMH", "ASD", "MLD", "SLCN"]),
            "setting" when kind == "ehcp" => (random, _) => random.ArrayElement(["Mainstream", "Special school"]),
            "language" when kind != "learners" => (random, _) => random.ArrayElement(["ENG", "ENG", "POL"]),
            "places" => (random, _) => Text($"{random.Int(1, 60)}"),
            "msoa_code" => (_, row) => places.Msoas[row % places.Msoas.Length],
            "area_code" or "area_name" => (_, row) => Text($"A{row % 3}"),
            "is_lcpa" or "ambiguous" or "selective" or "internal_first" => (_, _) => "false",
            "general_supply" => (_, _) => "true",
            "site_id" when kind == "sites" => (_, row) => row < places.AllSites.Length ? places.AllSites[row] : Text($"made-{row}"), // courses stand at those that there are
            "offer_id" => (_, row) => Text($"made-{row}"),
            "site_id" => (random, _) => random.ArrayElement(sites),
            "provider_id" => (random, _) => random.ArrayElement(providers),
            "sex" => (_, _) => "mixed",
            "places_open_to_kent_share" => (_, _) => "1",
            "inflow_share" => (_, _) => "0",
            "basis" => (_, _) => "entered",
            "confidence" => (_, _) => "high",
            "provision_type" => (_, _) => "study_programme",
            "level" or "intended_level" => (_, _) => "1",
            "group_size" => (_, _) => "15",
            "groups_per_intake" => (_, _) => "2",
            "intake_months" => (_, _) => "9",
            "general_places" => (_, _) => "28",
            "commissioned_places" => (_, _) => "0",
            "duration_weeks" => (_, _) => "38",
            "planned_hours" => (_, _) => "600",
            "minimum_group" => (_, _) => "8",
            "entry_requirement" => (_, _) => "none",
            "english_maths" => (_, _) => "functional",
            "mode" or "study" => (_, _) => "1",
            "unit" => (_, _) => "2",
            "duration" => (_, _) => "38",
            "flexible" or "national" => (_, _) => "N",
            "start" => (_, _) => Day(new DateOnly(places.StartYear, 9, 5)),
            "subject_preferences" => (random, _) => random.ArrayElement(subjects),
            "setting" => (_, _) => "mainstream",
            "female" or "free_school_meals" or "home_educated" => (random, _) => random.Bool() ? "true" : "false",
            _ when kind == "learners" && LearnerWords.TryGetValue(name, out var word) => (_, _) => word,
            _ when column.Required => (random, row) => Text($"{name} {row}"),
            _ => (_, _) => "",
        };
    }

    private static readonly Dictionary<string, string> LearnerWords = new(StringComparer.Ordinal)
    {
        ["stage"] = "entrant",
        ["prior_attainment"] = "entry3",
        ["english"] = "grade1_to2",
        ["maths"] = "grade1_to2",
        ["sen"] = "none",
        ["primary_need"] = "none",
        ["attendance"] = "from95",
        ["exclusion"] = "none",
        ["language"] = "none",
        ["preferred_route"] = "college",
        ["travel_need"] = "independent",
    };

    // Small files stay around one place; venues of large ones lie over a county, as those of the country's do.
    private static double Spread(int row) => row < RowsAround ? 0.02 : 0.3;

    // Every postcode of the first area, then those of areas beyond the county, as the country's directory has.
    private static string Postcode(int row)
        => Text($"{Areas[row / PostcodesOfAnArea % Areas.Length]}{(row / 676 / 10 % 90) + 1} {row / 676 % 10}{(char)('A' + (row / 26 % 26))}{(char)('A' + (row % 26))}");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.#####", CultureInfo.InvariantCulture);

    // Of whole numbers above zero and texts alone, which every culture writes alike.
    private static string Text(DefaultInterpolatedStringHandler text) => text.ToStringAndClear();
}
