using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Who belongs to which <see cref="EquityGroup"/>.</summary>
internal static class EquityGroups
{
    private const int LookedAfterCode = 110;
    private const int RefugeeCode = 130;
    private const int CareLeaverCode = 160;

    /// <summary>The areas by which groups are compared.</summary>
    public static IEnumerable<AreaGroup> Areas(IEnumerable<AreaGroup> groups) => groups.Where(group => group.Kind is AreaKind.Lcpa or AreaKind.Other or AreaKind.All);

    /// <summary>Whether a learner belongs to a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="home">The zone of the learner's home.</param>
    public static bool Has(EquityGroup group, Learner learner, Zone home) => group switch
    {
        EquityGroup.FreeSchoolMeals => learner.FreeSchoolMeals,
        EquityGroup.SenSupport => learner.Sen == SenStatus.SenSupport,
        EquityGroup.Ehcp => learner.Sen == SenStatus.Ehcp,
        EquityGroup.LookedAfter => learner.Characteristics.Contains(LookedAfterCode),
        EquityGroup.RefugeeOrAsylumSeeker => learner.Characteristics.Contains(RefugeeCode),
        EquityGroup.UnaccompaniedAsylumSeeker => learner.Characteristics.Contains(RefugeeCode)
            && (learner.Characteristics.Contains(LookedAfterCode) || learner.Characteristics.Contains(CareLeaverCode)),
        EquityGroup.Esol => learner.Language == LanguageNeed.Esol,
        EquityGroup.HomeEducated => learner.HomeEducated,
        _ => Quintile(home.ImdDecile) == group,
    };

    /// <summary>The group of a decile, 1 (most deprived) to 10.</summary>
    public static EquityGroup Quintile(int decile) => EquityGroup.ImdQuintile1 + ((decile - 1) / 2);
}
