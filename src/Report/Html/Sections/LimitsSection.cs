using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>What the figures cannot say.</summary>
internal static class LimitsSection
{
    public static Section Of(ReportContext context) => new("limits", "Limits", [List([.. context.Provenance.ConfirmedFor is null ? Places(context.Provenance.Origin) : [], .. Travel(context.Provenance), .. People(context.Provenance), .. Always])]);

    private static readonly string[] Always =
    [
        "Borrowed from elsewhere: the distance that people travel (apprentices of all ages), the 75-minute limit (guidance for secondary schools), subjects (workers of the South East with Level 2), risk ratios (several studies).",
        "How far the offer is uncertain (whether a course runs, its level, places and site) is an assumption by confidence, drawn course by course: a fault common to many courses of one provider or one rule is not shown. Draws keep the expected places as given.",
        "Headline figures are one year and one draw of preferences; the replications show what chance and the uncertain offer do to them.",
        "Those who withdraw from a place they kept from last year are not followed into January re-entry; people on a short programme are taken to move on to the next one.",
        "Apprenticeship reach is by district of the workplace, taken as in reach where a college or school in that district is.",
        "A risk score of this kind is weak for one person. Use it for planning by area, never to decide who gets help.",
        "What being without a place does to NEET is an assumption, shown with its low and high values.",
    ];

    private static IEnumerable<string> Places(DatasetOrigin origin)
    {
        if (origin.CalibratedPlaces)
        {
            yield return "No public list of courses by level exists. Places are modelled from published totals by stated rules until providers confirm them; the number of places was set to a reported shortage of about 300, so no result confirms that shortage. The section on validation has what shortages of 150 and 600 would give.";
            yield return "Which four districts have no provision for those with low or no GCSEs is not published. The baseline takes Sevenoaks, Tunbridge Wells, Dover and Ashford by a rule: part of what those areas show is that choice.";
            yield return "Which school sixth forms teach Level 2 is not published, so none counts as places; areas that lean on sixth forms look worse than they are. Training providers without a published list are missing too.";
            yield return "Colleges in Bexley, Bromley, Greenwich and Thurrock hold places for Kent in the data, but London buses and the Dartford crossing are not in the timetable, so no zone reaches them. North-west Kent really does learn there: it is shown with too few places. The shares of such places are assumptions.";
        }

        if (origin.ImportedCourses)
            yield return "The course directory tells which courses run, not how many places they have: places, hours, smallest group, and English and maths with a course are assumed until providers confirm them.";
    }

    private static IEnumerable<string> Travel(RunProvenance provenance)
    {
        var modelled = provenance.TravelLabel.StartsWith("modelled", StringComparison.OrdinalIgnoreCase);
        yield return (modelled ? "Travel has no school-day buses and no cycling. " : "Travel has no cycling, and no buses that the timetable does not name. ")
            + "Fares are an estimate by bus boarded and kilometre of railway. Who needs assistance is taken by car, whoever pays for it; who needs what is a modelled rule."
            + (modelled ? " Every bus stop off the named services is given an hourly bus to its nearest town by assumption." : "");
    }

    private static IEnumerable<string> People(RunProvenance provenance)
    {
        if (OriginWords.NotCovered(provenance.Origin) is { Length: > 0 } missing)
            yield return missing;
        yield return "Unknown: " + (provenance.Origin.CalibratedPlaces ? "special schools' sixth-form numbers (a fifth of the roll is taken), levels below Level 2 in each college, " : "")
            + (provenance.Synthetic ? "applications, September Guarantee by area, " : "") + "learners by home and college.";
        yield return provenance.Synthetic
            ? "Young people are synthetic. Their shares match published figures for the county; of districts only free school meals are known, by school. Everything else is spread alike, deprivation and attainment included."
            : OriginWords.People(provenance) + " Errors of the records are errors here.";
    }
}
