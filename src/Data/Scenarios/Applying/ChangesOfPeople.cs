using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Changes of the young people themselves hold from the first year that is run: those who are 17 in a later year are carried on from the year
/// before, so a change that began there would reach the new ones only. It is refused rather than done by half.
/// </summary>
internal static class ChangesOfPeople
{
    /// <summary>Tells the fault of a change of people that is to begin after a year.</summary>
    public static void Refuse(Modification change, AcademicYear year, Faults faults)
    {
        if (change.From is { } from && from.StartYear > year.StartYear && IsOne(change))
            faults.Bad("from_year", from.ToString(), "is after the first year that is run, and this changes young people, who are carried on from year to year", $"leave it out, or give the scenario academic_year: {from}");
    }

    private static bool IsOne(Modification change)
        => change is CohortGrowth or PersonalTransportBudget or TravelTraining or CloseOffer { Continuing: Continuing.Displaced } or CloseProvider { Continuing: Continuing.Displaced };
}
