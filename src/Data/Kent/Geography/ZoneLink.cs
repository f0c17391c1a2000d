namespace Pathways.Data.Kent.Geography;

/// <summary>How a zone of 2021 came from one of 2011.</summary>
internal enum ZoneChange
{
    Unchanged,
    Split,
    Merged,
}

/// <summary>The part of a 2011 zone's young people that lives in a 2021 zone.</summary>
/// <param name="From">LSOA 2011.</param>
/// <param name="To">LSOA 2021.</param>
/// <param name="Change">Sort of change.</param>
/// <param name="Share">0..1: share of the young people of <paramref name="From"/>.</param>
/// <param name="GivesDecile">Whether the 2021 zone takes its IMD decile from this parent.</param>
internal sealed record ZoneLink(RawZone2011 From, RawZone To, ZoneChange Change, double Share, bool GivesDecile);
