using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Gives courses more or fewer September places.</summary>
internal static class ChangingPlaces
{
    public static World Apply(World world, ChangePlaces change, Faults faults)
        => Change(world, Picking.Of(world, change.Where, faults), change.Kind, change.Amount, faults);

    public static World Internships(World world, SupportedInternships change, Faults faults)
        => Change(
            world, Picking.Of(world, change.Where with { ProvisionTypes = [ProvisionType.SupportedInternship] }, faults), PlacesKind.Commissioned, change.Amount, faults);

    private static World Change(World world, ImmutableArray<int> courses, PlacesKind kind, Amount amount, Faults faults)
    {
        if (faults.Any)
            return world;
        var (takesGeneral, takesCommissioned) = (kind != PlacesKind.Commissioned, kind != PlacesKind.General);
        // Each course's general places, then its commissioned ones, in the order of the world.
        var now = courses.SelectMany(index => (int[])[takesGeneral ? world.Offers[index].GeneralPlaces : 0, takesCommissioned ? world.Offers[index].CommissionedPlaces : 0]).ToArray();
        var total = now.Sum();
        if (amount.To is null && total == 0)
            faults.Bad(amount.By is null ? "percent" : "by", null, "the courses picked have no such places to share it by", "give to, the places of each");
        if (amount.By is { } by && total + by < 0)
            faults.Bad("by", by.ToString(CultureInfo.InvariantCulture), $"takes more places than the {total} that the courses picked have", string.Create(CultureInfo.InvariantCulture, $"give a whole number from {-total}"));
        if (faults.Any)
            return world;
        var then = amount.To is { } each
            ? courses.SelectMany(index => Each(world.Offers[index], (int)each, kind)).ToArray()
            : LargestRemainder.Round([.. now.Select(places => places * (total + (amount.By ?? (total * amount.Percent!.Value / 100))) / total)]);
        var offers = world.Offers.ToBuilder();
        for (var i = 0; i < courses.Length; i++)
        {
            var offer = offers[courses[i]];
            offers[courses[i]] = OfferPlaces.With(
                offer, takesGeneral ? then[2 * i] : offer.GeneralPlaces, takesCommissioned ? then[(2 * i) + 1] : offer.CommissionedPlaces);
        }

        return world.With(offers: offers.ToImmutable());
    }

    /// <summary>So many of one course; general and commissioned in proportion, all general where it has none of either yet.</summary>
    private static int[] Each(CourseOffer offer, int places, PlacesKind kind)
    {
        if (kind != PlacesKind.All)
            return kind == PlacesKind.General ? [places, 0] : [0, places];
        var now = offer.GeneralPlaces + offer.CommissionedPlaces;
        return now == 0 ? [places, 0] : LargestRemainder.Round([(double)places * offer.GeneralPlaces / now, (double)places * offer.CommissionedPlaces / now]);
    }
}
