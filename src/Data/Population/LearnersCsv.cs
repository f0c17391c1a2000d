using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Reads and writes <c>learners.csv</c>, one learner a row.</summary>
public static class LearnersCsv
{
    private const int OldestAge = 24;

    private const string TravelNeed = "travel_need";

    /// <summary>Columns in the order in which they are written; all but the last are needed: without <c>travel_need</c>, and where it is empty, learners travel alone.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "learner_id", "zone_code", "academic_age", "female", "stage", "prior_attainment", "english", "maths", "intended_level", "sen",
        "primary_need", "setting", "free_school_meals", "attendance", "exclusion", "characteristics", "home_educated", "language",
        "subject_preferences", "preferred_route", "previous_site_id", "held_offer_id", TravelNeed,
    ];

    /// <summary>Reads the file, ordered by id. Null when it cannot be used: every reason is then in <paramref name="problems"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">How the user knows it.</param>
    /// <param name="problems">Receives notes and errors.</param>
    /// <param name="zoneCodes">Zones in which a learner may live.</param>
    /// <param name="offerIds">Offers whose place may be held.</param>
    /// <param name="siteIds">Sites that may have been attended.</param>
    /// <param name="subjectCodes">Sector subject areas, tier 1, that may be wanted.</param>
    public static ImmutableArray<Learner>? Read(
        string path, string name, ICollection<Problem> problems, IReadOnlySet<string> zoneCodes, IReadOnlySet<string> offerIds, IReadOnlySet<string> siteIds,
        IReadOnlySet<string> subjectCodes)
        => TextFile.Read(path, name, problems) is { } text ? Parse(text, name, problems, zoneCodes, offerIds, siteIds, subjectCodes) : null;

    /// <summary>The same on text already read.</summary>
    public static ImmutableArray<Learner>? Parse(
        string text, string name, ICollection<Problem> problems, IReadOnlySet<string> zoneCodes, IReadOnlySet<string> offerIds, IReadOnlySet<string> siteIds,
        IReadOnlySet<string> subjectCodes)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var found = new List<Problem>();
        var table = CsvTable.Parse(text, name, [.. Columns.Where(column => column != TravelNeed)], [TravelNeed], found);
        var learners = ImmutableArray.CreateBuilder<Learner>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            var learner = LearnerRow.Read(row, OldestAge);
            if (learner.Id.Length > 0 && !lines.TryAdd(learner.Id, row.Line))
                row.Bad("learner_id", $"stands twice, first on line {lines[learner.Id]}", "give every learner an id of its own");
            if (learner.ZoneCode.Length > 0 && !zoneCodes.Contains(learner.ZoneCode))
                row.Bad("zone_code", "is not a zone of the dataset, so the learner lives in no zone", "give the code of a row of zones.csv");
            if (learner.PreviousSiteId is { } site && !siteIds.Contains(site))
                row.Bad("previous_site_id", "is not a known site", "give an id of sites.csv, or leave the field empty");
            if (learner.HeldOfferId is { } offer && !offerIds.Contains(offer))
                row.Bad("held_offer_id", "is not a known offer", "give an id of offers.csv, or leave the field empty");
            if (learner.SubjectPreferences.FirstOrDefault(subject => !subjectCodes.Contains(subject)) is { } unknown)
                row.Bad("subject_preferences", $"holds {unknown}, which is not a known subject", "give codes of ssa.csv once each, separated by ;");
            learners.Add(learner);
        }

        foreach (var problem in found)
            problems.Add(problem);
        if (found.Exists(problem => problem.Severity == Severity.Error))
            return null;
        learners.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return learners.DrainToImmutable();
    }

    /// <summary>The file's text; reading it gives the same learners.</summary>
    public static string Write(IEnumerable<Learner> learners)
    {
        ArgumentNullException.ThrowIfNull(learners);
        var csv = new CsvWriterFile([.. Columns]);
        foreach (var learner in learners)
            csv.Row(LearnerRow.Fields(learner));
        return csv.ToString();
    }
}
