using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>A general college course before it has places: what is taught, where, at which level, and on what evidence.</summary>
/// <param name="SiteId">Campus.</param>
/// <param name="Course">Key of the course, one per campus and level.</param>
/// <param name="Level">Level.</param>
/// <param name="Title">Title.</param>
/// <param name="SsaTier1">Sector subject area tier 1.</param>
/// <param name="SsaTier2">Sector subject area tier 2.</param>
/// <param name="LevelPublished">Whether a source names the course at this level; else it is a placeholder from general knowledge.</param>
/// <param name="Confidence">Never above medium, because places are always modelled.</param>
/// <param name="Source">Evidence in words.</param>
internal sealed record CourseSeed(
    string SiteId, string Course, Level Level, string Title, string SsaTier1, string SsaTier2, bool LevelPublished,
    Confidence Confidence, string Source)
{
    /// <summary>Stable id of the offer: site, level and course.</summary>
    public string OfferId => $"{SiteId}-{Level.Code()}-{Course}";
}

/// <summary>The seeds, and for each row of evidence for Entry or Level 1 the campuses it may speak of.</summary>
internal sealed record CourseEvidence(IReadOnlyList<CourseSeed> Seeds, IReadOnlyList<IReadOnlyList<string>> EntryAndLevel1Rows);
