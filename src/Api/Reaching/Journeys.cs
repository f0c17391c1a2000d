using System.Collections.Concurrent;
using Pathways.Grains.Messages;
using Pathways.Grains.Ports;
using Pathways.Model;

namespace Pathways.Api.Reaching;

/// <summary>Journeys leg by leg between zones and sites, found once and kept: the same home and site come again and again on a map.</summary>
internal sealed class Journeys(IWorldSource worlds) : IDisposable
{
    private const int Most = 20_000;

    private readonly SemaphoreSlim _routing = new(1); // a journey search looks through a whole timetable: one at a time
    private readonly ConcurrentDictionary<(string Travel, string Zone, int Site), Itinerary?> _known = new();

    /// <summary>The journeys from a zone to sites; null for those that cannot be reached, or of which only the minutes are known.</summary>
    public async Task<Dictionary<int, Itinerary?>> OfAsync(RunInputs inputs, World world, Zone zone, int[] sites, CancellationToken cancel)
    {
        (string, string, int) Key(int site) => (inputs.TravelBlob, zone.Code, site);
        if (!sites.All(site => _known.ContainsKey(Key(site))))
            await FindAsync(inputs, world, world.ZoneIndex[zone.Code], sites, Key, cancel);
        return sites.ToDictionary(site => site, site => _known.GetValueOrDefault(Key(site)));
    }

    public void Dispose() => _routing.Dispose();

    private async Task FindAsync(RunInputs inputs, World world, int from, int[] sites, Func<int, (string, string, int)> key, CancellationToken cancel)
    {
        await _routing.WaitAsync(cancel);
        try
        {
            var unknown = sites.Where(site => !_known.ContainsKey(key(site))).ToArray(); // others may have found them meanwhile
            if (unknown.Length == 0)
                return;
            if (_known.Count > Most)
                _known.Clear();
            var found = await Task.Run(() => worlds.JourneysAsync(inputs.DatasetBlob, world, [.. unknown.Select(site => (from, site))], cancel), cancel);
            for (var i = 0; i < unknown.Length; i++)
                _known[key(unknown[i])] = found?[i];
        }
        finally
        {
            _routing.Release();
        }
    }
}
