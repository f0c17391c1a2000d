using System.Runtime.CompilerServices;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Api.Reaching;

/// <summary>Where zones, sites and providers of a run stand in its tables, looked up once a run and not once an offer.</summary>
internal sealed class ReachIndex
{
    private static readonly ConditionalWeakTable<RunWorld, ReachIndex> Known = [];

    private readonly Dictionary<string, int> _rows;
    private readonly int[] _columns;
    private readonly Dictionary<string, string> _providers;

    private ReachIndex(RunWorld run)
    {
        _rows = run.Travel.ZoneCodes.Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
        var columns = run.Travel.SiteIds.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        _columns = [.. run.World.Sites.Select(site => columns.GetValueOrDefault(site.Id, -1))];
        _providers = run.World.Providers.ToDictionary(provider => provider.Id, provider => provider.Name, StringComparer.Ordinal);
    }

    /// <summary>The index of a run.</summary>
    public static ReachIndex Of(RunWorld run) => Known.GetValue(run, static run => new ReachIndex(run));

    /// <summary>Row of a zone in the travel matrix.</summary>
    public int RowOf(Zone zone) => _rows[zone.Code];

    /// <summary>Column in the travel matrix of a site, given by its index in the world.</summary>
    public int ColumnOf(int site) => _columns[site];

    /// <summary>Name of a provider.</summary>
    public string ProviderOf(Site site) => _providers[site.ProviderId];
}
