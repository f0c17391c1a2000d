using System.Collections.Frozen;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>
/// The colleges' courses from <c>courses/provider_offers.csv</c>. A row with a level makes a course, published or placeholder;
/// a row without one supports the placeholders of its subject and makes a course only at the levels that
/// <c>course-subjects.csv</c> assumes. A row that may speak of two campuses makes a course at the first only.
/// </summary>
internal static class CollegeCourses
{
    private const string Placeholder = "Placeholder from general knowledge of college portfolios, not evidence";

    public static CourseEvidence Read(RawExtracts raw)
    {
        var rows = raw.Table("courses/provider_offers.csv",
            "provider", "campus", "level", "subject", "type", "source", "confidence", "basis", "evidence_date").Rows;
        var campuses = AuthoredFiles.Rows("campus-names.csv",
                row => (Key: (row.Required("provider"), row.Required("campus")), Sites: row.Required("sites").Split(';')), "provider", "campus", "sites", "source")
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Sites);
        return Read(rows, campuses, CourseSubject.Read());
    }

    public static CourseEvidence Read(
        IReadOnlyList<CsvRow> rows, FrozenDictionary<(string Provider, string Campus), string[]> campuses, FrozenDictionary<string, CourseSubject> subjects)
    {
        var seeds = new SortedDictionary<string, CourseSeed>(StringComparer.Ordinal);
        var support = new List<(string Site, string Course, string Source)>();
        var evidence = new List<IReadOnlyList<string>>();
        foreach (var row in rows.Where(row => row.Text("type") == "study programme"))
        {
            if (!campuses.TryGetValue((row.Text("provider"), row.Text("campus")), out var sites))
                continue;
            var placeholder = row.Text("basis") == "general knowledge";
            if (!placeholder && LevelWords.BelowLevel2(row.Text("level")))
                evidence.Add(sites);
            if (!subjects.TryGetValue(row.Text("subject"), out var subject))
                throw new InvalidInputException([new Problem("courses/provider_offers.csv", row.Line, null, "subject", row.Text("subject"), "is not in course-subjects.csv", "add it there")]);
            if (subject.Course is not { } course)
                continue;
            var stated = LevelWords.Levels(row.Text("level"));
            foreach (var level in stated.Count > 0 ? stated : subject.AssumedLevels)
                Merge(seeds, Seed(row, sites[0], subject, course, level, placeholder, levelPublished: !placeholder && stated.Count > 0));
            if (!placeholder)
                support.AddRange(sites.Select(site => (site, course, row.Text("source"))));
        }

        var supported = support.Distinct().ToLookup(entry => (entry.Site, entry.Course), entry => entry.Source);
        return new CourseEvidence([.. seeds.Values.Select(seed => Supported(seed, supported[(seed.SiteId, seed.Course)]))], evidence);
    }

    private static CourseSeed Seed(CsvRow row, string site, CourseSubject subject, string course, Level level, bool placeholder, bool levelPublished)
    {
        var date = row.Text("evidence_date");
        var source = placeholder ? Placeholder
            : $"{row.Text("source")}{(date.Length > 0 ? ", " + date : "")}: {(levelPublished ? "course and level named" : "course named, level assumed")}";
        return new CourseSeed(site, course, level, subject.Title, subject.SsaTier1, subject.SsaTier2, levelPublished,
            levelPublished && row.Text("confidence") == "high" ? Confidence.Medium : Confidence.Low, source);
    }

    private static void Merge(SortedDictionary<string, CourseSeed> seeds, CourseSeed seed)
    {
        if (!seeds.TryGetValue(seed.OfferId, out var known) || Rank(seed).CompareTo(Rank(known)) > 0)
            seeds[seed.OfferId] = seed;
    }

    private static (bool, Confidence, bool) Rank(CourseSeed seed) => (seed.LevelPublished, seed.Confidence, seed.Source != Placeholder);

    private static CourseSeed Supported(CourseSeed seed, IEnumerable<string> sources)
        => seed.Source == Placeholder && string.Join("; ", sources) is { Length: > 0 } named
            ? seed with { Source = $"{Placeholder}; the subject, without this level, is named at the campus: {named}" }
            : seed;
}
