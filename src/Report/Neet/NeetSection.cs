using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Expected NEET over the replications, what drives it, what moves it most, and the points score.</summary>
internal static class NeetSection
{
    public static Section Of(ReportContext context) => new("neet", "NEET: how sure, and why", Body(context));

    private static IEnumerable<XElement> Body(ReportContext context)
    {
        var neet = context.Result.Neet;
        if (neet.Areas.IsEmpty)
            return [P("Not looked at.")];
        return
        [
            P($"Expected NEET and not known at 16 and 17, mean of {Figures.Whole(neet.Replications)} replications of choices and of the uncertain offer, with half the width of the 95% interval for that mean. The interval tells what the draws do, not whether the model is right. The last columns draw the analysis's own numbers between their low and high values too: the middle 80% of the replications."),
            Table.Of("Expected NEET and not known, by area and district",
                ["Area", "Low", "Central", "High", "Numbers drawn too", "Not known", "Rate drawn too"], neet.Areas.Select(Row)),
            P(NoPlaceWords.Of(context.Result.Assumptions)),
            .. Drivers(neet),
            .. Tornado(context.Result.Sensitivity),
            .. Year(neet),
            .. Roni(context),
        ];
    }

    private static IReadOnlyList<string> Row(AreaNeet area)
    {
        if (!Interval.Drawn(area))
            return [area.Name, "c", "c", "c", "c", "c", "c"];
        var (low, high) = Interval.Middle(area.NeetVaried);
        var (least, most) = Interval.Middle(area.NotKnownVaried);
        return
        [
            area.Kind == AreaKind.District ? $"{area.Name} (district)" : area.Name, Interval.Words(area.NeetLow), Interval.Words(area.NeetCentral), Interval.Words(area.NeetHigh),
            $"{Figures.Whole(low)} to {Figures.Whole(high)}", Figures.Fixed(Interval.Of(area.NotKnown).Mean, 1), $"{Figures.Whole(least)} to {Figures.Whole(most)}",
        ];
    }

    private static IEnumerable<XElement> Drivers(NeetResults neet) => neet.Drivers.IsEmpty ? [] :
    [
        P("Why an area's rate differs from Kent's: who lives there, and how like people fare there (places, journeys, apprenticeships). The parts add up to the difference. Need below the county follows free school meals in state schools and little else, so the first part is known worse than the second."),
        Table.Of("Expected NEET rate against Kent's, percentage points", ["Area", "Rate", "Kent", "Difference", "Who lives there", "Provision"],
            neet.Drivers.Select(area => (string[])
            [
                area.Name, Figures.Percent(area.Rate, 1), Figures.Percent(area.CountyRate, 1), NeetWords.Points(area.Rate - area.CountyRate), NeetWords.Points(area.Composition), NeetWords.Points(area.Provision),
            ])),
    ];

    private static IEnumerable<XElement> Tornado(SensitivityResults sensitivity) => sensitivity.Bars.IsEmpty ? [] :
    [
        P("One assumption at a time, all else and every draw the same. The chance of being NEET without a place is ranked against places, journeys and withdrawal; the calibrated numbers stay frozen. The run's own draw of choices on the offer as given, Kent and Medway, so the middle differs a little from the mean of the replications above. Three values are those of most, the vulnerable group and holders of a plan; or of ten minutes, level and subject; two are Kent's and Medway's."),
        TornadoChart.Of(sensitivity),
        Table.Of("Expected NEET, and no suitable place found in the model, at either end of each range", ["Assumption", "Low end", "High end", "NEET at low", "NEET at high", "No place at low", "No place at high"],
            sensitivity.Bars.Select(bar => (string[])
            [
                bar.Name, bar.LowSetting, bar.HighSetting, Figures.Whole(bar.NeetAtLow), Figures.Whole(bar.NeetAtHigh), Figures.Whole(bar.NoPlaceAtLow), Figures.Whole(bar.NoPlaceAtHigh),
            ]), textColumns: 3),
    ];

    private static IEnumerable<XElement> Year(NeetResults neet) =>
    [
        Table.Of("The year of those who compete, expected young people", ["Area", "Compete", "Placed in September", "Left by January", "Entered in January", "Entered in April", "On a course at the end of April"],
            neet.Areas.Where(area => area.Kind != AreaKind.District && Interval.Drawn(area)).Select(area => (string[])
            [
                area.Name, Figures.Whole(area.Year.Competing), Figures.Whole(area.Year.PlacedSeptember), Figures.Whole(area.Year.LeftByJanuary), Figures.Whole(area.Year.EnteredJanuary),
                Figures.Whole(area.Year.EnteredApril), Figures.Whole(area.Year.EndOfApril),
            ])),
        P("April comes after the winter that the DfE publishes: April places move who is on a course at the end of April, and nothing else here."),
    ];

    private static IEnumerable<XElement> Roni(ReportContext context) =>
    [
        P("A points score of risk of NEET (Oxfordshire's criteria as coded by DSSGx; the idea is NFER's), as counts by area. " + NeetWords.Weakness),
        Table.Of("Young people aged 16 and 17 by points score, to the nearest 10", ["Area", "Substantial support", "Additional support", "Offer", "No points"],
            context.Result.Neet.Areas.Select(area => (string[])[area.Name, .. Enum.GetValues<RoniBand>().Reverse().Select(band => Interval.Drawn(area) ? PeopleCount.Of(area.Roni[(int)band]) : "c")])),
        Table.Of("Points of the score, from the dataset's parameters.csv (choice.points)", ["Factor", "Points"],
            context.Result.Neet.RoniFactors.Select(factor => (string[])[factor.Factor, Figures.Whole(factor.Points)]), modelled: false),
        P($"Substantial support from {context.Assumption("analysis.roni.substantial_from")} points, additional support from {context.Assumption("analysis.roni.additional_from")}, an offer from {context.Assumption("analysis.roni.offer_from")}."),
    ];
}
