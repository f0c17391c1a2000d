using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>How the figures come about, and with which numbers.</summary>
internal static class MethodSection
{
    public static Section Of(ReportContext context)
    {
        var certificate = context.Result.Best.Certificate;
        return new Section("method", "Method",
        [
            List([
                $"A course is in reach when the journey takes no more than {context.Result.TravelLimitMinutes} minutes one way. It is suitable for a young person when level, entry requirement, English and maths, age and EHCP conditions are met.",
                "In scope: young people who are in, or seek, a course at Level 2 or below.",
                .. context.Provenance.ConfirmedFor is null ? Places(context.Provenance) : [],
                "Without a suitable place in the best case = young people who compete − open places + places left empty. Places are left empty where no chain of moves brings in somebody who has none.",
                "For a zone, access counts places that any young person of the level may join: places commissioned for an EHCP, supported internships and single-sex sites are left out. Places per head are a two-step floating catchment: each place is divided by the people aged 16 and 17 who can reach it, from published population estimates aged forward, then added up over the places in reach.",
                "Today: deferred acceptance. Young people apply in order of their own ranking, which weighs travel, level, subject and route with a random part; offers keep those with priority.",
                $"Random part of the ranking: {Figures.Percent(context.Result.NoiseShareOfCost, 1)} of its variance across feasible options.",
                $"Best case: least total cost, in minutes-equivalents, over the same places. {Certificate(certificate.Optimal, certificate.Unique)} Solver: {certificate.Solver}. Cost {Figures.Whole(context.Result.Best.Objective)}; no sharing could cost less than {Figures.Whole(certificate.BoundWithoutGroups)}, the bound without minimum groups.",
                "The year: September allocation; withdrawals at published retention by level, and stated rates by need and journey; January and April entry into offers with such an intake; status averaged over December, January and February. Every step is an expectation per person, not a draw. Figures on status are means over the replications.",
                "NEET risk with a place: a logistic curve with one fixed intercept per authority. Published ratios compare groups as they are, so they are not multiplied: the coefficients were solved once so that the groups of the model differ as published, then frozen. A long journey (for those on the margin) and another course than wanted add to it, by assumption.",
                "Not known: one published rate per authority for everybody.",
            ]),
            Table.Of("Numbers used by the analysis", ["Key", "Basis", "Unit", "Source", "Value (low to high)"],
                context.Result.Assumptions.Select(parameter => (string[])
                [
                    parameter.Key, Phrases.Basis(parameter.Provenance.Basis), parameter.Unit, parameter.Provenance.Source, context.Assumption(parameter.Key),
                ]),
                textColumns: 4, modelled: false),
        ]);
    }

    private static IEnumerable<string> Places(RunProvenance provenance)
    {
        if (provenance.Origin.CalibratedPlaces)
            yield return "Modelled places at colleges start from published learner numbers, brought to 2025 by the growth of the cohort, and are then scaled once, by authority and level band, so that "
                + (provenance.Synthetic ? "learners" : "the modelled learners of the shipped dataset, whose place recorded ones have taken,")
                + " less places is the stated shortage: 300 at Entry level and Level 1 in Kent, none elsewhere. The dataset's provision-calibration.csv prints the scaling: it was in view when the share of young people in scope and the places at special schools were chosen, so a scaling near 1 is a choice made to fit and no check.";
        if (provenance.Origin.ImportedCourses)
            yield return "Courses come from the course directory. It tells of no places: each start in a month is taken as one group of the usual size.";
    }

    private static string Certificate(bool optimal, bool unique) => (optimal, unique) switch
    {
        (true, true) => "Certified: every feasible offer was checked, and no other sharing costs as little. That speaks of the arithmetic, given which offers are open, not of the data.",
        (true, false) => "Certified: every feasible offer was checked. Another sharing may cost the same. That speaks of the arithmetic, given which offers are open, not of the data.",
        _ => "Not certified: treat the best case as a good sharing only.",
    };
}
