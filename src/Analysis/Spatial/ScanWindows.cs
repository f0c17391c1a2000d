using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// All circles around the zones' centres, up to a share of the people: for each centre the zones by distance, and the numbers of
/// zones at which a circle is complete (zones equally far come in together). Zones without people neither have circles nor lie in them.
/// </summary>
internal sealed class ScanWindows
{
    private const double SameDistanceKilometres = 1e-6;

    public ScanWindows(IReadOnlyList<GeoPoint> centres, ReadOnlySpan<double> people, double largestShare)
    {
        Require.Same(people.Length, centres.Count, nameof(people));
        Require.NotNegative(people, nameof(people));
        if (!(largestShare is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(largestShare), largestShare, "A share of the people lies above 0 and up to 1.");
        var peopled = new List<int>();
        for (var zone = 0; zone < people.Length; zone++)
            if (people[zone] > 0)
                peopled.Add(zone);

        People = people.ToArray();
        AllPeople = Require.Sum(people);
        // An order that does not depend on the zones' numbers, for all that could.
        Centres = [.. peopled.OrderBy(zone => centres[zone].Latitude).ThenBy(zone => centres[zone].Longitude).ThenBy(zone => People[zone])];
        Zones = new int[Centres.Length][];
        Kilometres = new double[Centres.Length][];
        Ends = new int[Centres.Length][];
        var most = largestShare * AllPeople * (1 + 1e-12);
        for (var c = 0; c < Centres.Length; c++)
            (Zones[c], Kilometres[c], Ends[c]) = Around(centres, Centres[c], most);
    }

    /// <summary>Zones with people, from the south and the west.</summary>
    public int[] Centres { get; }

    /// <summary>Per centre the zones from the nearest on.</summary>
    public int[][] Zones { get; }

    /// <summary>Their distances.</summary>
    public double[][] Kilometres { get; }

    /// <summary>Per centre and circle, how many of the zones are in it; ascending.</summary>
    public int[][] Ends { get; }

    public double[] People { get; }
    public double AllPeople { get; }

    private (int[] Zones, double[] Kilometres, int[] Ends) Around(IReadOnlyList<GeoPoint> centres, int centre, double mostPeople)
    {
        var kilometres = Array.ConvertAll(Centres, zone => centres[centre].KilometresTo(centres[zone]));
        var zones = (int[])Centres.Clone();
        Array.Sort(kilometres, zones);
        var ends = new List<int>();
        var inside = 0.0;
        for (var i = 0; i < zones.Length; i++)
        {
            inside += People[zones[i]];
            if (inside > mostPeople)
                break;
            if (i + 1 == zones.Length || kilometres[i + 1] - kilometres[i] > SameDistanceKilometres)
                ends.Add(i + 1);
        }

        var last = ends.Count == 0 ? 0 : ends[^1];
        return (zones[..last], kilometres[..last], [.. ends]);
    }
}
