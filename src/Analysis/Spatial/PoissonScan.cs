using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Kulldorff's spatial scan statistic for Poisson counts (Kulldorff 1997, "A spatial scan statistic", Communications in
/// Statistics: Theory and Methods 26): the circle whose rate differs most from the rate outside it, with a Monte-Carlo p-value that
/// accounts for all the circles tried. Made once for a set of zones; then any number of measures can be scanned.
/// </summary>
/// <remarks>Circles find round clusters; the edge of a long one is not told well.</remarks>
public sealed class PoissonScan
{
    private readonly ScanWindows _windows;
    private readonly double[] _cumulated;

    /// <param name="centres">Centre of every zone.</param>
    /// <param name="people">Those at risk per zone; not negative. Zones without are left out.</param>
    /// <param name="largestShare">Most of the people that a circle may hold, above 0 and up to 1; 0.5 is usual.</param>
    /// <exception cref="ArgumentException">Lengths differ, a figure is negative, or the share is out of range.</exception>
    public PoissonScan(IReadOnlyList<GeoPoint> centres, ReadOnlySpan<double> people, double largestShare = 0.5)
    {
        ArgumentNullException.ThrowIfNull(centres);
        _windows = new ScanWindows(centres, people, largestShare);
        var inside = 0.0;
        _cumulated = Array.ConvertAll(_windows.Centres, zone => inside += _windows.People[zone]);
    }

    /// <summary>
    /// ln of the likelihood ratio of one circle, c ln(c ÷ E) + (C − c) ln((C − c) ÷ (C − E)); 0 where the rate does not differ in the direction asked.
    /// </summary>
    /// <param name="cases">Cases in the circle, c.</param>
    /// <param name="expected">Expected cases in it, E: above 0 and below <paramref name="allCases"/>.</param>
    /// <param name="allCases">All cases, C.</param>
    /// <param name="tail">Direction.</param>
    public static double LogLikelihoodRatio(int cases, double expected, int allCases, Tail tail)
        => Differs(cases, expected, tail)
            ? XLogX(cases) - (cases * Math.Log(expected)) + XLogX(allCases - cases) - ((allCases - cases) * Math.Log(allCases - expected))
            : 0;

    /// <summary>Finds clusters that do not overlap, strongest first.</summary>
    /// <param name="cases">Whole cases per zone; 0 where there is nobody. Round a mean over replications first.</param>
    /// <param name="tail">Where to look.</param>
    /// <param name="replications">Monte-Carlo replications under one rate for all: 999 is usual.</param>
    /// <param name="seed">Seed of the replications.</param>
    /// <param name="mostClusters">How many to return at most.</param>
    /// <returns>None when there are no cases or no circle differs.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a count is negative, or a zone without people has cases.</exception>
    public ImmutableArray<ScanCluster> Scan(ReadOnlySpan<int> cases, Tail tail, int replications, ulong seed, int mostClusters = 10)
    {
        Require.Same(cases.Length, _windows.People.Length, nameof(cases));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replications);
        var all = 0;
        for (var zone = 0; zone < cases.Length; zone++)
        {
            if (cases[zone] < 0 || (cases[zone] > 0 && _windows.People[zone] == 0))
                throw new ArgumentException($"Zone {zone} has {cases[zone]} cases among {_windows.People[zone]} people.", nameof(cases));
            all = checked(all + cases[zone]);
        }

        var observed = cases.ToArray();
        var pass = new ScanPass(_windows, all, tail);
        var best = NotOverlapping(pass.Circles(observed), mostClusters);
        if (best.Count == 0)
            return [];
        var highest = new double[replications];
        for (var r = 0; r < replications; r++)
            highest[r] = pass.Highest(Replication(all, seed, r));
        return [.. best.Select(circle => Cluster(circle, observed, all, highest))];
    }

    internal static double XLogX(int x) => x == 0 ? 0 : x * Math.Log(x);

    internal static bool Differs(int cases, double expected, Tail tail)
        => tail == Tail.Low ? cases < expected : tail == Tail.High ? cases > expected : cases != expected;

    private List<ScanCircle> NotOverlapping(IEnumerable<ScanCircle> circles, int most)
    {
        var taken = new HashSet<int>();
        var chosen = new List<ScanCircle>();
        foreach (var circle in circles.OrderByDescending(circle => Math.Round(circle.Statistic, 9)).ThenBy(circle => circle.Zones).ThenBy(circle => circle.Centre))
        {
            if (chosen.Count >= most)
                break;
            var zones = _windows.Zones[circle.Centre].AsSpan(0, circle.Zones);
            var overlaps = false;
            foreach (var zone in zones)
                overlaps |= taken.Contains(zone);
            if (overlaps)
                continue;
            foreach (var zone in zones)
                taken.Add(zone);
            chosen.Add(circle);
        }

        return chosen;
    }

    /// <summary>All cases fall anew, each on a zone with the chance of its share of the people.</summary>
    private int[] Replication(int all, ulong seed, int replication)
    {
        var cases = new int[_windows.People.Length];
        for (var one = 0; one < all; one++)
        {
            var at = Draws.Uniform(seed, (ulong)replication, (ulong)one, DrawPurpose.ScanReplication) * _cumulated[^1];
            var found = Array.BinarySearch(_cumulated, at);
            cases[_windows.Centres[Math.Min(found < 0 ? ~found : found + 1, _cumulated.Length - 1)]]++;
        }

        return cases;
    }

    private ScanCluster Cluster(ScanCircle circle, int[] cases, int all, double[] highest)
    {
        var zones = _windows.Zones[circle.Centre][..circle.Zones];
        var (inside, people) = (0, 0.0);
        foreach (var zone in zones)
        {
            inside += cases[zone];
            people += _windows.People[zone];
        }

        var asHigh = highest.Count(statistic => statistic >= circle.Statistic - 1e-9);
        return new ScanCluster(
            _windows.Centres[circle.Centre], [.. zones.Order()], _windows.Kilometres[circle.Centre][circle.Zones - 1], people, inside,
            all * people / _windows.AllPeople, circle.Statistic, (asHigh + 1.0) / (highest.Length + 1.0));
    }
}
