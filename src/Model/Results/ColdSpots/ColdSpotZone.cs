namespace Pathways.Model;

/// <summary>A zone that is cold at one level: provision, travel and the tests' finding only, never people.</summary>
/// <param name="ZoneCode">LSOA 2021.</param>
/// <param name="Band">Level of the courses.</param>
/// <param name="Kind">What is missing.</param>
/// <param name="ColdDraws">Draws of the offer in which it is so or worse.</param>
/// <param name="Draws">Of how many.</param>
/// <param name="ConfirmedShare">0..1: share of the places in reach that providers have confirmed; with none in reach, of all places at the level.</param>
/// <param name="AreaId">The cold-spot area to which it belongs.</param>
public sealed record ColdSpotZone(string ZoneCode, LevelBand Band, ColdSpotKind Kind, int ColdDraws, int Draws, double ConfirmedShare, string AreaId);
