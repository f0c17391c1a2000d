using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>How the fields of a check sheet are written, as its lists have them and as people write them all the same.</summary>
internal sealed class CheckSheetForms
{
    private const int LongestTitle = 200;

    private readonly ImmutableArray<Site> _sites;
    private readonly ImmutableArray<SectorSubjectArea> _subjects;
    private readonly Dictionary<CheckSheetField, FieldForm> _forms;

    public CheckSheetForms(ImmutableArray<Site> sites, ImmutableArray<SectorSubjectArea> subjects)
    {
        (_sites, _subjects) = (sites, subjects);
        _forms = new()
        {
            [CheckSheetField.Site] = new("a site of the provider, as on the worksheet Lists", Site),
            [CheckSheetField.Title] = new($"a title of up to {LongestTitle} characters", Title),
            [CheckSheetField.Level] = Forms.Code([.. CheckSheetWords.Levels.Select(pair => (pair.Code.Code(), LevelWords(pair.Code, pair.Word), pair.Code.Code()))]) with { Allowed = "one of " + List(CheckSheetWords.Levels) },
            [CheckSheetField.Subject] = new("a sector subject area, as on the worksheet Lists", Subject),
            [CheckSheetField.Kind] = Words(CheckSheetWords.Kinds),
            [CheckSheetField.Starts] = new("months such as September; January", Months),
            [CheckSheetField.GeneralPlaces] = Forms.Whole(0, 10_000),
            [CheckSheetField.PlanPlaces] = Forms.Whole(0, 10_000),
            [CheckSheetField.GroupSize] = Forms.Whole(1, 1_000),
            [CheckSheetField.Groups] = Forms.Whole(0, 1_000),
            [CheckSheetField.MinimumGroup] = Forms.Whole(1, 1_000),
            [CheckSheetField.Entry] = Words(CheckSheetWords.Entries),
            [CheckSheetField.EnglishMaths] = Words(CheckSheetWords.EnglishMaths),
            [CheckSheetField.Weeks] = Forms.Whole(1, 200),
            [CheckSheetField.Hours] = Forms.Whole(0, 5_000),
        };
    }

    /// <summary>Answers; what is kept is the word of the list.</summary>
    public static FieldForm Answer { get; } = Forms.Code(
        [("yes", "y|true|1|confirmed|correct|✓|✔", "yes"), ("changed", "change|amended|c", "changed"), ("closed", "close|ended|withdrawn", "closed"), ("no", "n|false|0|not run", "no")]);

    /// <summary>The form of a field that describes a course.</summary>
    public FieldForm this[CheckSheetField field] => _forms[field];

    /// <summary>Whether a field describes a course.</summary>
    public bool Has(CheckSheetField field) => _forms.ContainsKey(field);

    private static string LevelWords(Level level, string word) => level switch
    {
        Level.Entry1 or Level.Entry2 or Level.Entry3 => $"{word}|Entry level {word[^1]}|EL{word[^1]}|Entry{word[^1]}",
        _ => $"{word}|L{word[^1]}|Level{word[^1]}",
    };

    private static FieldForm Words<T>(ImmutableArray<(T Code, string Word)> words)
        where T : struct, Enum
        => Forms.Code([.. words.Select(pair => (Codes.Word(pair.Code), pair.Word, Codes.Word(pair.Code)))]) with { Allowed = "one of " + List(words) };

    private static string List<T>(ImmutableArray<(T Code, string Word)> words) => string.Join(", ", words.Select(pair => pair.Word));

    private static Parsed Title(string text)
        => text.Length > LongestTitle ? Parsed.Bad($"is longer than {LongestTitle} characters")
            : text[0] is '=' or '@' or '+' || text.StartsWith('#') ? Parsed.Bad("is no title but a formula or its fault")
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var plain && plain == text ? new Parsed(text) : new Parsed(plain, "had line ends or doubled blanks");

    private Parsed Site(string text)
    {
        var id = text.EndsWith(']') && text.LastIndexOf('[') is >= 0 and var open ? text[(open + 1)..^1] : text;
        if (_sites.FirstOrDefault(site => site.Id == id) is { } known)
            return new Parsed(known.Id);
        var named = _sites.Where(site => string.Equals(site.Name, text, StringComparison.OrdinalIgnoreCase)).ToArray();
        return named.Length == 1 ? new Parsed(named[0].Id, "was a site's name without its id") : Parsed.Bad(named.Length > 1 ? "is the name of several sites" : "is no site of the provider in the dataset", unknown: true);
    }

    private Parsed Subject(string text)
    {
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        if (digits.Length > 0 && _subjects.FirstOrDefault(subject => subject.Code == digits.PadLeft(2, '0')) is { } coded)
            return new Parsed(coded.Code, digits.Length == coded.Code.Length ? null : "was a code without its leading zero");
        return _subjects.FirstOrDefault(subject => string.Equals(subject.Description, text, StringComparison.OrdinalIgnoreCase)) is { } named ? new Parsed(named.Code) : Parsed.Bad("is no sector subject area", unknown: true);
    }

    private static Parsed Months(string text)
    {
        var months = new SortedSet<int>();
        foreach (var part in text.Split([';', ',', '&', '/', '+', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part.Split(" and ", StringSplitOptions.TrimEntries)))
        {
            var word = part.Split(' ')[0].TrimEnd('.');
            var month = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? number
                : word.Length >= 3 ? CheckSheetWords.Months.ToList().FindIndex(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 1 : 0;
            if (month == 0)
                return Parsed.Bad("is not a list of months");
            months.Add(month);
        }

        return months.Count == 0 ? Parsed.Bad("is not a list of months") : new Parsed(string.Join(';', months));
    }
}
