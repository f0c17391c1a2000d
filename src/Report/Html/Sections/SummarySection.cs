using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The key figures, young people newly placed first.</summary>
internal static class SummarySection
{
    public static Section Of(ReportContext context)
    {
        var total = context.Result.Total;
        var all = total.AllLevels;
        return new Section("summary", "Summary",
        [
            El("p", At("class", "lead"),
                $"As applications work today, {Figures.Whole(all.PlacedChoice)} of the {Figures.Whole(all.Competing)} young people who compete for a place at Level 2 or below are newly placed ({Figures.Percent(all.PlacedChoice, all.Competing)}). ",
                $"For {Figures.Whole(all.NoPlaceFoundChoice)} no suitable place is found in the model."),
            El("ul", At("class", "keys"),
                Key(Figures.Whole(all.PlacedChoice), "young people newly placed", "as applications work today"),
                Key(Figures.Whole(all.PlacedBest), "newly placed in the best case", "the same places shared as well as possible"),
                Key(Figures.Signed(all.CoordinationGap), "coordination gap", "what better information could close without a new place"),
                Key(Figures.Whole(total.Neet.Central), "expected NEET at 16 and 17", $"{Figures.Whole(total.Neet.Low)} to {Figures.Whole(total.Neet.High)}, by what being without a place does to NEET"),
                Key(ZonesWithout(total), "zones without a suitable course in reach at some level", $"of {Figures.Whole(total.Zones)} zones, within {context.Result.TravelLimitMinutes} minutes"),
                Key(Figures.Whole(total.Apprenticeships.Sum(figures => figures.Shortfall)), "want an apprenticeship beyond expected starts", $"of {Figures.Whole(total.Apprenticeships.Sum(figures => (double)figures.Demand))} who want one first")),
            P(Why(all, context.Result.Offers.Sum(offer => offer.OpenPlaces - offer.Choice.Placed))),
            P(NoPlaceWords.Of(context.Result.Assumptions)),
            P("All figures here are modelled. ", context.Provenance.Synthetic ? "Young people are synthetic: drawn to match published totals, they stand for nobody in particular. " : "",
                Register.Confirmed.Sentence(Register.Confirmed.Of(context.Result, total.Code), total.Name)),
        ]);
    }

    /// <summary>Why no suitable place is found in the best case, each reason with its number so that they add up; and how it is today.</summary>
    /// <param name="all">All levels.</param>
    /// <param name="empty">Places that stay empty today.</param>
    internal static string Why(LevelFigures all, int empty)
    {
        int Best(PlacementReason reason) => all.Reasons.FirstOrDefault(count => count.Reason == reason).Best;
        var (reach, conditions, full) = (Best(PlacementReason.NoSuitableCourseInReach), Best(PlacementReason.EntryConditions), Best(PlacementReason.AllFull));
        string[] reasons =
        [
            $"{Figures.Whole(reach)} have no suitable course in reach", $"{Figures.Whole(conditions)} do not meet the conditions of any in reach", $"for {Figures.Whole(full)} the courses are full",
            .. all.NoPlaceFoundBest - reach - conditions - full is not 0 and var other ? (string[])[$"for {Figures.Whole(other)} there are other reasons (groups too small to run, or a place would cost others more than it spares)"] : [],
        ];
        var more = all.NoPlaceFoundChoice - all.NoPlaceFoundBest;
        var today = more == 0 ? "As applications work today it is as many"
            : $"As applications work today it is {Figures.Whole(Math.Abs(more))} {(more > 0 ? "more" : "fewer: the best case costs least in all, which need not place most")}";
        return $"Even in the best case no suitable place is found for {Figures.Whole(all.NoPlaceFoundBest)}: {string.Join(", ", reasons[..^1])}, and {reasons[^1]}. {today}{(empty > 0 ? $", while {Figures.Whole(empty)} places stay empty" : "")}.";
    }

    private static string ZonesWithout(AreaResult total) => Figures.Whole(total.AllLevels.ZonesWithoutCourse);

    private static XElement Key(string figure, string what, string more) => El("li",
        El("span", At("class", "figure"), figure), El("span", At("class", "what"), what), El("span", At("class", "more"), more));
}
