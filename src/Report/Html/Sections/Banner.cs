using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>The notices above everything. No configuration removes the first: it goes only with what providers confirm.</summary>
internal static class Banner
{
    public static IEnumerable<XElement> Of(params IReadOnlyCollection<RunProvenance> runs)
    {
        yield return El("div", At("class", "notice"), At("role", "note"), P(Notices.Standing(runs)));
        if (runs.Any(run => !run.Synthetic))
            yield return El("div", At("class", "notice people"), At("role", "note"), P(Notices.RealPeople));
        foreach (var missing in runs.Select(run => OriginWords.NotCovered(run.Origin)).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal))
            yield return El("div", At("class", "notice"), At("role", "note"), P($"{missing} In tables {UnknownPlaces.Symbol} stands for that."));
    }
}
