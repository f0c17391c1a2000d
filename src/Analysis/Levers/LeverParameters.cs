using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Levers: what a programme is entered to do. All are without effect unless somebody enters one, since the evidence at hand is absent
/// or negative; the parameters name it.
/// </summary>
/// <param name="Attendance">By <see cref="AttendanceGroup"/>: change of the share persistently absent, percentage points; negative is better attendance.</param>
/// <param name="GapClosed">0..1: careers guidance, share of the coordination gap that it closes.</param>
/// <param name="ReentryAdded">0..1: offer coverage, added to the share of those without a place who take one in January or April.</param>
/// <param name="VocationalProfiles">Odds ratio of NEET for learners with SEN support or an EHCP.</param>
/// <param name="TravelTraining">Odds ratio of NEET for learners with an EHCP.</param>
/// <param name="SupportedEmployment">Odds ratio of NEET for learners with an EHCP.</param>
internal sealed record LeverParameters(
    ImmutableArray<double> Attendance, double GapClosed, double ReentryAdded, double VocationalProfiles, double TravelTraining, double SupportedEmployment)
{
    public static LeverParameters Read(ParameterReader reader) => new(
        [.. AttendanceGroups.All.Select(group => reader.Number("lever.attendance." + group.Key, -100, 100))],
        reader.Number("lever.careers_guidance.gap_closed", 0, 1), reader.Number("lever.offer_coverage.reentry_added", 0, 1),
        reader.Number("lever.vocational_profiles.odds", 0.01, 100), reader.Number("lever.travel_training.odds", 0.01, 100),
        reader.Number("lever.supported_employment.odds", 0.01, 100));

    /// <summary>Log odds that programmes for learners with needs add.</summary>
    public double LogOdds(SenStatus sen) => sen switch
    {
        SenStatus.Ehcp => Math.Log(VocationalProfiles * TravelTraining * SupportedEmployment),
        SenStatus.SenSupport => Math.Log(VocationalProfiles),
        _ => 0,
    };
}
