using System.Collections.Concurrent;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.GapFilling;
using Pathways.Data.Population;
using Pathways.Grains.Ports;
using Pathways.Model;
using Pathways.Travel;

namespace Pathways.Silo.Hosting;

/// <summary>Makes worlds and travel matrices of packed datasets, which it unpacks into a folder of this machine.</summary>
/// <param name="blobs">Where packed datasets are.</param>
/// <param name="folder">Where they are unpacked to.</param>
/// <param name="travelCache">Where travel matrices and journeys are kept between runs.</param>
/// <param name="threads">Threads for computing, asked for each work; 0 for one a core.</param>
/// <param name="passing">Whether what was unpacked goes away with this object, as where a process only reads.</param>
public sealed class WorldSource(IBlobStore blobs, string folder, string travelCache, Func<int> threads, bool passing = false) : IWorldSource, IDisposable
{
    private const int ModelsKept = 2;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly List<(World World, ITravelModel Model)> _models = [];

    /// <summary>Says where the files of a dataset are on this machine already.</summary>
    public void Offer(string datasetBlob, string datasetFolder) => _known[datasetBlob] = datasetFolder;

    /// <inheritdoc />
    public async Task<World> WorldAsync(string datasetBlob, Scenario scenario, CancellationToken cancellationToken)
        => DatasetLoader.Load(await FolderAsync(datasetBlob, cancellationToken).ConfigureAwait(false), ScenarioPack.RequestOf(scenario), DatasetLearners.Sources).World;

    /// <inheritdoc />
    public async Task<TravelMatrix> TravelAsync(string datasetBlob, World world, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        return TravelModels.Matrix(await FolderAsync(datasetBlob, cancellationToken).ConfigureAwait(false), world, travelCache, threads(), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Itinerary?>?> JourneysAsync(
        string datasetBlob, World world, IReadOnlyList<(int Zone, int Site)> pairs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        var folder = await FolderAsync(datasetBlob, cancellationToken).ConfigureAwait(false);
        return TravelModels.Journeys(folder, world, pairs, travelCache, threads(), cancellationToken, () => Model(folder, world));
    }

    /// <inheritdoc />
    public async Task<GapInputs> GapInputsAsync(string datasetBlob, CancellationToken cancellationToken)
        => GapInputs.Read(await FolderAsync(datasetBlob, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public void Dispose()
    {
        if (passing && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The travel model of a world. The last few are kept, since making one takes seconds and who asks for one journey asks for the next.</summary>
    private ITravelModel Model(string folder, World world)
    {
        lock (_models)
        {
            var at = _models.FindIndex(known => ReferenceEquals(known.World, world));
            (World World, ITravelModel Model) found = at >= 0 ? _models[at] : (world, TravelModels.Of(folder, world.Parameters, threads(), world.NetworkChanges));
            if (at >= 0)
                _models.RemoveAt(at);
            else if (_models.Count == ModelsKept)
                _models.RemoveAt(ModelsKept - 1);
            _models.Insert(0, found);
            return found.Model;
        }
    }

    /// <summary>Removes the unpacked datasets that are not among these, and what an interrupted unpacking left.</summary>
    /// <returns>How many were removed.</returns>
    public int KeepOnly(IReadOnlySet<string> blobs)
    {
        var removed = 0;
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Where(path => !blobs.Contains(Path.GetFileName(path))).ToArray() : [])
        {
            Directory.Delete(path, recursive: true);
            removed++;
        }

        return removed;
    }

    /// <summary>The folder of a dataset on this machine, unpacked when it is not there yet.</summary>
    public async Task<string> FolderAsync(string datasetBlob, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(datasetBlob, out var known) && Directory.Exists(known))
            return known;
        var target = Path.Combine(folder, datasetBlob);
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(folder);
            var packed = await blobs.GetAsync(datasetBlob, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidDataException($"The dataset {datasetBlob} is missing from the store; start the run again to store it anew.");
            DatasetPack.Unpack(packed, target);
        }

        return _known[datasetBlob] = target;
    }
}
