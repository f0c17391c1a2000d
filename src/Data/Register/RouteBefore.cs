using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// The years of a qualification route that a course had before it was closed, or said not to run. Closing sets the last of them; a course that is opened again
/// has its own again, so that what is known of its end, such as a reform, is not lost.
/// </summary>
/// <param name="folder">Folder of the dataset.</param>
/// <param name="register">Its register.</param>
internal sealed class RouteBefore(string folder, OfferRegister register)
{
    private readonly Dictionary<int, ImmutableArray<CourseOffer>> _offers = [];

    /// <summary>The course with the years of its route from before; as it is where it was never closed, or no version of the dataset tells.</summary>
    /// <param name="offer">The course as it stands.</param>
    public CourseOffer Of(CourseOffer offer)
    {
        var closed = register.Entries.Where(entry => entry.Offer.Id == offer.Id && entry.Answer is OfferAnswer.Closed or OfferAnswer.NotRun && entry.Offer.RouteLastYear == offer.RouteLastYear).MaxBy(entry => entry.Year.StartYear);
        if (closed is null)
            return offer;
        // A closure that is said again, with a later sign-off, stands with that version: before it the course was closed already.
        for (var version = closed.Version - 1; version >= 0; version--)
        {
            if (After(version).FirstOrDefault(one => one.Id == offer.Id) is { } before && !(before.RouteLastYear < closed.Year.StartYear))
                return offer with { RouteFirstYear = before.RouteFirstYear, RouteLastYear = before.RouteLastYear };
        }

        return offer;
    }

    private ImmutableArray<CourseOffer> After(int version) => _offers.TryGetValue(version, out var offers) ? offers : _offers[version] = OfferSnapshots.After(folder, version);
}
