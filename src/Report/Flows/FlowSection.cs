using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Where the newly placed learn, and how far the areas are worlds of their own.</summary>
internal static class FlowSection
{
    public static Section Of(ReportContext context) => new("flows", "Travel to learn and the areas",
        context.Result.Flows.Today is not { } today
            ? [P("Flows were not looked at in this run.")]
            :
            [
                P($"The partnership areas rest on travel to learn. Of the newly placed, as applications work today, {Figures.Fixed(100 * today.Overall, 1)}%{FlowWords.Over(today.OverallOver)} learn in the area where they live (in brackets, here and below, the mean of the replications ± half the width of its 95% interval). Self-containment has two sides, as in travel-to-work areas: the part of an area's young people who learn in it, and the part of those learning in it who live in it. Only places at Level 2 and below are counted, and they are modelled: where a place stands decides the flow."),
                Matrix(context, today),
                Of(context, today),
                .. Regrouped(context, today),
            ]);

    private static XElement Matrix(ReportContext context, Grouping today) => Table.Of(
        "Where the newly placed learn: of those who live in an area, part by area of the place",
        ["Home", .. today.Areas.Select(area => Short(area.Name)), FlowWords.Outside],
        today.Areas.Select(home => (string[])
        [
            Short(home.Name),
            .. context.Result.Flows.Flows.Where(flow => flow.HomeCode == home.Code).Select(flow => FlowWords.Percent(flow.Learners, home.Residents)),
        ]));

    private static XElement Of(ReportContext context, Grouping today) => Table.Of(
        "Self-containment of the areas as they are", ["Area", "Newly placed who live here", "Of these learn here", "Newly placed who learn here", "Of these live here"],
        today.Areas.Select(Cells));

    private static IEnumerable<XElement> Regrouped(ReportContext context, Grouping today)
    {
        yield return H3("What if the areas followed these flows");
        if (context.Result.Flows.Regrouped is not { } other)
        {
            yield return P("No regrouping was looked for: nobody is placed, or the dataset does not say which zones share a border.");
            yield break;
        }

        yield return P($"The same MSOAs, grouped side by side into {other.Areas.Length} areas again so that more learn where they live: {Figures.Fixed(100 * other.Overall, 1)}%{FlowWords.Over(other.OverallOver)} would, against {Figures.Fixed(100 * today.Overall, 1)}% today; the least self-contained area would have {Figures.Fixed(100 * other.Weakest, 1)}%, against {Figures.Fixed(100 * today.Weakest, 1)}%. No area was to have fewer newly placed residents than the smallest of today's. Found by a heuristic: a better one may exist. It asks one question only; it knows neither councils, nor partnerships, nor Medway's border. Another number of areas: pathways areas regroup --areas N. MSOAs: flows.csv.");
        yield return Table.Of(
            "Self-containment of the areas of the what-if", ["Area (districts of most of its young people)", "Newly placed who live here", "Of these learn here", "Newly placed who learn here", "Of these live here"],
            other.Areas.Select(Cells));
    }

    private static string[] Cells(GroupedArea area) =>
    [
        area.Name, PeopleCount.Of(area.Residents), FlowWords.Percent(area.Staying, area.Residents) + FlowWords.Over(area.OfResidentsOver),
        PeopleCount.Of(area.Learners), FlowWords.Percent(area.Staying, area.Learners) + FlowWords.Over(area.OfLearnersOver),
    ];

    private static string Short(string name) => name.Split(" (")[0];
}
