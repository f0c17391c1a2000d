using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The groups and phases for which the CATIE annual report 2023-24 tables attendance.</summary>
internal enum AttendanceGroup
{
    PrimaryNoSen,
    PrimarySenSupport,
    PrimaryEhcp,
    SecondaryNoSen,
    SecondarySenSupport,
    SecondaryEhcp,
    SpecialEhcp,
}

/// <summary>Which of them count for whom.</summary>
internal static class AttendanceGroups
{
    /// <summary>
    /// First academic year (start) in which a change at primary age reaches a cohort of 16 and 17 year olds: who was in Year 6 in 2023/24, the last year of the
    /// report's tables, is in Year 12 in 2029/30.
    /// </summary>
    public const int PrimaryReaches = 2029;

    /// <summary>The groups with the last part of their parameters' keys.</summary>
    public static IReadOnlyList<(AttendanceGroup Group, string Key)> All { get; } =
    [
        (AttendanceGroup.PrimaryNoSen, "primary.no_sen"), (AttendanceGroup.PrimarySenSupport, "primary.sen_support"), (AttendanceGroup.PrimaryEhcp, "primary.ehcp"),
        (AttendanceGroup.SecondaryNoSen, "secondary.no_sen"), (AttendanceGroup.SecondarySenSupport, "secondary.sen_support"), (AttendanceGroup.SecondaryEhcp, "secondary.ehcp"),
        (AttendanceGroup.SpecialEhcp, "special.ehcp"),
    ];

    /// <summary>The group of a learner's own schooling up to Year 11.</summary>
    public static AttendanceGroup Of(Learner learner) => learner.Sen switch
    {
        SenStatus.Ehcp when learner.Setting is SettingType.SpecialSchool or SettingType.SpecialPost16 => AttendanceGroup.SpecialEhcp,
        SenStatus.Ehcp => AttendanceGroup.SecondaryEhcp,
        SenStatus.SenSupport => AttendanceGroup.SecondarySenSupport,
        _ => AttendanceGroup.SecondaryNoSen,
    };

    /// <summary>The group at primary age of those who were in a mainstream primary school; null for special schools, which the tables count as one phase.</summary>
    public static AttendanceGroup? PrimaryOf(AttendanceGroup secondary) => secondary switch
    {
        AttendanceGroup.SecondaryNoSen => AttendanceGroup.PrimaryNoSen,
        AttendanceGroup.SecondarySenSupport => AttendanceGroup.PrimarySenSupport,
        AttendanceGroup.SecondaryEhcp => AttendanceGroup.PrimaryEhcp,
        _ => null,
    };
}
