using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The Provision Gap analysis as one self-contained page: no script, no request to anywhere.</summary>
internal static class HtmlReport
{
    public const string Name = "report.html";

    public static string Make(RunResult result, RunProvenance provenance, IReadOnlyList<Shape> zones, IReadOnlyList<Shape> areas, YearsResult? years = null)
    {
        var context = new ReportContext(result, provenance, zones, areas);
        Section[] sections =
        [
            SummarySection.Of(context), MapSection.Of(context), ColdSpotSection.Of(context), DemandSection.Of(context), PlacedSection.Of(context),
            TravelSection.Of(context), EquitySection.Of(context), FlowSection.Of(context), StatusSection.Of(context), NeetSection.Of(context), ValidationSection.Of(context),
            ApprenticeshipSection.Of(context), SendSection.Of(context), ValueSection.Of(context), .. GapFilling.FilledSection.Of(context),
            .. YearsSection.Of(context, years), AreasSection.Of(context), MethodSection.Of(context), LimitsSection.Of(context), SourcesSection.Of(context), IdentitySection.Of(context),
        ];
        return HtmlText.Document(El("html", At("lang", "en-GB"), Head(context), El("body",
            El("a", At("class", "skip"), At("href", "#main"), "Skip to main content"),
            Banner.Of(provenance),
            Cover(context),
            El("main", At("id", "main"),
                Contents(sections),
                sections.Select(section => El("section", At("aria-labelledby", section.Id), H2(section.Id, section.Title), UnknownRows.In(context.Unknown, section.Body)))),
            Footer(provenance))));
    }

    private static XElement Head(ReportContext context) => El("head",
        El("meta", At("charset", "utf-8")),
        El("meta", At("http-equiv", "Content-Security-Policy"), At("content", "default-src 'none'; style-src 'unsafe-inline'")),
        El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
        El("meta", At("name", "generator"), At("content", $"Pathways {context.Provenance.Version}")),
        El("title", Title(context)),
        El("style", Css()));

    private static string Title(ReportContext context)
        => $"Provision Gap analysis, {context.Result.Total.Name}, {context.Result.AcademicYear}: {context.Provenance.ScenarioName}";

    private static XElement Cover(ReportContext context) => El("header", At("class", "cover"), El("div",
        El("h1", "Provision Gap analysis"),
        P($"{context.Result.Total.Name}, {context.Result.AcademicYear}. Places at Level 2 and below for young people aged 16 to 18, and to 24 with an education, health and care plan."),
        P($"Scenario: {context.Provenance.ScenarioName}. {context.Provenance.Purpose}")));

    internal static XElement Contents(IEnumerable<Section> sections) => El("nav", At("aria-label", "Contents"),
        El("ul", At("class", "contents"), sections.Select(section => El("li", El("a", At("href", $"#{section.Id}"), section.Title)))));

    private static XElement Footer(RunProvenance provenance) => El("footer", El("div",
        P($"{Notices.Standing(provenance)}. Made by Pathways {provenance.Version} from dataset {provenance.DatasetName}; result {Start(provenance.ResultHash)}. All figures in this page are modelled unless they say otherwise.")));

    private static string Start(string hash) => hash.Length > 12 ? hash[..12] : hash;

    internal static string Css()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
