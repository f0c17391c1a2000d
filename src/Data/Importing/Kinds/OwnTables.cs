using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Our own tables as kinds: a file with the columns of a dataset's table takes that table's place.</summary>
internal static class OwnTables
{
    private const int MostPlaces = 10_000;

    private static ImmutableArray<Column> Provenance => [Needed("basis", Words(Codes.Bases), "where it comes from"), Needed("confidence", Words(Codes.Confidences), "how sure"), Needed("source", "source")];

    public static ImportKind Sites { get; } = Table("sites", "Sites (our own columns)", "sites.csv", "site_id",
    [
        Needed("site_id", "id"), Needed("provider_id", "provider of providers.csv"), Free("urn", Forms.Digits(6), "URN"), Needed("name", "name"), Needed("latitude", Forms.Number(49, 61), "degrees north"), Needed("longitude", Forms.Number(-9, 3), "degrees east"),
        Free("district_code", Forms.Text, "district; empty outside"), Free("zone_code", Forms.Text, "zone; empty outside"), Needed("selective", Forms.Flag, "grammar school"), Needed("internal_first", Forms.Flag, "places its own Year 11 first"),
        Needed("sex", Words(Codes.SiteSexes), "whom it admits"), Free("faith", Forms.Text, "religious character"), Needed("general_supply", Forms.Flag, "open to all"), Needed("places_open_to_kent_share", Forms.Number(0, 1), "share open to Kent and Medway"),
        Needed("inflow_share", Forms.Number(0, 1), "share taken from outside"), Needed("coordinate_accuracy", "how exact the place is"), .. Provenance,
    ]);

    public static ImportKind Offers { get; } = Table("offers", "Course offers (our own columns)", "offers.csv", "offer_id",
    [
        Needed("offer_id", "id"), Needed("site_id", "site of sites.csv"), Needed("academic_year", "such as 2025/26"), Needed("title", "title"), Needed("provision_type", Words(Codes.ProvisionTypes), "kind of provision"), Needed("level", Words(Codes.Levels), "E1 to 2"),
        Needed("qualification_route", "qualification route"), Free("route_first_year", Forms.Whole(2000, 2100), "first year of the route"), Free("route_last_year", Forms.Whole(2000, 2100), "last year of the route"),
        Needed("ssa_tier1", Forms.Digits(2, leadingZeros: true), "subject, tier 1"), Free("ssa_tier2", Forms.Text, "subject, tier 2"), Needed("group_size", Forms.Whole(1, 1000), "learners in a group") with { Unusual = size => int.Parse(size, CultureInfo.InvariantCulture) > 60 },
        Needed("groups_per_intake", Forms.Whole(0, 1000), "groups at each intake"), Needed("intake_months", "months, 9;1"), Needed("general_places", Forms.Whole(0, MostPlaces), "places for all"), Needed("commissioned_places", Forms.Whole(0, MostPlaces), "places for plans"),
        Needed("duration_weeks", Forms.Whole(1, 200), "weeks"), Needed("planned_hours", Forms.Whole(0, 5000), "hours a year"), Needed("minimum_group", Forms.Whole(1, 1000), "fewest learners"), Needed("entry_requirement", Words(Codes.EntryRequirements), "what an applicant must bring"),
        Needed("english_maths", Words(Codes.EnglishMathsKinds), "English and maths taught with it"), .. Provenance,
    ]) with
    { Row = row => { if (row["site_id"].Length > 0 && !row.Context.HasSite(row["site_id"])) row.Reject("site_id", "is no site of sites.csv", row["site_id"]); } };

    public static ImportKind Areas { get; } = Table("areas", "Area set (our own columns)", "areas/{0}.csv", "msoa_code",
    [
        Needed("msoa_code", "MSOA"), Needed("area_code", "area"), Needed("area_name", "its name"), Needed("is_lcpa", Forms.Flag, "an LCPA of Kent"), Needed("ambiguous", Forms.Flag, "in doubt"),
        Needed("basis", Words(Codes.Bases), "where it comes from"), Needed("source", "source"),
    ]);

    public static ImportKind Learners { get; } = new("learners", "Learners (our own columns)",
    [
        new Column("learner_id", Forms.Text, "the owner's number of a young person") { Required = true, WhenBad = WhenBad.Reject, Keep = Keep.Pseudonym, As = "person" },
        Free("zone_code", Forms.Text, "zone; or give a postcode") with { As = "zone" }, PeopleColumns.Home("postcode", false),
        .. LearnersCsv.Columns.Skip(2).Select(name => new Column(name, FormOf(name), "as in learners.csv") { Required = name is not ("travel_need" or "previous_site_id" or "held_offer_id" or "characteristics" or "subject_preferences"), WhenBad = WhenBad.Reject }),
    ])
    {
        AboutPeople = true,
        Key = ["person"],
        Ignored = PeopleColumns.Names,
        Row = row =>
        {
            if (row["zone_code"].Length == 0)
                row["zone_code"] = row["zone"];
            if (row.Outcome < RowOutcome.LeftOut && !row.Context.HasZone(row["zone_code"]))
                row.Reject("zone_code", "is no zone of the dataset, and no postcode gives one");
            PeopleRules.Characteristics(row);
        },
        Apply = applying => ReplaceLearners(applying, ["learner_id", .. LearnersCsv.Columns.Skip(1)], column => column == "learner_id" ? "person" : column),
    };

    private static void ReplaceLearners(Applying applying, IEnumerable<string> columns, Func<string, string> kept)
    {
        if (RecordFiles.Has(applying.Folder, Nccis.Name))
            throw OneSource(applying, "learners.csv is made from the NCCIS extracts of this dataset, and would be made anew by the next import");
        Replace(applying, "learners.csv", columns, kept);
        RecordedFile.Write(applying.Folder, RecordedFile.Whole(applying.Records().Select(row => row["subject_preferences"].Length > 0)));
    }

    /// <summary>The refusal of a second source of learners.</summary>
    public static InvalidInputException OneSource(Applying applying, string why)
        => new([new Problem(applying.Sources, null, null, null, null, "cannot be the source of the learners here: " + why, "import it into a dataset of its own: pathways data new")]);

    private static ImportKind Table(string name, string title, string file, string key, ImmutableArray<Column> columns) => new(name, title, columns)
    {
        Key = [key],
        Apply = applying => Replace(applying, string.Format(CultureInfo.InvariantCulture, file, applying.Request.AreaSet), columns.Select(column => column.Name), column => column),
    };

    private static void Replace(Applying applying, string file, IEnumerable<string> columns, Func<string, string> kept)
    {
        string[] names = [.. columns];
        string[] keptNames = [.. names.Select(kept)];
        var rows = 0;
        Directory.CreateDirectory(Path.GetDirectoryName(applying.PathOf(file))!);
        using (var csv = new CsvFileWriter(applying.PathOf(file), names))
        {
            foreach (var row in applying.Records())
            {
                csv.Row([.. keptNames.Select(name => row[name])]);
                rows++;
            }
        }

        applying.Say(string.Create(CultureInfo.InvariantCulture, $"{file} {applying.NowHas} {rows:N0} rows."));
    }

    private static FieldForm FormOf(string name) => name switch
    {
        "academic_age" => Forms.Whole(16, 24),
        "female" or "free_school_meals" or "home_educated" => Forms.Flag,
        "stage" => Words(Codes.Stages),
        "prior_attainment" => Words(Codes.PriorAttainments),
        "english" or "maths" => Words(Codes.GradeBands),
        "intended_level" => Words(Codes.Levels),
        "sen" => Words(Codes.SenStatuses),
        "primary_need" => Words(Codes.PrimaryNeeds),
        "setting" => Words(Codes.SettingTypes),
        "attendance" => Words(Codes.AttendanceBands),
        "exclusion" => Words(Codes.Exclusions),
        "language" => Words(Codes.LanguageNeeds),
        "preferred_route" => Words(Codes.PreferredRoutes),
        "travel_need" => Words(Codes.TravelNeeds),
        "characteristics" => NccisCodes.Characteristics,
        _ => Forms.Text,
    };

    private static FieldForm Words<T>(IReadOnlyDictionary<string, T> words) => Forms.Code([.. words.Keys.Select(word => (word, ""))]);

    private static Column Needed(string name, string meaning) => Needed(name, Forms.Text, meaning);

    private static Column Needed(string name, FieldForm form, string meaning) => new(name, form, meaning) { Required = true, WhenBad = WhenBad.Reject };

    private static Column Free(string name, FieldForm form, string meaning) => new(name, form, meaning);
}
