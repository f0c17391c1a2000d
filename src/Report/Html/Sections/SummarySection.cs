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
            P(Why(all)),
            P(NoPlaceWords.Of(context.Result.Assumptions)),
            P("All figures here are modelled. ", context.Provenance.Synthetic ? "Young people are synthetic: drawn to match published totals, they stand for nobody in particular. " : "",
                Register.Confirmed.Sentence(Register.Confirmed.Of(context.Result, total.Code), total.Name)),
        ]);
    }

    private static string Why(LevelFigures all)
    {
        int Best(PlacementReason reason) => all.Reasons.FirstOrDefault(count => count.Reason == reason).Best;
        return $"Even in the best case no suitable place is found for {Figures.Whole(all.NoPlaceFoundBest)}: {Figures.Whole(Best(PlacementReason.NoSuitableCourseInReach))} have no suitable course in reach, "
            + $"{Figures.Whole(Best(PlacementReason.EntryConditions))} do not meet the conditions of any in reach, and for {Figures.Whole(Best(PlacementReason.AllFull))} the courses are full. "
            + $"As applications work today {Figures.Whole(all.CoordinationGap)} more find no suitable place, while places elsewhere stay empty.";
    }

    private static string ZonesWithout(AreaResult total) => Figures.Whole(total.AllLevels.ZonesWithoutCourse);

    private static XElement Key(string figure, string what, string more) => El("li",
        El("span", At("class", "figure"), figure), El("span", At("class", "what"), what), El("span", At("class", "more"), more));
}
