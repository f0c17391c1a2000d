using Pathways.Data.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.Ports;

/// <summary>How this process makes the reference data of a run from its blobs. Called outside grain turns.</summary>
public interface IWorldSource
{
    /// <summary>The world that a scenario makes of a dataset.</summary>
    /// <param name="datasetBlob">Id of the packed dataset.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidInputException">The dataset, or what the scenario asks of it, is not right.</exception>
    Task<World> WorldAsync(string datasetBlob, Scenario scenario, CancellationToken cancellationToken);

    /// <summary>Travel minutes between the world's zones and sites.</summary>
    /// <param name="datasetBlob">Id of the packed dataset.</param>
    /// <param name="world">The world.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidInputException">The network is not right.</exception>
    Task<TravelMatrix> TravelAsync(string datasetBlob, World world, CancellationToken cancellationToken);

    /// <summary>The journeys behind minutes, of who travels alone, for arrival by 09:00.</summary>
    /// <param name="datasetBlob">Id of the packed dataset.</param>
    /// <param name="world">The world.</param>
    /// <param name="pairs">Indices of the world's zones and sites.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>By pair: the journey, or null for none; null altogether where only minutes are known.</returns>
    Task<IReadOnlyList<Itinerary?>?> JourneysAsync(
        string datasetBlob, World world, IReadOnlyList<(int Zone, int Site)> pairs, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Itinerary?>?>(null);

    /// <summary>What a dataset says may be opened to fill gaps.</summary>
    /// <param name="datasetBlob">Id of the packed dataset.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidInputException">It does not say, or not rightly.</exception>
    Task<GapInputs> GapInputsAsync(string datasetBlob, CancellationToken cancellationToken)
        => throw new InvalidInputException([new Problem("gap-filling", null, null, null, null, "this dataset does not say what may be opened", "run the scenario on a dataset with a folder gap-filling")]);
}
