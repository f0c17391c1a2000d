using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Scenarios.Fields;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Modifications;

/// <summary>The modifications of people, apprenticeships and travel.</summary>
internal static class OtherTypes
{
    private static readonly Block Stop = new(
        [
            new Field("title", new TextField(), true, "Name of the stop."),
            new Field("latitude", new NumberField(49, 61), true, "Degrees north."),
            new Field("longitude", new NumberField(-9, 3), true, "Degrees east."),
            new Field("minutes", new NumberField(0, 1440), true, "Minutes after leaving the first stop; they do not fall."),
        ],
        [], values => new ExtraStop(values.Text("title"), new GeoPoint(values.Number("latitude")!.Value, values.Number("longitude")!.Value), values.Number("minutes")!.Value));

    private static readonly Block Headway = new(
        [
            new Field("from", PatternField.Clock, true, "First departure."),
            new Field("to", PatternField.Clock, true, "Time before which it holds."),
            new Field("every_minutes", new NumberField(1, 1440), true, "Minutes between departures."),
        ],
        [], values => new ExtraHeadway(Minutes(values.Text("from")), Minutes(values.Text("to")), values.Number("every_minutes")!.Value));

    private static readonly ImmutableArray<Field> Help =
    [
        new Field("percent", new NumberField(0, 100), true, "Percent of such learners."),
        new Field("area", CommonFields.Codes("an area by code or name"), false, "Areas of home; all by default."),
        new Field("district", CommonFields.Codes("a district by code or name"), false, "Districts of home; all by default."),
    ];

    private static readonly ListField RouteIds = CommonFields.Codes("a route_id of the timetable");

    public static ImmutableArray<ModificationType> All { get; } =
    [
        new("cohort_growth", "Makes the cohort larger or smaller.",
            [
                new Field("percent", new NumberField(-99, 500), true, "Percent more; negative for fewer."),
                new Field("area", CommonFields.Codes("an area by code or name"), false, "Areas of home; all by default."),
                new Field("district", CommonFields.Codes("a district by code or name"), false, "Districts of home; all by default."),
            ],
            [], values => new CohortGrowth(values.Number("percent")!.Value, values.List<string>("area"), values.List<string>("district"))),
        new("apprenticeship_vacancies", "Makes apprenticeship vacancies more or fewer.",
            [
                new Field("area", CommonFields.Codes("an area by code or name"), false, "Areas of the workplace; all by default. Of a district in several areas, the share of its young people who live in these."),
                new Field("district", CommonFields.Codes("a district by code or name"), false, "Districts of the workplace; all by default."),
                new Field("ssa", new ListField(new SubjectField()), false, "Sector subject areas, tier 1; all by default."),
                new Field("kind", new ListField(WordField.Of<ApprenticeshipType>()), false, "foundation, level2 or level3; all by default."),
                .. CommonFields.Amount,
            ],
            CommonFields.OneAmount,
            values => new ChangeVacancies(values.List<string>("district"), values.List<string>("ssa"), values.Words<ApprenticeshipType>("kind"), values.Amount()) { Areas = values.List<string>("area") }),
        new("travel_pass", "Changes the price of the pass that stands for all buses; costs only, not which journeys are feasible.",
            [new Field("pounds_a_year", new NumberField(0, 5000), true, "Price, pounds a year; 0 for free.")],
            [], values => new TravelPass(values.Number("pounds_a_year")!.Value)),
        new("personal_transport_budget", "Has families of plan holders take them from door to door: so many percent of those not taken yet.", Help, [],
            values => new PersonalTransportBudget(values.Number("percent")!.Value, values.List<string>("area"), values.List<string>("district"))),
        new("travel_training", "Trains to travel a known way alone: so many percent of those who are taken from door to door.", Help, [],
            values => new TravelTraining(values.Number("percent")!.Value, values.List<string>("area"), values.List<string>("district"))),
        new("new_route", "Adds a bus or train, such as a college's own coach.",
            [
                new Field("id", PatternField.Id, true, "Id of the route, not one of the timetable's."),
                new Field("title", new TextField(), true, "Name, as itineraries show it."),
                new Field("mode", new WordField(["bus", "rail"]), false, "bus (default) or rail."),
                new Field("stops", new ListField(Stop, AloneToo: false), true, "Stops in order, at least two."),
                new Field("departures", new ListField(PatternField.Clock), false, "Departures from the first stop."),
                new Field("headway", Headway, false, "In place of departures, where only the headway is known."),
            ],
            ["departures", "headway"], values => new NewRoute(new ExtraService(
                values.Text("id"), values.Text("title"), values.Text("mode", "bus") == "rail" ? TravelMode.Rail : TravelMode.Bus,
                values.List<ExtraStop>("stops"), [.. values.List<string>("departures").Select(Minutes)], values.Block<ExtraHeadway>("headway")))),
        new("change_frequency", "Makes routes run more or less often.",
            [
                new Field("routes", RouteIds, true, "route_id of the timetable."),
                new Field("every_minutes", new NumberField(1, 1440), false, "Minutes between departures, from today's first to today's last."),
                new Field("times", new NumberField(0.01, 100), false, "So many times as often as today."),
            ],
            ["every_minutes", "times"], values => new ChangeFrequency(values.List<string>("routes"), values.Number("every_minutes"), values.Number("times"))),
        new("withdraw_route", "Withdraws routes.", [new Field("routes", RouteIds, true, "route_id of the timetable.")], [],
            values => new WithdrawRoute(values.List<string>("routes"))),
    ];

    private static double Minutes(string clock)
        => clock.Split(':') is [var hours, var minutes] ? (int.Parse(hours, CultureInfo.InvariantCulture) * 60) + int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
}
