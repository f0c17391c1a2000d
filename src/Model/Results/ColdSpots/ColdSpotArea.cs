using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Zones of one area, side by side, that are cold at one level in the same way.</summary>
/// <param name="Id">Level, kind and the lowest zone code: stable as long as that zone belongs to it.</param>
/// <param name="Name">Names of its MSOAs, those with most of its zones first.</param>
/// <param name="Band">Level of the courses.</param>
/// <param name="Kind">What is missing.</param>
/// <param name="AreaCode">Area of the area set in which it lies; none reaches over a border of areas.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="MsoaCodes">MSOAs that it touches, ascending.</param>
/// <param name="ZoneCodes">Its zones, ascending.</param>
/// <param name="People">Young people of the level in it; null where fewer than <see cref="SmallestDenominator"/> young people aged 16 and 17 live there.</param>
/// <param name="ColdDraws">Draws of the offer in which its zones are cold, mean over the zones, rounded down.</param>
/// <param name="Draws">Of how many.</param>
/// <param name="ConfirmedShare">0..1: share of the places in reach that providers have confirmed; with none in reach, of all places at the level.</param>
/// <param name="Certain">Whether it is cold in enough draws and enough of the places are confirmed; else it is a possible gap to check with providers.</param>
/// <param name="Remedies">What could be done, the nearest first; at least one.</param>
public sealed record ColdSpotArea(
    string Id, string Name, LevelBand Band, ColdSpotKind Kind, string AreaCode, string AreaName, ImmutableArray<string> MsoaCodes,
    ImmutableArray<string> ZoneCodes, ColdSpotPeople? People, int ColdDraws, int Draws, double ConfirmedShare, bool Certain,
    ImmutableArray<Remedy> Remedies)
{
    /// <summary>Counts of people are drawn only where at least so many young people aged 16 and 17 live.</summary>
    public const int SmallestDenominator = 100;
}

/// <summary>Young people in a cold-spot area who intend its level. Modelled; counts leave through disclosure control.</summary>
/// <param name="Competing">Who compete for a place.</param>
/// <param name="NoPlaceFound">Of these, for whom no suitable place is found as applications work today, mean over the replications.</param>
/// <param name="NoPlaceFoundBest">The same in the best case.</param>
public sealed record ColdSpotPeople(int Competing, double NoPlaceFound, int NoPlaceFoundBest);
