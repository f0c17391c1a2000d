using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Draws what is not known of the offer anew, course by course. Every draw is keyed by (seed, number, course, purpose), so that a course
/// added or removed changes no other's, and two scenarios with one seed share the draws of all courses that both have.
/// </summary>
/// <remarks>
/// Courses are drawn independently of each other: a fault common to a provider's rows, or to all rows made by one rule, is not
/// shown. What a scenario opened is as it says: its courses are not drawn anew, and no other course is drawn to its sites. Sites
/// are drawn among those of the same provider that are general supply, not selective and for the same sex.
/// </remarks>
internal sealed class OfferRedraws
{
    private readonly World _world;
    private readonly ulong _seed;
    private readonly ulong[] _keys;
    private readonly RedrawRule[] _rules;
    private readonly string[][] _otherSites;

    public OfferRedraws(World world, ImmutableArray<RedrawRule> rules, ulong seed)
    {
        (_world, _seed) = (world, seed);
        _keys = [.. world.Offers.Select(offer => Draws.Key(offer.Id))];
        _rules = [.. world.Offers.Select(offer => offer.Provenance.Basis is Basis.Confirmed or Basis.Entered ? RedrawRule.AsGiven : rules[(int)offer.Provenance.Confidence])];
        var byProvider = world.Sites.Where(site => site is { GeneralSupply: true, Selective: false, Provenance.Basis: not Basis.Entered }).ToLookup(site => site.ProviderId, StringComparer.Ordinal);
        _otherSites = [.. world.Offers.Select(offer =>
        {
            var site = world.Sites[world.SiteIndex[offer.SiteId]];
            return site is not { GeneralSupply: true, Selective: false }
                ? []
                : byProvider[site.ProviderId].Where(other => other.Sex == site.Sex && other.Id != site.Id)
                    .Select(other => other.Id).Order(StringComparer.Ordinal).ToArray();
        })];
    }

    /// <summary>One draw.</summary>
    /// <param name="number">From 0.</param>
    public OfferRedraw Of(int number)
    {
        var offers = ImmutableArray.CreateBuilder<CourseOffer>(_keys.Length);
        var exists = ImmutableArray.CreateBuilder<bool>(_keys.Length);
        var factors = ImmutableArray.CreateBuilder<double>(_keys.Length);
        for (var i = 0; i < _keys.Length; i++)
        {
            var rule = _rules[i];
            var offer = _world.Offers[i];
            var (level, site) = (Level(offer.Level, rule.Level, Uniform(number, i, DrawPurpose.OfferLevel)), Site(i, rule.Site, number));
            offers.Add(level == offer.Level && site == offer.SiteId ? offer : offer with { Level = level, SiteId = site });
            exists.Add(Uniform(number, i, DrawPurpose.OfferExists) < rule.Exists);
            factors.Add((1 + (rule.Places * ((2 * Uniform(number, i, DrawPurpose.OfferPlaces)) - 1))) / rule.Exists);
        }

        return new OfferRedraw(
            number, Draws.Bits(_seed, (ulong)number, 0, DrawPurpose.Replication), offers.MoveToImmutable(), exists.MoveToImmutable(), factors.MoveToImmutable());
    }

    private double Uniform(int number, int offer, DrawPurpose purpose) => Draws.Uniform(_seed, (ulong)number, _keys[offer], purpose);

    /// <summary>One level lower or higher, each with half the chance; at either end the one there is.</summary>
    private static Level Level(Level level, double chance, double uniform)
    {
        if (uniform >= chance)
            return level;
        var lower = uniform < chance / 2 ? level > Model.Level.Entry1 : level == Model.Level.Level2;
        return lower ? level - 1 : level + 1;
    }

    private string Site(int offer, double chance, int number)
    {
        var others = _otherSites[offer];
        var uniform = Uniform(number, offer, DrawPurpose.OfferSite);
        return uniform >= chance || others.Length == 0
            ? _world.Offers[offer].SiteId
            : others[Math.Min(others.Length - 1, (int)(others.Length * uniform / chance))];
    }
}
