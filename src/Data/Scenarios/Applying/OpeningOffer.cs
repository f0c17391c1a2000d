using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Adds a course. Its draws are keyed by its id, so it changes no draw of another.</summary>
internal static class OpeningOffer
{
    public static World Apply(World world, OpenOffer change, Faults faults)
    {
        if (world.OfferIndex.ContainsKey(change.Id))
            faults.Bad("id", change.Id, "is a course of the dataset already", "give another id");
        var site = Words.Site(world, change.Site, "site", faults);
        if (site is { Selective: true })
            faults.Bad("site", change.Site, "is a selective sixth form, which is never supply at Level 2 and below", "give another site");
        if (site is { GeneralSupply: false })
            faults.Bad("site", change.Site, "is no general supply", "give another site");
        var places = change.GroupSize * change.Groups;
        if (change.CommissionedPlaces > places)
            faults.Bad("commissioned_places", $"{change.CommissionedPlaces}", $"is more than the {places} places of group_size × groups", $"give a whole number from 0 to {places}");
        if (change.MinimumGroup > change.GroupSize)
            faults.Bad("minimum_group", $"{change.MinimumGroup}", "is more than a full group", $"give a whole number from 1 to {change.GroupSize}");
        return faults.Any ? world : world.With(offers: world.Offers.Add(new CourseOffer(
            change.Id, site!.Id, world.Dataset.AcademicYear, change.Title, change.ProvisionType, change.Level, change.Route, null, null, change.SsaTier1, null,
            change.GroupSize, change.Groups, change.IntakeMonths, places - change.CommissionedPlaces, change.CommissionedPlaces, change.DurationWeeks,
            change.PlannedHours, change.MinimumGroup, change.EntryRequirement, change.EnglishMaths, new Provenance(Basis.Entered, Confidence.Medium, "scenario file"))));
    }
}
