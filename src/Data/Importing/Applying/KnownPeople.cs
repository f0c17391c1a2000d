using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Gathers what the records of a dataset tell of each young person of its NCCIS extracts. Extracts are joined by pseudonyms of UPN and ULN.</summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<string, KnownPerson> _people = new(StringComparer.Ordinal);
    private readonly string _folder;

    public KnownPeople(string folder)
    {
        _folder = folder;
        foreach (var row in RecordFiles.Read(folder, Nccis.Name))
            Spine(row);
        Join();
    }

    /// <summary>Everybody of an age in the model, by pseudonym; those without a zone are not among them.</summary>
    public IEnumerable<KnownPerson> InZones => _people.Values.Where(person => person.Zone.Length > 0 && person.Age > 0 && IsOfAge(person)).OrderBy(person => person.Id, StringComparer.Ordinal);

    /// <summary>How many are not of an age in the model in the dataset's year: earlier months tell of them.</summary>
    public int Grown => _people.Values.Count(person => person.Zone.Length > 0 && person.Age > 0 && !IsOfAge(person));

    /// <summary>How many have no zone or age, and so cannot be learners.</summary>
    public int Without => _people.Values.Count(person => person.Zone.Length == 0 || person.Age == 0);

    /// <summary>By extract, how many of its rows found a person.</summary>
    public Dictionary<string, (int Rows, int Found)> Joined { get; } = new(StringComparer.Ordinal);

    // The latest period stands; within one the later import.
    private void Spine(RecordRow row)
    {
        var (id, period) = (row["person"], row["period_end"]);
        if (!_people.TryGetValue(id, out var person))
            _people[id] = person = new KnownPerson { Id = id };
        if (string.CompareOrdinal(period, person.Period) < 0)
            return;
        person.Period = period;
        person.Zone = Filled(row["zone_code"], person.Zone);
        person.Age = int.TryParse(row["academic_age"], NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : person.Age;
        person.Upn = Filled(row["upn"], person.Upn);
        person.Uln = Filled(row["uln"], person.Uln);
        person.Activity = row["activity"];
        person.Start = row["start_date"];
        person.PredictedEnd = row["predicted_end"];
        person.Characteristics = row["characteristics"];
        person.Female = Flag(row["female"]) ?? person.Female;
        person.Sen = row["plan"] == "true" ? SenStatus.Ehcp : row["sen_support"] == "true" ? SenStatus.SenSupport : row["plan"] == "false" ? SenStatus.None : person.Sen;
    }

    private void Join()
    {
        var byUpn = _people.Values.Where(person => person.Upn.Length > 0).DistinctBy(person => person.Upn).ToDictionary(person => person.Upn, StringComparer.Ordinal);
        Join(SchoolCensus.Name, byUpn, "upn", (person, row) =>
        {
            person.Sen = person.Sen == SenStatus.Ehcp ? person.Sen : Word(row["sen"], Codes.SenStatuses) ?? person.Sen;
            person.Need = Word(row["need"], Codes.PrimaryNeeds) ?? person.Need;
            person.FreeSchoolMeals = Flag(row["free_school_meals"]) ?? person.FreeSchoolMeals;
            person.Language = Word(row["language"], Codes.LanguageNeeds) ?? person.Language;
        });
        Join(Ks4.Name, byUpn, "upn", (person, row) =>
        {
            person.FreeSchoolMeals ??= Flag(row["free_school_meals"]);
            person.English = Grade(row["english"]) ?? person.English;
            person.Maths = Grade(row["maths"]) ?? person.Maths;
            person.Prior = Ks4.PriorOf(person.English, person.Maths, row["level2"]) ?? person.Prior;
        });
        Join(Attendance.Name, byUpn, "upn", (person, row) =>
        {
            (person.Attended, person.Possible) = (person.Attended + Attendance.Number(row["attended"]), person.Possible + Attendance.Number(row["possible"]));
            person.Attendance = Attendance.BandOf(person.Attended, person.Possible);
        });
        Join(Ehcp.Name, byUpn, "upn", (person, row) =>
        {
            person.Sen = SenStatus.Ehcp;
            person.Need = Word(row["need"], Codes.PrimaryNeeds) ?? person.Need;
            person.Setting = Word(row["setting"], Codes.SettingTypes) ?? person.Setting;
        });
    }

    /// <summary>Joins further records by ULN.</summary>
    public void JoinByUln(string kind, Action<KnownPerson, RecordRow> take)
        => Join(kind, _people.Values.Where(person => person.Uln.Length > 0).DistinctBy(person => person.Uln).ToDictionary(person => person.Uln, StringComparer.Ordinal), "uln", take);

    private void Join(string kind, Dictionary<string, KnownPerson> people, string column, Action<KnownPerson, RecordRow> take)
    {
        var (rows, found) = (0, 0);
        foreach (var row in RecordFiles.Read(_folder, kind))
        {
            rows++;
            if (!people.TryGetValue(row[column], out var person))
                continue;
            found++;
            take(person, row);
        }

        if (rows > 0)
            Joined[kind] = (rows, found);
    }

    private static bool IsOfAge(KnownPerson person) => person.Age is >= 16 and <= 18 || (person.Age is > 18 and <= 24 && person.Sen == SenStatus.Ehcp);

    private static string Filled(string value, string otherwise) => value.Length > 0 ? value : otherwise;

    private static bool? Flag(string text) => text.Length == 0 ? null : text == "true";

    private static GradeBand? Grade(string text) => Word(text, Codes.GradeBands);

    private static T? Word<T>(string text, IReadOnlyDictionary<string, T> words)
        where T : struct
        => words.TryGetValue(text, out var value) ? value : null;
}
