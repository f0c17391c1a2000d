using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The notices above everything. No configuration removes the first: it goes only with what providers confirm.</summary>
internal static class Banner
{
    public static IEnumerable<XElement> Of(RunProvenance provenance, RunResult? result = null)
    {
        yield return El("div", At("class", "notice"), At("role", "note"), P(result is null ? Notices.Illustrative : Register.Confirmed.Standing(result)));
        if (!provenance.Synthetic)
            yield return El("div", At("class", "notice people"), At("role", "note"), P(Notices.RealPeople));
    }
}
