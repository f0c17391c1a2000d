using System.Collections.Immutable;
using Pathways.Data.Scenarios.Fields;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Modifications;

/// <summary>Fields that several modifications share.</summary>
internal static class CommonFields
{
    private const string Entry = "entry";

    private static readonly Block CostBlock = new(
        [.. Enum.GetValues<Payer>().Select(payer => new Field(Word(payer), new NumberField(-1e12, 1e12), false, "Pounds a year; negative for a saving."))], [],
        values => Enum.GetValues<Payer>().Where(payer => values.Number(Word(payer)) is not null)
            .Select(payer => new PayerCost(payer, values.Number(Word(payer))!.Value)).ToImmutableArray(),
        NotEmpty: true)
    { Definition = "cost" };

    private static readonly Block WhereBlock = new(
        [
            new Field("area", Codes("an area by code or name, such as FH"), false, "Areas in which the site stands."),
            new Field("district", Codes("a district by code or name, such as Swale"), false, "Districts in which the site stands."),
            new Field("provider", Codes("a provider by UKPRN, id or name"), false, "Providers."),
            new Field("site", Codes("a site by id or name"), false, "Sites."),
            new Field("offer", Codes("a course by id"), false, "Courses by offer_id."),
            new Field("level", new ListField(new WordField([.. Levels.InScope.Select(Levels.Code), Entry])), false, "Levels; entry stands for E1, E2 and E3."),
            new Field("ssa", new ListField(new SubjectField()), false, "Sector subject areas, tier 1."),
            new Field("provision_type", new ListField(WordField.Of<ProvisionType>()), false, "Kinds of provision."),
            new Field("route", Codes("a qualification route by name"), false, "Qualification routes."),
        ],
        [], values => Selector(values), NotEmpty: true)
    { Definition = "where" };

    /// <summary>Blocks that the schema defines once.</summary>
    public static ImmutableArray<Block> Defined { get; } = [WhereBlock, CostBlock];

    /// <summary>Which courses; every key narrows, several values of one key widen.</summary>
    public static Field Where { get; } = new("where", WhereBlock, true, "Which courses: those to which every key applies.");

    /// <summary>The same where leaving it out means all.</summary>
    public static Field WhereOrAll { get; } = Where with { Required = false };

    /// <summary>Who holds a place where a course closes.</summary>
    public static Field Continuing { get; } = new("continuing", WordField.Of<Continuing>(), false, "What becomes of those who hold a place: finish (default) or displaced.");

    /// <summary>By how much: <c>to</c>, <c>by</c>, <c>percent</c>.</summary>
    public static ImmutableArray<Field> Amount { get; } =
    [
        new Field("to", new NumberField(0, 1_000_000), false, "So many each."),
        new Field("by", new NumberField(-1_000_000, 1_000_000), false, "So many more (or fewer) in all, shared in proportion."),
        new Field("percent", new NumberField(-100, 10_000), false, "Percent more (or fewer) in all, shared in proportion."),
    ];

    /// <summary>The same in whole places.</summary>
    public static ImmutableArray<Field> WholeAmount { get; } =
    [
        new Field("to", new WholeField(0, 1_000_000), false, "So many each."),
        new Field("by", new WholeField(-1_000_000, 1_000_000), false, "So many more (or fewer) in all, shared in proportion."),
        Amount[2],
    ];

    /// <summary>The names of <see cref="Amount"/>, of which one is given.</summary>
    public static ImmutableArray<string> OneAmount { get; } = ["to", "by", "percent"];

    /// <summary>What every modification may have.</summary>
    public static ImmutableArray<Field> OfAll { get; } =
    [
        new Field("name", PatternField.Slug, true, "Name of the modification; one of the same name in the extended scenario is replaced."),
        new Field("from_year", PatternField.Year, false, "Academic year from which it holds, such as 2027/28; every year that is run by default."),
        new Field("cost", CostBlock, false, "What it costs, by who pays; shown when scenarios are compared."),
    ];

    /// <summary>An academic year of the right form; the default where there is none of that name, such as 2024/27.</summary>
    public static AcademicYear Year(string text) => AcademicYear.TryParse(text, out var year) ? year : default;

    /// <summary>A list of codes or names.</summary>
    public static ListField Codes(string words) => new(new CodeField(words));

    /// <summary>The selector that was read; one that picks all when none was.</summary>
    public static CourseSelector Selected(FieldValues values) => values.Block<CourseSelector>("where") ?? new CourseSelector();

    private static string Word(Payer payer) => Data.Codes.Word(payer);

    private static CourseSelector Selector(FieldValues values) => new()
    {
        Areas = values.List<string>("area"),
        Districts = values.List<string>("district"),
        Providers = values.List<string>("provider"),
        Sites = values.List<string>("site"),
        Offers = values.List<string>("offer"),
        Levels = [.. values.List<string>("level").SelectMany(LevelsOf).Distinct()],
        Subjects = values.List<string>("ssa"),
        ProvisionTypes = values.Words<ProvisionType>("provision_type"),
        Routes = values.List<string>("route"),
    };

    private static IEnumerable<Level> LevelsOf(string word)
        => word == Entry ? Levels.InScope.Where(level => level.Band() == LevelBand.Entry) : Levels.InScope.Where(level => level.Code() == word);
}
