namespace Pathways.Data.Tests.Scenarios.Schema;

/// <summary>One right example of every kind of modification with every field that may stand together, as indented list items.</summary>
internal static class EveryModification
{
    public static IReadOnlyDictionary<string, string> Right { get; } = new Dictionary<string, string>
    {
        ["open_provider"] = "id: 10999999\n title: A new one\n kind: training_provider\n cost: { council_subcontract: 1000, other: -5.5 }",
        ["open_site"] = "id: new-site\n provider: 10000001\n title: New site\n latitude: 51.16\n longitude: 0.9",
        ["open_offer"] =
            "id: new-course\n site: S1\n title: A course\n level: E3\n ssa: 05\n group_size: 10\n provision_type: flexible\n groups: 2\n commissioned_places: 4\n"
            + " intake_months: [9, 1, 4]\n weeks: 30\n hours: 500\n minimum_group: 5\n entry_requirement: level_below\n english_maths: functional\n route: New",
        ["close_offer"] = "where: { area: ASH, district: [Ashford], provider: Ashford College, site: S1, offer: O1, level: 1, ssa: \"05\", provision_type: study_programme, route: diploma }\n continuing: displaced",
        ["close_provider"] = "provider: 10000001\n continuing: finish",
        ["change_places"] = "where: { level: [entry, 1] }\n percent: -12.5\n kind: general",
        ["supported_internships"] = "by: 40",
        ["change_intakes"] = "where: { site: [S1, S3] }\n months: 9\n keep: a_year",
        ["minimum_group"] = "where: { site: S1 }\n learners: 3",
        ["end_qualification_route"] = "route: diploma\n last_year: 2024/25\n successor: Two years\n course_years: 2",
        ["cohort_growth"] = "percent: 5\n area: ASH\n district: Ashford",
        ["apprenticeship_vacancies"] = "area: ASH\n district: Ashford\n ssa: [5]\n kind: foundation\n to: 3.5",
        ["travel_pass"] = "pounds_a_year: 0",
        ["personal_transport_budget"] = "percent: 50\n area: [ASH]\n district: Ashford",
        ["travel_training"] = "percent: 12.5\n area: ASH\n district: [Ashford]",
        ["new_route"] =
            "id: coach\n title: College coach\n mode: bus\n stops:\n  - { title: A, latitude: 51.1, longitude: 0.9, minutes: 0 }\n  - { title: B, latitude: 51.2, longitude: 0.8, minutes: 20.5 }\n departures: [\"07:15\", 08:05]",
        ["change_frequency"] = "routes: B1\n every_minutes: 20",
        ["fill_gaps"] =
            "places: 30\n pounds_a_year: 200000.5\n group_size: [10, 8]\n least_places_per_area: 10\n areas_worse_off: refused\n area: ASH\n level: [E3, 1]\n ssa: 05\n"
            + " provision_type: flexible\n without_site: S1\n without_provider: 10000001\n objective: neet",
        ["lever"] = "programme: attendance.secondary.ehcp\n value: -2.5\n source: An evaluation",
        ["withdraw_route"] = "routes: [B1, 7]\n from_year: 2027/28",
    };

    /// <summary>A scenario with one modification.</summary>
    public static string Scenario(string type, string fields)
        => $"name: x\nmodifications:\n  - name: it\n    type: {type}\n" + string.Join('\n', fields.Split('\n').Select(line => "    " + (line.StartsWith(' ') ? line[1..] : line))) + "\n";
}
