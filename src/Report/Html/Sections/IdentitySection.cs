using System.Globalization;
using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>What made this page.</summary>
internal static class IdentitySection
{
    public static Section Of(ReportContext context) => new("identity", "How to make this page again",
    [
        P("The same dataset, scenario and seed give the same result hash."),
        Identity(context),
    ]);

    private static XElement Identity(ReportContext context)
    {
        var provenance = context.Provenance;
        var table = Table.Of("Identity of the run", ["What", "Value"],
            (string[][])[
                ["Scenario", provenance.ScenarioName], ["Scenario hash", provenance.ScenarioHash],
                ["Dataset", provenance.DatasetName], ["Dataset hash", provenance.DatasetHash],
                ["Seed", provenance.Seed.ToString(CultureInfo.InvariantCulture)], ["Result hash", provenance.ResultHash],
                ["Version", provenance.Version], ["Area set", context.Result.AreaSet],
            ],
            textColumns: 2, modelled: false);
        table.SetAttributeValue("class", "scroll identity");
        return table;
    }
}
