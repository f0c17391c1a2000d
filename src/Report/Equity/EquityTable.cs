using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Rows of equity with what may be shown of them, and the groups in words.</summary>
internal static class EquityTable
{
    private const int Quintiles = 5;

    /// <summary>A row and whether its count is withheld.</summary>
    public sealed record Row(EquityRow Equity, bool Withheld)
    {
        /// <summary>Figures of the group, where they may be shown.</summary>
        public EquityFigures? Members => !Withheld && StrictCount.IsShown(Equity.Members?.Learners) ? Equity.Members : null;

        /// <summary>Figures of the others, where they may be shown.</summary>
        public EquityFigures? Others => !Withheld && StrictCount.IsShown(Equity.Others?.Learners) ? Equity.Others : null;

        /// <summary>Group less others, where both may be shown.</summary>
        public double? Gap(Func<EquityFigures, double?> figure) => Members is { } group && Others is { } others ? figure(group) - figure(others) : null;
    }

    /// <summary>All rows. Margins: the areas of a group, and the five quintiles of an area.</summary>
    public static ImmutableArray<Row> Of(EquityResults equity)
    {
        var rows = equity.Rows;
        var all = equity.Areas.IsEmpty ? "" : equity.Areas[^1].AreaCode;
        var indexed = Enumerable.Range(0, rows.Length).ToArray();
        IReadOnlyList<int>[] margins =
        [
            .. indexed.Where(i => rows[i].AreaCode != all).GroupBy(i => rows[i].Group).Select(group => group.ToArray()),
            .. indexed.Where(i => IsQuintile(rows[i].Group)).GroupBy(i => rows[i].AreaCode).Where(area => area.Count() == Quintiles).Select(area => area.ToArray()),
        ];
        var withheld = StrictCount.Withhold([.. rows.Select(row => row.Members?.Learners ?? 0)], margins);
        return [.. indexed.Select(i => new Row(rows[i], withheld[i]))];
    }

    public static string Words(EquityGroup group) => group switch
    {
        EquityGroup.FreeSchoolMeals => "Eligible for free school meals",
        EquityGroup.SenSupport => "SEN support",
        EquityGroup.Ehcp => "Education, health and care plan",
        EquityGroup.LookedAfter => "Looked after",
        EquityGroup.RefugeeOrAsylumSeeker => "Refugee or asylum seeker",
        EquityGroup.UnaccompaniedAsylumSeeker => "Unaccompanied asylum seeker",
        EquityGroup.Esol => "Needs English (ESOL)",
        EquityGroup.HomeEducated => "Educated at home",
        EquityGroup.ImdQuintile1 => "Area: most deprived fifth",
        EquityGroup.ImdQuintile2 => "Area: second most deprived fifth",
        EquityGroup.ImdQuintile3 => "Area: middle fifth",
        EquityGroup.ImdQuintile4 => "Area: second least deprived fifth",
        _ => "Area: least deprived fifth",
    };

    public static string Code(EquityGroup group) => group switch
    {
        EquityGroup.FreeSchoolMeals => "free_school_meals",
        EquityGroup.SenSupport => "sen_support",
        EquityGroup.Ehcp => "ehcp",
        EquityGroup.LookedAfter => "looked_after",
        EquityGroup.RefugeeOrAsylumSeeker => "refugee_or_asylum_seeker",
        EquityGroup.UnaccompaniedAsylumSeeker => "unaccompanied_asylum_seeker",
        EquityGroup.Esol => "esol",
        EquityGroup.HomeEducated => "home_educated",
        _ => $"imd_quintile_{1 + (group - EquityGroup.ImdQuintile1)}",
    };

    private static bool IsQuintile(EquityGroup group) => group >= EquityGroup.ImdQuintile1;
}
