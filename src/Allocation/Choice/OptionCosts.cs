using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// The cost of a place to a learner in minutes-equivalents: what a learner would give in minutes of travel each way to avoid a
/// drawback. Additive, without noise. Every coefficient is a parameter.
/// </summary>
internal sealed class OptionCosts(ChoiceParameters parameters)
{
    /// <summary>Whole minutes-equivalents; the one place where a cost is rounded (to the nearest, half away from zero).</summary>
    /// <param name="learner">Who would take the place.</param>
    /// <param name="pool">The place's pool.</param>
    /// <param name="offer">The course.</param>
    /// <param name="kind">The sort of institution.</param>
    /// <param name="minutes">Door to door, one way.</param>
    /// <param name="earlyMinutes">At the site before the course begins, where no later journey is in time.</param>
    public int Of(Learner learner, SeatPool pool, CourseOffer offer, ProviderKind kind, int minutes, int earlyMinutes)
        => (int)Math.Round(
            (minutes * parameters.TravelWeight)
            + (earlyMinutes * parameters.EarlyWaitWeight)
            + Subject(learner, offer)
            + (Eligibility.LevelSteps(learner.IntendedLevel, offer.Level).GetValueOrDefault() * parameters.LevelStepMinutes)
            + (RouteFits(learner.PreferredRoute, offer.ProvisionType, kind) ? 0 : parameters.RouteMismatchMinutes)
            + (FlexibleFits(learner, offer.ProvisionType) ? 0 : parameters.FlexibleMismatchMinutes)
            + (learner.Sen == SenStatus.Ehcp ? Plan(learner, pool, kind) : 0),
            MidpointRounding.AwayFromZero);

    /// <summary>Cost of having no place, whole minutes-equivalents, rounded the same way.</summary>
    public int Unplaced(Learner learner)
        => (int)Math.Round(
            parameters.UnplacedMinutes * (1 + (parameters.UnplacedSharePerPoint * parameters.Points.Of(learner))),
            MidpointRounding.AwayFromZero);

    private double Subject(Learner learner, CourseOffer offer)
    {
        if (learner.SubjectPreferences.IsEmpty)
            return 0;
        return learner.SubjectPreferences.IndexOf(offer.SsaTier1) switch
        {
            0 => 0,
            1 => parameters.SubjectSecondMinutes,
            >= 2 => parameters.SubjectThirdMinutes,
            _ => offer.SsaTier1 == "14" ? parameters.SubjectFoundationMinutes : parameters.SubjectOtherMinutes,
        };
    }

    private double Plan(Learner learner, SeatPool pool, ProviderKind kind)
    {
        var wantsSpecial = learner.Setting is SettingType.SpecialSchool or SettingType.SpecialPost16;
        return (wantsSpecial == Eligibility.IsSpecial(kind) ? 0 : parameters.SettingMismatchMinutes)
            + (pool.Kind == PoolKind.General ? parameters.EhcpGeneralPlaceMinutes : 0);
    }

    /// <summary>Whether the institution is of the sort wanted. To those who want an apprenticeship a college or a training provider is the nearest course.</summary>
    private static bool RouteFits(PreferredRoute route, ProvisionType type, ProviderKind kind) => route switch
    {
        PreferredRoute.College => kind is ProviderKind.FeCollege or ProviderKind.SpecialPost16,
        PreferredRoute.SchoolSixthForm => kind is ProviderKind.SchoolSixthForm or ProviderKind.SpecialSchool or ProviderKind.Utc,
        PreferredRoute.TrainingProvider => kind is ProviderKind.TrainingProvider or ProviderKind.LocalAuthority or ProviderKind.SpecialPost16,
        PreferredRoute.SupportedInternship => type == ProvisionType.SupportedInternship,
        _ => kind is not (ProviderKind.SchoolSixthForm or ProviderKind.SpecialSchool),
    };

    /// <summary>Flexible provision fits those who are NEET or were severely absent, other courses fit the rest; internships fit both.</summary>
    private static bool FlexibleFits(Learner learner, ProvisionType type)
        => type == ProvisionType.SupportedInternship
            || (type == ProvisionType.Flexible) == (learner.Stage == Stage.Neet || learner.Attendance == AttendanceBand.Under50);
}
