using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Gathers what the records of a dataset tell of each young person of its NCCIS extracts. Extracts are joined by pseudonyms of UPN and ULN.</summary>
internal sealed class KnownPeople
{
    private readonly IReadOnlyList<KnownPerson> _people;
    private readonly string _folder;

    /// <param name="folder">Folder of the dataset.</param>
    /// <param name="startYear">Start year of its academic year.</param>
    public KnownPeople(string folder, int startYear)
    {
        _folder = folder;
        var cohort = new Cohort(folder, startYear);
        (_people, Notes) = (cohort.People, [.. cohort.Notes()]);
        Join();
    }

    /// <summary>What is to be told of who is in the cohort.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Everybody of an age in the model, by pseudonym; those without a zone are not among them.</summary>
    public IEnumerable<KnownPerson> InZones => _people.Where(person => person.Zone.Length > 0 && person.Age > 0 && IsOfAge(person)).OrderBy(person => person.Id, StringComparer.Ordinal);

    /// <summary>How many are not of an age in the model in the dataset's year.</summary>
    public int Grown => _people.Count(person => person.Zone.Length > 0 && person.Age > 0 && !IsOfAge(person));

    /// <summary>How many have no zone or age, and so cannot be learners.</summary>
    public int Without => _people.Count(person => person.Zone.Length == 0 || person.Age == 0);

    /// <summary>By extract, how many of its rows found a person.</summary>
    public Dictionary<string, (int Rows, int Found)> Joined { get; } = new(StringComparer.Ordinal);

    /// <summary>Of how many key stage 4 alone tells of free school meals: whether eligible at any time in six years.</summary>
    public int SixYearMeals { get; private set; }

    private void Join()
    {
        var byUpn = By(person => person.Upn);
        Join(SchoolCensus.Name, byUpn, "upn", (person, row) =>
        {
            person.Sen = person.Sen == SenStatus.Ehcp ? person.Sen : Word(row["sen"], Codes.SenStatuses) ?? person.Sen;
            person.Need = Word(row["need"], Codes.PrimaryNeeds) ?? person.Need;
            person.FreeSchoolMeals = Flag(row["free_school_meals"]) ?? person.FreeSchoolMeals;
            person.Language = Word(row["language"], Codes.LanguageNeeds) ?? person.Language;
        });
        Join(Ks4.Name, byUpn, "upn", (person, row) =>
        {
            SixYearMeals += person.FreeSchoolMeals is null && row["free_school_meals"].Length > 0 ? 1 : 0;
            person.FreeSchoolMeals ??= Flag(row["free_school_meals"]);
            person.English = Grade(row["english"]) ?? person.English;
            person.Maths = Grade(row["maths"]) ?? person.Maths;
            person.NotBoth = row[Ks4.TogetherKept] == "false";
            person.Prior = Ks4.PriorOf(person.English, person.Maths, row["level2"], person.NotBoth) ?? person.Prior;
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
        => Join(kind, By(person => person.Uln), "uln", take);

    /// <summary>Joins further records by ULN, or where that finds nobody by UPN.</summary>
    public void JoinByEither(string kind, Action<KnownPerson, RecordRow> take)
    {
        var (byUln, byUpn) = (By(person => person.Uln), By(person => person.Upn));
        Join(kind, row => byUln.GetValueOrDefault(row["uln"]) ?? byUpn.GetValueOrDefault(row["upn"]), take);
    }

    // An identifier that several people share tells of none of them.
    private Dictionary<string, KnownPerson> By(Func<KnownPerson, string> key)
        => _people.Where(person => key(person).Length > 0).GroupBy(key, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private void Join(string kind, Dictionary<string, KnownPerson> people, string column, Action<KnownPerson, RecordRow> take)
        => Join(kind, row => people.GetValueOrDefault(row[column]), take);

    private void Join(string kind, Func<RecordRow, KnownPerson?> find, Action<KnownPerson, RecordRow> take)
    {
        var (rows, found) = (0, 0);
        foreach (var row in RecordFiles.Read(_folder, kind))
        {
            rows++;
            if (find(row) is not { } person)
                continue;
            found++;
            take(person, row);
        }

        if (rows > 0)
            Joined[kind] = (rows, found);
    }

    private static bool IsOfAge(KnownPerson person) => person.Age is >= 16 and <= 18 || (person.Age is > 18 and <= 24 && person.Sen == SenStatus.Ehcp);

    private static bool? Flag(string text) => text.Length == 0 ? null : text == "true";

    private static GradeBand? Grade(string text) => Word(text, Codes.GradeBands);

    private static T? Word<T>(string text, IReadOnlyDictionary<string, T> words)
        where T : struct
        => words.TryGetValue(text, out var value) ? value : null;
}
