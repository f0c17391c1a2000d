using Pathways.Model;

namespace Pathways.Travel;

/// <summary>Answers how long learners travel and how. Implementations are safe to use from any number of threads.</summary>
public interface ITravelModel
{
    /// <summary>SHA-256 (hex) over the network and the parameters: any change to either changes it.</summary>
    string Hash { get; }

    /// <summary>Basis of the figures in words, shown wherever they are.</summary>
    string Label { get; }

    /// <summary>The hash that <see cref="Matrix"/> gives its result: over the model's own hash and the points, in their order.</summary>
    string MatrixHash(IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites);

    /// <summary>Door-to-door minutes from every zone to every site for arrival by 09:00.</summary>
    /// <param name="zones">Rows, in the order of the result.</param>
    /// <param name="sites">Columns, in the order of the result.</param>
    /// <param name="progress">Told the share of sites done, 0 to 1, from any thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    TravelMatrix Matrix(
        IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites, IProgress<double>? progress = null, CancellationToken cancellation = default);

    /// <summary>The journey behind a figure of the matrix; null when there is none within the limit.</summary>
    /// <param name="from">Where the learner lives.</param>
    /// <param name="to">Where the course is taught.</param>
    /// <param name="arriveByMinutes">Minutes after midnight by which to be there, such as 540 for 09:00.</param>
    Itinerary? Route(GeoPoint from, GeoPoint to, double arriveByMinutes);
}
