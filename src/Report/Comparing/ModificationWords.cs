using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>Modifications in a phrase each. Providers and sites are named as the scenario names them.</summary>
internal static class ModificationWords
{
    public static string Of(Modification change) => change switch
    {
        OpenProvider open => $"a new provider, {open.Title}",
        OpenSite open => $"a new site, {open.Title}",
        OpenOffer open => $"a new course, {open.Title}: {Number(open.GroupSize * open.Groups)} places at each of {Number(open.IntakeMonths.Length)} {(open.IntakeMonths.Length == 1 ? "intake" : "intakes")}",
        FillGaps => "new places where the model finds that they spare most",
        CloseOffer close => $"courses closed to entrants; who holds a place {Held(close.Continuing)}",
        CloseProvider close => $"all courses of one provider closed; who holds a place {Held(close.Continuing)}",
        EndQualificationRoute end => $"the route {end.Route} ends after {end.LastYear}" + (end.Successor is { } next ? $" and gives way to {next} of {Number(end.CourseYears)} years" : ""),
        ChangePlaces places => $"{By(places.Amount)} places",
        SupportedInternships places => $"{By(places.Amount)} supported internships",
        ChangeIntakes intakes => $"intakes in {string.Join(", ", intakes.Months.Select(month => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)))}",
        ChangeMinimumGroup group => $"a minimum group of {Number(group.Learners)}",
        CohortGrowth growth => $"a cohort {By(new Amount(null, null, growth.Percent))}",
        ChangeVacancies vacancies => $"{By(vacancies.Amount)} apprenticeship vacancies",
        TravelPass pass => $"a pass for all buses at £{Number(pass.PoundsAYear)} a year (costs only)",
        PersonalTransportBudget budget => $"personal transport budgets for {Number(budget.Percent)} % of the plan holders who are not taken from door to door",
        TravelTraining training => $"travel training for {Number(training.Percent)} % of those who are taken from door to door",
        Lever lever => $"an entered effect, {lever.Parameter} {Number(lever.Value)} (source: {lever.Source})",
        NewRoute route => $"a new service, {route.Service.Name}",
        ChangeFrequency routes => $"other headways on {Count(routes.Routes.Length)}",
        WithdrawRoute routes => $"{Count(routes.Routes.Length)} withdrawn",
        _ => change.Name,
    };

    private static string By(Amount amount) => amount switch
    {
        { To: { } to } => $"to {Number(to)} each,",
        { By: { } by } => ComparingWords.Signed(by, by == Math.Floor(by) ? 0 : 1),
        _ => $"{ComparingWords.Signed(amount.Percent ?? 0, 1)} %",
    };

    private static string Held(Continuing continuing) => continuing == Continuing.Finish ? "finishes there" : "must find another";

    private static string Count(int routes) => routes == 1 ? "1 route" : $"{Number(routes)} routes";

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
