using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Statistics;

/// <summary>
/// Points and thresholds: a table of data, editable. The published one is Oxfordshire's criteria as coded by DSSGx with Buckinghamshire (2022, 2023);
/// the idea is NFER's (2012). There such a score found 85.5 % right but F2 0.32: weak on one person, to be used for expected counts only.
/// </summary>
/// <param name="Points">Points per factor, not negative; a factor left out has none.</param>
/// <param name="OfferFrom">Points from which an offer is made.</param>
/// <param name="AdditionalFrom">Points from which support is additional.</param>
/// <param name="SubstantialFrom">Points from which it is substantial.</param>
public sealed record RoniTable(ImmutableDictionary<RoniFactor, int> Points, int OfferFrom = 1, int AdditionalFrom = 2, int SubstantialFrom = 4)
{
    /// <summary>The band of a number of points.</summary>
    public RoniBand Band(int points)
        => points >= SubstantialFrom ? RoniBand.Substantial : points >= AdditionalFrom ? RoniBand.Additional : points >= OfferFrom ? RoniBand.Offer : RoniBand.None;
}
