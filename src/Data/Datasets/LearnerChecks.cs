using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>What must hold of learners, however they were made: own ids, known zones, sites and offers.</summary>
internal static class LearnerChecks
{
    /// <param name="learners">The learners, ordered by id.</param>
    /// <param name="dataset">What they refer to.</param>
    /// <param name="file">How messages name where they come from.</param>
    /// <param name="problems">Receives every fault.</param>
    public static void Check(ImmutableArray<Learner> learners, LoadedDataset dataset, string file, ICollection<Problem> problems)
    {
        var zones = dataset.Zones.Select(zone => zone.Code).ToHashSet(StringComparer.Ordinal);
        var sites = dataset.Sites.Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        var offers = dataset.Offers.Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var subjects = dataset.Subjects.Select(subject => subject.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < learners.Length; i++)
        {
            var learner = learners[i];
            if (i > 0 && learners[i - 1].Id == learner.Id)
                Bad("learner_id", learner.Id, "stands twice", "give each learner an own id");
            if (!zones.Contains(learner.ZoneCode))
                Bad("zone_code", learner.ZoneCode, $"is not in zones.csv (learner {learner.Id})", "give a zone_code of zones.csv");
            if (learner.PreviousSiteId is { } site && !sites.Contains(site))
                Bad("previous_site_id", site, $"is not in sites.csv (learner {learner.Id})", "give a site_id of sites.csv, or leave it empty");
            if (learner.HeldOfferId is { } offer && !offers.Contains(offer))
                Bad("held_offer_id", offer, $"is not in offers.csv (learner {learner.Id})", "give an offer_id of offers.csv, or leave it empty");
            if (learner.AcademicAge is < 15 or > 24)
                Bad("academic_age", learner.AcademicAge.ToString(CultureInfo.InvariantCulture), $"is out of range (learner {learner.Id})", "give a whole number from 15 to 24");
            foreach (var subject in learner.SubjectPreferences.Where(subject => !subjects.Contains(subject)))
                Bad("subject_preferences", subject, $"is not in ssa.csv (learner {learner.Id})", "give ssa_tier1 codes of ssa.csv");
        }

        void Bad(string field, string value, string message, string allowed)
            => problems.Add(new Problem(file, null, null, field, value, message, allowed));
    }
}
