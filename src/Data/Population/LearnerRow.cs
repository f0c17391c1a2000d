using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>One learner as a row of <c>learners.csv</c>.</summary>
internal static class LearnerRow
{
    public static Learner Read(CsvRow row, int oldestAge)
    {
        var learner = new Learner(
            row.Required("learner_id"), row.Required("zone_code"), row.Whole("academic_age", 16, oldestAge), row.Flag("female"),
            row.OneOf("stage", Codes.Stages), row.OneOf("prior_attainment", Codes.PriorAttainments), row.OneOf("english", Codes.GradeBands),
            row.OneOf("maths", Codes.GradeBands), row.OneOf("intended_level", Codes.Levels), row.OneOf("sen", Codes.SenStatuses),
            row.OneOf("primary_need", Codes.PrimaryNeeds), row.OneOf("setting", Codes.SettingTypes), row.Flag("free_school_meals"),
            row.OneOf("attendance", Codes.AttendanceBands), row.OneOf("exclusion", Codes.Exclusions), Characteristics(row),
            row.Flag("home_educated"), row.OneOf("language", Codes.LanguageNeeds), Subjects(row),
            row.OneOf("preferred_route", Codes.PreferredRoutes), row.Optional("previous_site_id"), row.Optional("held_offer_id"))
        {
            TravelNeed = row.Optional("travel_need") is null ? TravelNeed.Independent : row.OneOf("travel_need", Codes.TravelNeeds),
        };
        if (learner.HeldOfferId is not null && (learner.Stage != Stage.Continuing || !learner.InScope))
            row.Bad("held_offer_id", "is given to a learner who keeps no place", "only continuing learners at Level 2 or below hold an offer; leave the field empty");
        else if (learner.HeldOfferId is null && learner.Stage == Stage.Continuing && learner.InScope)
            row.Bad("held_offer_id", "is empty for a continuing learner at Level 2 or below", "give the offer whose place is kept, or the stage mover");
        if (row.Text("sen") == Codes.Word(SenStatus.None) && learner.PrimaryNeed != PrimaryNeed.None)
            row.Bad("primary_need", "is given without SEN support or an EHCP", "give none, or the learner's SEN");
        if (Codes.SenStatuses.ContainsKey(row.Text("sen")) && learner.Sen != SenStatus.Ehcp && learner.AcademicAge > 18)
            row.Bad("sen", "leaves a learner over 18 out of scope", "from 19 only learners with ehcp are counted");
        return learner;
    }

    public static object?[] Fields(Learner learner) =>
    [
        learner.Id, learner.ZoneCode, learner.AcademicAge, learner.Female, Codes.Word(learner.Stage), Codes.Word(learner.PriorAttainment),
        Codes.Word(learner.English), Codes.Word(learner.Maths), learner.IntendedLevel.Code(), Codes.Word(learner.Sen),
        Codes.Word(learner.PrimaryNeed), Codes.Word(learner.Setting), learner.FreeSchoolMeals, Codes.Word(learner.Attendance),
        Codes.Word(learner.Exclusion), string.Join(';', learner.Characteristics.Select(code => code.ToString(CultureInfo.InvariantCulture))),
        learner.HomeEducated, Codes.Word(learner.Language), string.Join(';', learner.SubjectPreferences), Codes.Word(learner.PreferredRoute),
        learner.PreviousSiteId, learner.HeldOfferId, Codes.Word(learner.TravelNeed),
    ];

    private static ImmutableArray<int> Characteristics(CsvRow row)
    {
        var words = Words(row, "characteristics");
        if (Array.TrueForAll(words, MarginalNeeds.CharacteristicCodes.Contains) && words.Distinct(StringComparer.Ordinal).Count() == words.Length)
            return [.. words.Select(word => int.Parse(word, CultureInfo.InvariantCulture)).Order()];
        row.Bad("characteristics", "holds an unknown or repeated code", "allowed are NCCIS codes once each, separated by ;: " + string.Join(", ", MarginalNeeds.CharacteristicCodes));
        return [];
    }

    private static ImmutableArray<string> Subjects(CsvRow row)
    {
        var words = Words(row, "subject_preferences");
        if (words.Distinct(StringComparer.Ordinal).Count() == words.Length)
            return [.. words];
        row.Bad("subject_preferences", "holds a repeated code", "give codes of ssa.csv once each, separated by ;");
        return [];
    }

    private static string[] Words(CsvRow row, string column)
        => row.Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
