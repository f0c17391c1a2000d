using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// Volumes of college courses by published numbers: learners of the campus × share of the band,
/// over the band's levels alike, then over courses by the weight of their sector (a campus may have its own), shared among
/// courses of one sector.
/// </summary>
internal static class CollegeVolumes
{
    public static IReadOnlyList<FitCourse> Make(
        IReadOnlyList<CourseSeed> seeds, IReadOnlyList<Campus> campuses, CollegeLevelMix mix, FrozenDictionary<Level, LevelRule> levels)
    {
        var weights = AuthoredFiles.Rows("subject-weights.csv",
                row => (Key: (row.Required("ssa_tier1"), row.Text("site_id")), Level2: row.Number("level2_weight", 0), Below: row.Number("entry_level1_weight", 0)),
                "ssa_tier1", "site_id", "level2_weight", "entry_level1_weight", "basis", "confidence", "source")
            .ToFrozenDictionary(row => row.Key);
        var byCampus = campuses.ToFrozenDictionary(campus => campus.Entry.Site.Id, StringComparer.Ordinal);
        return [.. seeds.GroupBy(seed => (seed.SiteId, seed.Level)).SelectMany(group =>
        {
            var campus = byCampus[group.Key.SiteId];
            var band = PlaceBands.All.First(band => band.Holds(group.Key.Level));
            var volume = campus.Learners * mix.Share(campus.Entry.Provider.Id, band) / band.Levels().Count;
            var sameSector = group.CountBy(seed => seed.SsaTier1).ToFrozenDictionary(StringComparer.Ordinal);
            double Raw(CourseSeed seed)
            {
                var weight = weights.TryGetValue((seed.SsaTier1, seed.SiteId), out var own) ? own : weights[(seed.SsaTier1, "")];
                return (band == PlaceBand.Level2 ? weight.Level2 : weight.Below) / sameSector[seed.SsaTier1];
            }

            var total = group.Sum(Raw);
            var rule = levels[group.Key.Level];
            return group.Select(seed => new FitCourse(seed, new FitItem(seed.OfferId, volume * Raw(seed) / total, seed.LevelPublished,
                rule.GroupSize, rule.LargestGroup, rule.MinimumGroup, campus.Entry.Site.InflowShare)));
        })];
    }
}
