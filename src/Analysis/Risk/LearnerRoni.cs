using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The points score of a learner: the same points, editable in the dataset's <c>parameters.csv</c>, that weight having no place in the allocation.</summary>
internal static class LearnerRoni
{
    private static readonly (RoniFactor Factor, string Key, string Words)[] Factors =
    [
        (RoniFactor.Attendance85To90, "attendance_85_to_90", "Attendance from 85 to under 90 %"),
        (RoniFactor.AttendanceUnder85, "attendance_below_85", "Attendance under 85 %"),
        (RoniFactor.EnglishAdditionalLanguage, "eal", "English as an additional language"),
        (RoniFactor.EhcPlan, "ehcp", "Education, health and care plan"),
        (RoniFactor.SenSupport, "sen_support", "SEN support"),
        (RoniFactor.ExclusionMinor, "suspended", "Suspended"),
        (RoniFactor.ExclusionMajor, "permanently_excluded", "Permanently excluded"),
        (RoniFactor.AlternativeProvision, "alternative_provision", "Educated in alternative provision"),
        (RoniFactor.LookedAfter, "looked_after", "Looked after, or a care leaver"),
        (RoniFactor.PregnantOrParent, "pregnant_or_parent", "Pregnant or a parent"),
        (RoniFactor.FreeSchoolMeals, "free_school_meals", "Eligible for free school meals"),
        (RoniFactor.Carer, "carer", "Caring for somebody else"),
        (RoniFactor.YouthOffending, "youth_offending", "Supervised by a youth offending team"),
    ];

    /// <summary>Reads points and thresholds; points are rounded to whole ones.</summary>
    /// <exception cref="InvalidInputException">One is missing or out of range, or thresholds do not rise.</exception>
    public static RoniTable Table(ParameterSet parameters)
    {
        var reader = new ParameterReader(parameters);
        int Whole(string key, double least, double most) => (int)Math.Round(reader.Number(key, least, most), MidpointRounding.AwayFromZero);
        var table = new RoniTable(
            Factors.ToImmutableDictionary(factor => factor.Factor, factor => Whole("choice.points." + factor.Key, 0, 10)),
            Whole("analysis.roni.offer_from", 1, 99), Whole("analysis.roni.additional_from", 1, 99), Whole("analysis.roni.substantial_from", 1, 99));
        reader.ThrowOnProblems();
        if (table.AdditionalFrom < table.OfferFrom || table.SubstantialFrom < table.AdditionalFrom)
            throw new InvalidInputException([new Problem("parameters", null, null, "analysis.roni.additional_from", null, "does not rise", "give thresholds with offer_from, additional_from, substantial_from in rising order")]);
        return table;
    }

    /// <summary>The learner's score.</summary>
    public static RoniScore Of(Learner learner, RoniTable table) => RoniScore.Of(Having(learner), table);

    /// <summary>A factor in words.</summary>
    public static string Words(RoniFactor factor) => Factors.First(one => one.Factor == factor).Words;

    /// <summary>The points as shown.</summary>
    public static ImmutableArray<RoniFactorPoints> Shown(RoniTable table) => [.. Factors.Select(factor => new RoniFactorPoints(factor.Words, table.Points[factor.Factor]))];

    private static HashSet<RoniFactor> Having(Learner learner)
    {
        var having = new HashSet<RoniFactor>();
        void If(bool has, RoniFactor factor)
        {
            if (has)
                having.Add(factor);
        }

        bool Has(int code) => learner.Characteristics.Contains(code);
        If(learner.Attendance == AttendanceBand.From85, RoniFactor.Attendance85To90);
        If(learner.Attendance > AttendanceBand.From85, RoniFactor.AttendanceUnder85);
        If(learner.Language != LanguageNeed.None, RoniFactor.EnglishAdditionalLanguage);
        If(learner.Sen == SenStatus.Ehcp, RoniFactor.EhcPlan);
        If(learner.Sen == SenStatus.SenSupport, RoniFactor.SenSupport);
        If(learner.Exclusion == Exclusion.Suspended, RoniFactor.ExclusionMinor);
        If(learner.Exclusion == Exclusion.Permanent, RoniFactor.ExclusionMajor);
        If(Has(200), RoniFactor.AlternativeProvision);
        If(Has(110) || Has(160), RoniFactor.LookedAfter);
        If(Has(120) || Has(180) || Has(190), RoniFactor.PregnantOrParent);
        If(learner.FreeSchoolMeals, RoniFactor.FreeSchoolMeals);
        If(Has(140), RoniFactor.Carer);
        If(Has(170), RoniFactor.YouthOffending);
        return having;
    }
}
