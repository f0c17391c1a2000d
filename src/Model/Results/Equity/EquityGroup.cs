namespace Pathways.Model;

/// <summary>Groups whose access is set beside that of others. One person may belong to several; everybody belongs to one quintile.</summary>
public enum EquityGroup
{
    /// <summary>Eligible for free school meals.</summary>
    FreeSchoolMeals,

    /// <summary>With SEN support, no plan.</summary>
    SenSupport,

    /// <summary>With an education, health and care plan.</summary>
    Ehcp,

    /// <summary>Looked after (NCCIS characteristic 110).</summary>
    LookedAfter,

    /// <summary>Refugee or asylum seeker (NCCIS characteristic 130). The code alone does not say who is unaccompanied.</summary>
    RefugeeOrAsylumSeeker,

    /// <summary>Recorded both as refugee or asylum seeker (130) and as looked after (110) or a care leaver (160): taken for unaccompanied asylum seekers, whom the authority looks after.</summary>
    UnaccompaniedAsylumSeeker,

    /// <summary>Needs English for speakers of other languages.</summary>
    Esol,

    /// <summary>Educated at home (NCCIS activity 120).</summary>
    HomeEducated,

    /// <summary>Home in the most deprived fifth of neighbourhoods in England (deciles 1 and 2): a mark of the area, not of the person.</summary>
    ImdQuintile1,

    /// <summary>Second most deprived fifth.</summary>
    ImdQuintile2,

    /// <summary>Middle fifth.</summary>
    ImdQuintile3,

    /// <summary>Second least deprived fifth.</summary>
    ImdQuintile4,

    /// <summary>Least deprived fifth.</summary>
    ImdQuintile5,
}
