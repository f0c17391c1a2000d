using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The notices above everything. No configuration removes the first.</summary>
internal static class Banner
{
    public static IEnumerable<XElement> Of(RunProvenance provenance)
    {
        yield return El("div", At("class", "notice"), At("role", "note"), P(Notices.Illustrative));
        if (!provenance.Synthetic)
            yield return El("div", At("class", "notice people"), At("role", "note"), P(Notices.RealPeople));
    }
}
