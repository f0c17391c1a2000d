using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Attributions and basis.</summary>
internal static class SourcesSection
{
    public static Section Of(ReportContext context) => new("sources", "Sources and attributions",
    [
        P("Basis of a figure: published (printed by a named publisher), modelled (derived here by a stated rule), confirmed (by the provider it speaks of), or entered (by the user, with the user's own source). What is not marked otherwise is modelled."),
        List(context.Provenance.Attributions),
    ]);
}
