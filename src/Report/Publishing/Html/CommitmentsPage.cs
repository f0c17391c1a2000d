using Pathways.Analysis;
using Pathways.Model;
using Pathways.Report.Register;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The promises of Kent's education strategy on pathways after 16, each with the evidence there is, or "no data yet".</summary>
internal static class CommitmentsPage
{
    private const string Source = "Kent education strategy 2025 to 2030, draft, ambition 3";
    private const string Again = "The same";

    public static Section Of(PublicationSource source, PublicationTableSet tables)
    {
        var lines = Lines(source, tables).ToArray();
        return new Section("summary", "The strategy's own promises",
        [
            El("p", At("class", "lead"), $"{lines.Count(line => line.Promise != Again)} promises in {lines.Length} lines; for {lines.Count(line => line.Evidence.Contains("No data yet", StringComparison.OrdinalIgnoreCase))} lines some or all of the evidence is not there yet."),
            P("What was promised is quoted from the draft of the strategy. Evidence says whether it is published, observed, confirmed, entered or modelled; a modelled figure says what the places of the model would do, never that a promise was kept."),
            Table.Of($"Promises and evidence ({Source})", ["Promise", "Measured by", "Evidence", "What would fill it"], lines.Select(line => (string[])[line.Promise, line.Measure, line.Evidence, line.Fill]), textColumns: 4, modelled: false),
        ]);
    }

    private static IEnumerable<(string Promise, string Measure, string Evidence, string Fill)> Lines(PublicationSource source, PublicationTableSet tables)
    {
        yield return ("\"a stabilisation of NEET numbers\"", "NEET and not known, three years, the same month", (ObservedSummary.ThreeYears(source) ?? "Observed: no data yet, three extracts of the same month are needed.") + " " + Published(source, tables), "the council's monthly tracking (`pathways import nccis`)");
        var offers = ConfirmationAnalysis.Counted(source.World).Where(pair => source.AreaCode is null || RegisterStatus.AreaOf(source.World, pair.Site) == source.AreaCode).Select(pair => pair.Offer).ToArray();
        var confirmed = Confirmed.Of(source.Result, source.AreaCode ?? source.Result.Total.Code);
        yield return ("\"an increase in the options for post-16 young people\"", "Distinct courses, sites and sector subject areas at Level 2 and below",
            $"{Figures.Whole(offers.Select(offer => (offer.Title, offer.Level)).Distinct().Count())} distinct courses at {Figures.Whole(offers.Select(offer => offer.SiteId).Distinct(StringComparer.Ordinal).Count())} sites in {Figures.Whole(offers.Select(offer => offer.SsaTier1).Distinct(StringComparer.Ordinal).Count())} sector subject areas "
            + $"({source.Result.AcademicYear}); {RegisterText.Confirmed(confirmed)}{(confirmed.Whole ? "" : ", the rest not")}.", "check sheets that providers signed (`pathways offers import`)");
        yield return (Again, "Courses opened and closed since last year",
            OfferChangeWords.Of(source.World, source.AreaCode), "sign-offs of providers for two years");
        yield return ("\"an increase in the number of young people with SEND progressing into paid employment\"", "In paid work after a supported internship", PaidWorkWords.Of(source), "the council's records (send-records.csv of the dataset)");
        yield return ("\"the number and range of apprenticeships can increase\"", "Starts, and sector subject areas with starts",
            StartsWords.Of(source), "published starts of two years or more (apprenticeship-flows.csv of the dataset)");
        yield return ("\"an apprenticeship strategy across Kent and Medway\"", "Medway shown beside Kent", MedwayWords.Of(source, tables), "the council");
        yield return ("\"initial focus is mapping cold spots\"", "LCPAs with provision mapping", Mapped(source), "check sheets that providers signed (`pathways offers import`)");
    }

    /// <summary>How many areas have courses in the analysis, and how far providers have confirmed them; of one area, whether it has.</summary>
    private static string Mapped(PublicationSource source)
    {
        bool Has(AreaResult area) => source.Result.Offers.Any(offer => offer.AreaCode == area.Code);
        if (source.AreaCode is { } code)
        {
            var area = source.Result.Areas.First(one => one.Code == code);
            return $"{area.Name} {(Has(area) ? "has a curriculum map" : "has no course to map")}. {Confirmed.Sentence(Confirmed.Of(source.Result, code), area.Name)}";
        }

        var mapped = source.Result.Areas.Where(area => area.Kind == AreaKind.Lcpa).ToArray();
        return $"{Figures.Whole(mapped.Count(Has))} of {Figures.Whole(mapped.Length)} LCPAs have a curriculum map; {Figures.Whole(mapped.Count(area => Confirmed.Of(source.Result, area.Code).ConfirmedCourses > 0))} of them with any course confirmed by providers, {Figures.Whole(mapped.Count(area => Confirmed.Of(source.Result, area.Code).Whole))} with all.";
    }

    /// <summary>The published average of each winter, by authority, with the change between the last two.</summary>
    private static string Published(PublicationSource source, PublicationTableSet tables)
    {
        var rows = tables.All.FirstOrDefault(table => table.Id == PublishedFigureTables.AttainmentId)?.Rows.Where(row => row.Keys[0].StartsWith("NEET or not known, aged", StringComparison.Ordinal)).ToArray() ?? [];
        return rows.Length == 0 ? "" : $"Published by authority, average of December to February{(rows.DistinctBy(row => row.Reported).Count() == 1 ? ", of one winter only" : "")}: "
            + string.Join("; ", rows.GroupBy(row => row.AreaCode).Select(area => $"{source.Result.Areas.First(one => one.Code == area.Key).Name} {PublishedYears([.. area.OrderBy(row => row.Reported, StringComparer.Ordinal).Select(row => (row.Reported!, row.Cells[0]))])}")) + ".";
    }

    /// <summary>Years of a published percentage, the oldest first, and the change between the last two.</summary>
    public static string PublishedYears(IReadOnlyList<(string Year, PubCell Percent)> years)
        => string.Join(", ", years.Select(one => $"{one.Percent.Text}% ({one.Year})"))
            + (years.Count > 1 && ObservedSummary.Change(years[^2].Percent, years[^1].Percent) is { } change ? $", {change} {(change.StartsWith("the same", StringComparison.Ordinal) ? "as" : "than")} in {years[^2].Year}" : "");
}
