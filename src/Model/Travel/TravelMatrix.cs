namespace Pathways.Model;

/// <summary>
/// Door-to-door travel minutes from every zone to every site for arrival by 09:00. Row-major: zone × site.
/// The minutes are those of who travels alone; <see cref="For"/> gives those of other needs. Immutable once made; reading is safe
/// from any number of threads.
/// </summary>
public sealed class TravelMatrix
{
    /// <summary>The value that stands for "cannot be reached".</summary>
    public const ushort Unreachable = ushort.MaxValue;

    private readonly ushort[] _minutes;

    /// <param name="zoneCodes">Zone codes, in row order.</param>
    /// <param name="siteIds">Site ids, in column order.</param>
    /// <param name="minutes">Median minutes, zone-major, <see cref="Unreachable"/> for none; length zones × sites.</param>
    /// <param name="label">Basis of the figures in words, shown wherever they are.</param>
    /// <param name="hash">SHA-256 (hex) of the network and the parameters from which it was made.</param>
    public TravelMatrix(IReadOnlyList<string> zoneCodes, IReadOnlyList<string> siteIds, ushort[] minutes, string label, string hash)
    {
        ArgumentNullException.ThrowIfNull(zoneCodes);
        ArgumentNullException.ThrowIfNull(siteIds);
        ArgumentNullException.ThrowIfNull(minutes);
        if (minutes.Length != zoneCodes.Count * siteIds.Count)
            throw new ArgumentException($"{minutes.Length} minutes for {zoneCodes.Count} zones × {siteIds.Count} sites.", nameof(minutes));
        (ZoneCodes, SiteIds, _minutes, Label, Hash) = (zoneCodes, siteIds, minutes, label, hash);
    }

    /// <summary>Zone codes, in row order.</summary>
    public IReadOnlyList<string> ZoneCodes { get; }

    /// <summary>Site ids, in column order.</summary>
    public IReadOnlyList<string> SiteIds { get; }

    /// <summary>Basis of the figures in words.</summary>
    public string Label { get; }

    /// <summary>SHA-256 (hex) of what it was made from.</summary>
    public string Hash { get; }

    /// <summary>What the journeys are made of and cost; null where only the minutes are known.</summary>
    public TravelWays? Ways { get; init; }

    /// <summary>The same pairs for who is travel-trained; null where nothing else is known than for everybody.</summary>
    public TravelMatrix? Trained { get; init; }

    /// <summary>The same pairs for who is taken from door to door; null where nothing else is known than for everybody.</summary>
    public TravelMatrix? Assisted { get; init; }

    /// <summary>The matrix that holds for a travel need.</summary>
    public TravelMatrix For(TravelNeed need) => need switch
    {
        TravelNeed.Trained => Trained ?? this,
        TravelNeed.Assisted => Assisted ?? this,
        _ => this,
    };

    /// <summary>How learners of a need travel between a zone and a site; <see cref="JourneyMode.NotKnown"/> where that is not known.</summary>
    public JourneyMode ModeOf(TravelNeed need, int zone, int site)
        => need == TravelNeed.Assisted && Assisted is not null ? JourneyMode.Taken
            : For(need).Ways?.ModeAt((zone * SiteIds.Count) + site) ?? JourneyMode.NotKnown;

    /// <summary>All minutes, zone-major.</summary>
    public ReadOnlySpan<ushort> Minutes => _minutes;

    /// <summary>Median minutes from a zone to a site, or <see cref="Unreachable"/>.</summary>
    public ushort this[int zone, int site] => _minutes[(zone * SiteIds.Count) + site];

    /// <summary>The row of one zone.</summary>
    public ReadOnlySpan<ushort> Row(int zone) => _minutes.AsSpan(zone * SiteIds.Count, SiteIds.Count);
}
