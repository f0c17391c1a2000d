using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Young people with an education, health and care plan beside the places for them.</summary>
internal static class SendSection
{
    private static readonly string[] People = ["All", "Keep their place", "Compete", "Newly placed today", "Best case"];

    public static Section Of(ReportContext context) => new("send", "Young people with an education, health and care plan",
        context.Result.Send.Areas.IsEmpty
            ? [P("Plan holders were not looked at in this run.")]
            :
            [
                P("Young people aged 16 to 25 with a plan, at Level 2 and below. The council names their place, and commissioned places are paid for whether taken or not. Counts are to the nearest 5; under 10 they are withheld (c), and with a lone one the next smallest."),
                ByNeed(context), ByNeedAndSetting(context),
                P("Needs by area are in send.csv. Need below the county is not published: in the shipped dataset it is spread alike over the county, so a difference between areas is chance and not a finding."),
                ByPlace(context, "setting", "Plan holders and places, by setting that the plan names"),
                P("Places are those at providers of that sort; the data do not tell resourced provision and alternative provision apart, so places for them show a dash. A mainstream plan holder may take a general place too."),
                ByPlace(context, "area", "Plan holders by area of the home, and places at sites in the area", context.Totals),
                H3("Supported internships"), Internships(context),
                .. Entered(context.Result),
            ]);

    private static XElement ByNeed(ReportContext context) => Table.Of(
        "Plan holders by primary need", ["Primary need", .. People, "Commissioned places for the need"],
        SendLine.All(context.Result).Where(line => line.By == "need").Select(line => (string[])[line.Words, .. Cells(line), CommissionedFor(context.Result, line.Code)]));

    private static XElement ByNeedAndSetting(ReportContext context)
    {
        var lines = SendLine.All(context.Result);
        var settings = lines.Where(line => line.By == "setting").ToArray();
        var cells = lines.Where(line => line.By == "need_and_setting").ToDictionary(line => line.Code, StringComparer.Ordinal);
        return Table.Of(
            "Plan holders by primary need and by the setting that the plan names: all of them", ["Primary need", .. settings.Select(setting => setting.Words)],
            lines.Where(line => line.By == "need").Select(need => (string[])
                [need.Words, .. settings.Select(setting => cells.TryGetValue($"{need.Code}/{setting.Code}", out var cell) ? cell.Count(people => people.All) : "0")]));
    }

    private static XElement ByPlace(ReportContext context, string by, string caption, int totals = 0) => Table.Of(
        caption, [by == "area" ? "Area" : "Setting", .. People, "Commissioned places", "Places for plan holders open"],
        SendLine.All(context.Result).Where(line => line.By == by).Select(line => (string[])
            [line.Words, .. Cells(line), Figures.OrDash(line.Places?.Commissioned), Figures.OrDash(line.Places?.Open)]), totals: totals);

    private static XElement Internships(ReportContext context)
    {
        var withheld = SendLine.All(context.Result).Where(line => line.By == "area").ToDictionary(line => line.Code, line => line.Withheld, StringComparer.Ordinal);
        return Table.Of(
            "Supported internships, by area", ["Area", "Want one first", "Places at sites here", "Newly placed in one today, by home", "Best case"],
            context.Result.Send.Areas.Select(area => (string[])
            [
                area.AreaName, StrictCount.Of(area.InternshipDemand, withheld[area.AreaCode]), Figures.Whole(area.InternshipPlaces),
                StrictCount.Of(area.InternshipPlacedChoice, withheld[area.AreaCode]), StrictCount.Of(area.InternshipPlacedBest, withheld[area.AreaCode]),
            ]), totals: context.Totals);
    }

    private static IEnumerable<XElement> Entered(RunResult result)
    {
        yield return H3("Out-of-area and residential placements, and progression into paid employment");
        if (!result.Send.Entered.IsEmpty)
        {
            yield return Table.Of(
                "As entered in the dataset", ["Record", "Year", "Council", "Primary need", "Setting", "Count", "Pounds a year", "Basis"],
                result.Send.Entered.Select(row => (string[])
                [
                    SendWords.Record(row.Kind), row.Year, row.Authority.ToString(), row.Need is { } need ? SendWords.Need(need) : "all",
                    row.Setting is { } setting ? SendWords.Setting(setting) : "all", row.Kind == SendRecordKind.CommissionedPlaces ? Figures.Whole(row.Count) : StrictCount.Of(row.Count),
                    row.PoundsPerYear is { } pounds && StrictCount.IsShown(row.Count) ? Figures.Whole(pounds) : "–", Phrases.Basis(row.Provenance.Basis),
                ]), textColumns: 5, modelled: false);
        }

        var missing = Enum.GetValues<SendRecordKind>().Where(kind => result.Send.Entered.All(row => row.Kind != kind)).Select(kind => SendWords.Record(kind).ToLowerInvariant()).ToArray();
        if (missing.Length > 0)
            yield return P($"No data yet: {string.Join("; ", missing)}. They are entered in send-records.csv of the dataset.");
        yield return P(result.Send.PlacedOutside == 0
            ? "In the model nobody with a plan is newly placed outside Kent and Medway: such places are named by the council and are not in the data."
            : $"In the model {StrictCount.Of(result.Send.PlacedOutside)} with a plan are newly placed at sites outside Kent and Medway.");
    }

    private static string CommissionedFor(RunResult result, string need)
    {
        var rows = result.Send.Entered.Where(row => row.Kind == SendRecordKind.CommissionedPlaces && row.Need?.ToString().ToLowerInvariant() == need).ToArray();
        return rows.Length == 0 ? "no data yet" : Figures.Whole(rows.Sum(row => row.Count));
    }

    private static string[] Cells(SendLine line) =>
    [
        line.Count(people => people.All), line.Part(people => people.Continuing), line.Part(people => people.Competing),
        line.Part(people => people.PlacedChoice), line.Part(people => people.PlacedBest),
    ];
}
