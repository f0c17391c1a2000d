using Pathways.Model;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Pathways.Data.Importing;

/// <summary>Applications of any admissions system, by a mapping file that says which of its columns and words mean what.</summary>
internal static class Applications
{
    public const string Name = "applications";

    private static readonly string[] Needed = ["applicant", "course", "date", "status"];
    private static readonly string[] Optional = ["uln", "upn"];
    private static readonly string[] Statuses = ["applied", "offered", "accepted", "declined", "rejected", "withdrawn", "enrolled"];

    /// <summary>The kind before a mapping is given, for the list of kinds.</summary>
    public static ImportKind Kind { get; } = Make(new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The kind with the columns and words of a mapping file.</summary>
    /// <exception cref="InvalidInputException">The file is not there or not right.</exception>
    public static ImportKind Mapped(string? path)
    {
        if (path is null)
            throw new InvalidInputException([new Problem("--mapping", null, null, null, null, "is not given", "give a YAML file with columns (applicant, course, date, status) and statuses (see docs/importing.md)")]);
        if (!File.Exists(path))
            throw new InvalidInputException([new Problem(path, null, null, null, null, "does not exist", "give a mapping file")]);
        Dictionary<string, Dictionary<string, string>> mapping;
        try
        {
            mapping = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(path)) ?? [];
        }
        catch (YamlException e)
        {
            throw new InvalidInputException([new Problem(path, (int)e.Start.Line, (int)e.Start.Column, null, null, "is not a mapping", "give columns:, statuses: and, where courses have codes of their own, courses:, each with lines NAME: VALUE")]);
        }

        var (columns, statuses) = (mapping.GetValueOrDefault("columns") ?? [], mapping.GetValueOrDefault("statuses") ?? []);
        var problems = new List<Problem>();
        problems.AddRange(mapping.Keys.Except(["columns", "statuses", "courses"]).Select(key => new Problem(path, null, null, key, null, "is not a known key", "allowed are columns, statuses, courses")));
        problems.AddRange(Needed.Where(name => !columns.ContainsKey(name)).Select(name => new Problem(path, null, null, "columns." + name, null, "is missing", "name the column of the extract")));
        problems.AddRange(columns.Keys.Except([.. Needed, .. Optional]).Select(name => new Problem(path, null, null, "columns." + name, null, "is not a known column", "allowed are " + string.Join(", ", [.. Needed, .. Optional]))));
        problems.AddRange(statuses.Where(pair => !Statuses.Contains(pair.Value)).Select(pair => new Problem(path, null, null, "statuses." + pair.Key, pair.Value, "is not a known status", "allowed are " + string.Join(", ", Statuses))));
        return problems.Count > 0 ? throw new InvalidInputException(problems) : Make(columns, statuses, mapping.GetValueOrDefault("courses") ?? []);
    }

    private static ImportKind Make(Dictionary<string, string> columns, Dictionary<string, string> statuses, Dictionary<string, string> courses) => new(Name, "Applications to courses, by a mapping file",
    [
        new(Own(columns, "applicant"), Forms.Text, "the system's own number of an applicant") { Required = true, WhenBad = WhenBad.Reject, Keep = Keep.Pseudonym, As = "applicant" },
        PeopleColumns.Uln() with { Name = Own(columns, "uln") },
        PeopleColumns.Upn() with { Name = Own(columns, "upn") },
        new(Own(columns, "course"), Course(courses), "course: an id of offers.csv, or a code that the mapping's courses give one") { Required = true, As = "offer" },
        new(Own(columns, "date"), DateForms.Date(2015, 2045), "date of the status") { Required = true, WhenBad = WhenBad.Reject, As = "date" },
        new(Own(columns, "status"), Status(statuses), "what became of the application") { Required = true, WhenBad = WhenBad.Reject, As = "status" },
    ])
    {
        AboutPeople = true,
        Key = ["applicant", "offer", "date", "status"],
        Ignored = PeopleColumns.Names,
        Row = row =>
        {
            if (row["offer"].Length == 0 || row.Context.HasOffer(row["offer"]))
                return;
            row.Defaulted("course", "is no course of offers.csv, nor mapped to one");
            row["offer"] = "";
        },
        Apply = applying => LearnersFromRecords.Derive(applying),
    };

    private static string Own(Dictionary<string, string> columns, string name) => columns.GetValueOrDefault(name, name);

    private static FieldForm Course(Dictionary<string, string> courses) => new("an id of offers.csv", text => new Parsed(courses.GetValueOrDefault(text, text)));

    private static FieldForm Status(Dictionary<string, string> statuses) => Forms.Code(
        [.. Statuses.Select(status => (status, string.Join('|', statuses.Where(pair => pair.Value == status).Select(pair => pair.Key)), status))]);
}
