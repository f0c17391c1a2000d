using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Extracts;

/// <summary>The identifiers that an exported dataset gets: none of them is anybody's. Postcodes are of an area that does not exist, ZK.</summary>
internal sealed class ExtractCodes(World world)
{
    private const int Letters = 26;
    private const int Digits = 10;

    private readonly Dictionary<string, int> _zones = world.Zones.Select((zone, index) => (zone.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);

    /// <summary>The one made-up postcode of a zone.</summary>
    public string Postcode(string zoneCode)
    {
        var index = _zones[zoneCode];
        var unit = index / Digits;
        return string.Create(CultureInfo.InvariantCulture, $"ZK{1 + (unit / (Letters * Letters))} {index % Digits}{(char)('A' + (unit / Letters % Letters))}{(char)('A' + (unit % Letters))}");
    }

    /// <summary>The learning aim that stands for a level and subject.</summary>
    public static string Aim(Level level, string tier1, string? tier2)
        => "Z" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{level.Code()}|{tier1}|{tier2}")).AsSpan(0, 4))[..7];

    /// <summary>A learner's unique learner number, 10 digits.</summary>
    public static string Uln(int index) => (1_000_000_000 + index).ToString(CultureInfo.InvariantCulture);

    /// <summary>A learner's unique pupil number.</summary>
    public static string Upn(int index) => string.Create(CultureInfo.InvariantCulture, $"X886{index:0000000}{index % 10}A");

    /// <summary>The grid reference of a point, to a metre.</summary>
    public static (int Easting, int Northing) Grid(GeoPoint point)
    {
        var (easting, northing) = NationalGrid.FromWgs84(point);
        return ((int)Math.Round(easting), (int)Math.Round(northing));
    }

    /// <summary>Levels, subjects and second subjects of all offers and wishes, each of which gets an aim.</summary>
    public static ImmutableArray<(Level Level, string Tier1, string? Tier2)> Aims(World world) =>
    [
        .. world.Offers.Select(offer => (offer.Level, offer.SsaTier1, offer.SsaTier2))
            .Concat(world.Learners.Where(learner => learner.Stage == Stage.Continuing && learner.SubjectPreferences.Length > 0).Select(learner => (learner.IntendedLevel, learner.SubjectPreferences[0], (string?)null)))
            .Distinct().OrderBy(aim => aim.Item1).ThenBy(aim => aim.Item2, StringComparer.Ordinal).ThenBy(aim => aim.Item3, StringComparer.Ordinal),
    ];
}
