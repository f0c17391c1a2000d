using System.Collections.Immutable;
using Pathways.Data.Scenarios.Fields;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Modifications;

/// <summary>The modifications of providers, sites, courses and routes of qualification.</summary>
internal static class ProvisionTypesOf
{
    private const int WeeksOfAYear = 38;
    private const int HoursOfAFullTimeProgramme = 600;

    private static readonly ListField Months = new(new WholeField(1, 12));

    public static ImmutableArray<ModificationType> All { get; } =
    [
        new("open_offer", "Opens a course at a site.",
            [
                new Field("id", PatternField.Id, true, "Id of the new course, not one of the dataset's; its draws are keyed by it."),
                new Field("site", new CodeField("a site by id or name"), true, "Where it is taught."),
                new Field("title", new TextField(), true, "Title of the course."),
                new Field("level", new WordField([.. Levels.InScope.Select(Levels.Code)]), true, "Level."),
                new Field("ssa", new SubjectField(), true, "Sector subject area, tier 1."),
                new Field("group_size", new WholeField(1, 1000), true, "Learners in a full group."),
                new Field("provision_type", WordField.Of<ProvisionType>(), false, "Kind of provision; study_programme by default."),
                new Field("groups", new WholeField(0, 1000), false, "Groups that start at each intake; 1 by default."),
                new Field("commissioned_places", new WholeField(0, 1000), false, "Of its places, those for holders of an EHCP; 0 by default."),
                new Field("intake_months", Months, false, "Months in which groups start; 9 by default, 9, 1 and 4 for roll-on/roll-off."),
                new Field("weeks", new WholeField(1, 200), false, "Length in weeks; 38 by default."),
                new Field("hours", new WholeField(0, 5000), false, "Planned hours a year; 600 by default."),
                new Field("minimum_group", new WholeField(1, 1000), false, "Fewest learners with which it runs; 1 by default."),
                new Field("entry_requirement", WordField.Of<EntryRequirement>(), false, "What an applicant must bring; level_below by default."),
                new Field("english_maths", WordField.Of<EnglishMaths>(), false, "English and maths taught with it; gcse by default."),
                new Field("route", new TextField(), false, "Qualification route; \"Opened by the scenario\" by default."),
            ],
            [], Offer),
        new("close_offer", "Closes courses to entrants.", [CommonFields.Where, CommonFields.Continuing], [],
            values => new CloseOffer(CommonFields.Selected(values), values.Word("continuing", Continuing.Finish))),
        new("change_places", "Gives courses more or fewer September places.",
            [CommonFields.Where, .. CommonFields.WholeAmount, new Field("kind", WordField.Of<PlacesKind>(), false, "Which places: all (default), general or commissioned.")],
            CommonFields.OneAmount, values => new ChangePlaces(CommonFields.Selected(values), values.Word("kind", PlacesKind.All), values.WholeAmount())),
        new("change_intakes", "Gives courses other intakes: September only, or roll-on/roll-off.",
            [
                CommonFields.Where, new Field("months", Months, true, "Months in which groups start: 9 for September only; 9, 1 and 4 for roll-on/roll-off."),
                new Field("keep", WordField.Of<KeptPlaces>(), false, "each_intake (default): a further intake adds places; a_year: the places of a year are spread over the intakes."),
            ],
            [], values => new ChangeIntakes(CommonFields.Selected(values), [.. values.List<int>("months").Order()], values.Word("keep", KeptPlaces.EachIntake))),
        new("minimum_group", "Gives courses another minimum group.",
            [CommonFields.Where, new Field("learners", new WholeField(1, 1000), true, "Fewest learners with which a course runs; never more than a full group.")],
            [], values => new ChangeMinimumGroup(CommonFields.Selected(values), values.Whole("learners", 1))),
        new("open_site", "Opens a site of a provider.",
            [
                new Field("id", PatternField.Id, true, "Id of the new site, not one of the dataset's."),
                new Field("provider", new CodeField("a provider by UKPRN, id or name"), true, "Whose it is."),
                new Field("title", new TextField(), true, "Its name."),
                new Field("latitude", new NumberField(49, 61), true, "Degrees north."),
                new Field("longitude", new NumberField(-9, 3), true, "Degrees east."),
            ],
            [], values => new OpenSite(values.Text("id"), values.Text("provider"), values.Text("title"), new GeoPoint(values.Number("latitude")!.Value, values.Number("longitude")!.Value))),
        new("open_provider", "Adds a provider.",
            [
                new Field("id", PatternField.Id, true, "UKPRN, or another id that the dataset has not."),
                new Field("title", new TextField(), true, "Its name."),
                new Field("kind", WordField.Of<ProviderKind>(), true, "Sort of institution."),
            ],
            [], values => new OpenProvider(values.Text("id"), values.Text("title"), values.Word("kind", default(ProviderKind)))),
        new("close_provider", "Closes all courses of a provider.",
            [new Field("provider", new CodeField("a provider by UKPRN, id or name"), true, "Which."), CommonFields.Continuing],
            [], values => new CloseProvider(values.Text("provider"), values.Word("continuing", Continuing.Finish))),
        new("supported_internships", "Gives supported internships more or fewer commissioned places.", [CommonFields.WhereOrAll, .. CommonFields.WholeAmount], CommonFields.OneAmount,
            values => new SupportedInternships(CommonFields.Selected(values), values.WholeAmount())),
        new("end_qualification_route", "Ends a qualification route for entrants, with or without a successor.",
            [
                new Field("route", new CodeField("a qualification route by name"), true, "Which."),
                new Field("last_year", PatternField.Year, true, "Last academic year in which it takes entrants."),
                new Field("successor", new TextField(), false, "Route to which its courses go over; without it they close to entrants."),
                new Field("course_years", new WholeField(1, 4), false, "Years that a course of the successor takes; of the places open to entrants one in so many stays. 1 by default."),
            ],
            [], values => new EndQualificationRoute(
                values.Text("route"), CommonFields.Year(values.Text("last_year")), values.Text("successor", "") is { Length: > 0 } successor ? successor : null, values.Whole("course_years", 1))),
    ];

    private static OpenOffer Offer(FieldValues values) => new(
        values.Text("id"), values.Text("site"), values.Text("title"), Levels.InScope.First(level => level.Code() == values.Text("level")), values.Text("ssa"),
        values.Word("provision_type", ProvisionType.StudyProgramme), values.Whole("group_size", 1), values.Whole("groups", 1), values.Whole("commissioned_places", 0),
        values.List<int>("intake_months") is { Length: > 0 } months ? [.. months.Order()] : [9], values.Whole("weeks", WeeksOfAYear), values.Whole("hours", HoursOfAFullTimeProgramme),
        values.Whole("minimum_group", 1), values.Word("entry_requirement", EntryRequirement.LevelBelow), values.Word("english_maths", EnglishMaths.Gcse),
        values.Text("route", "Opened by the scenario"));
}
