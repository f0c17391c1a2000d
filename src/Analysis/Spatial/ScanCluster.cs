using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>A circle in which the rate differs from the rest.</summary>
/// <param name="Centre">Zone at whose centre the circle is drawn.</param>
/// <param name="Zones">Zones with their centre in the circle and people in them, ascending.</param>
/// <param name="RadiusKilometres">From the centre to the furthest of them.</param>
/// <param name="People">Those at risk in it.</param>
/// <param name="Cases">Cases in it.</param>
/// <param name="Expected">Cases to expect in it at the rate of the whole.</param>
/// <param name="LogLikelihoodRatio">Kulldorff's statistic.</param>
/// <param name="P">Pseudo p-value, (r + 1) ÷ (replications + 1), against the highest statistic anywhere in each replication: for the
/// first cluster exact for the number of replications, for the further ones on the safe side.</param>
public sealed record ScanCluster(
    int Centre, ImmutableArray<int> Zones, double RadiusKilometres, double People, int Cases, double Expected, double LogLikelihoodRatio, double P)
{
    /// <summary>Cases against expected cases: above 1 for a high rate.</summary>
    public double Ratio => Cases / Expected;
}
