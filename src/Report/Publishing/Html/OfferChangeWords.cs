using Pathways.Analysis;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Report.Publishing;

/// <summary>Courses opened and closed between the last two years that providers signed off, in words; "no data yet" with fewer.</summary>
internal static class OfferChangeWords
{
    public static string Of(World world, string? areaCode)
    {
        var years = world.Records.Register.SignedYears;
        if (years.Count < 2)
            return "No data yet: it needs sign-offs of providers for two years; there "
                + (years.Count == 0 ? "are none." : $"are some for {years[0]} only.");
        var changes = OfferChanges.BetweenYears(world.Records.Register, years[^2], years[^1])
            .Where(one => areaCode is null ? Area(world, one).Length > 0 : Area(world, one) == areaCode).ToArray();
        if (changes.All(one => one.Change == OfferChange.NotTold))
            return $"No data yet: no provider there has signed off both {years[^2]} and {years[^1]}.";
        var told = changes.Where(one => one.Change != OfferChange.NotTold).ToArray();
        int Count(OfferChange change) => OfferChangeRow.Count(changes, change);
        var words = $"From {years[^2]} to {years[^1]}, confirmed by providers: {Courses(Count(OfferChange.Opened))} opened, {Figures.Whole(Count(OfferChange.Closed))} closed, "
            + $"{Figures.Whole(Count(OfferChange.Grown))} with more places, {Figures.Whole(Count(OfferChange.Shrunk))} with fewer, {Figures.Whole(Count(OfferChange.Same))} with as many; "
            + $"places {Figures.Whole(told.Sum(one => one.PlacesBefore))} to {Figures.Whole(told.Sum(one => one.PlacesAfter))}.";
        return Count(OfferChange.NotTold) is > 0 and var left ? words + $" Of {Courses(left)} no provider signed off both years." : words;
    }

    private static string Courses(int count) => count == 1 ? "1 course" : $"{Figures.Whole(count)} courses";

    private static string Area(World world, ChangedOffer one) => world.SiteIndex.TryGetValue(one.Offer.SiteId, out var site) ? RegisterStatus.AreaOf(world, world.Sites[site]) : "";
}
