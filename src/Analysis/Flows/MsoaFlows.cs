using System.Collections.Immutable;
using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Newly placed learners under <c>choice</c> from the MSOA of the home to the MSOA of the place.</summary>
internal sealed class MsoaFlows
{
    private readonly World _world;

    private MsoaFlows(World world, int[] flows, int[] leaving)
    {
        (_world, Counts, Leaving) = (world, flows, leaving);
        Matrix = new FlowMatrix(world.Msoas.Length, Array.ConvertAll(flows, count => (double)count), Array.ConvertAll(leaving, count => (double)count));
    }

    /// <summary>MSOA × MSOA, row after row.</summary>
    public int[] Counts { get; }

    /// <summary>By MSOA: residents placed outside the county.</summary>
    public int[] Leaving { get; }

    /// <summary>The same for the measures of flows.</summary>
    public FlowMatrix Matrix { get; }

    public static MsoaFlows Of(World world, ChoiceSet choices, ChoiceResult choice)
    {
        var msoas = world.Msoas.Select((msoa, i) => (msoa.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        int MsoaOf(string zone) => msoas[world.Zones[world.ZoneIndex[zone]].MsoaCode];
        var (flows, leaving) = (new int[msoas.Count * msoas.Count], new int[msoas.Count]);
        for (var i = 0; i < choices.LearnerCount; i++)
        {
            if (choice.PlacedPool[i] is not (>= 0 and var pool))
                continue;
            var home = MsoaOf(world.Learners[choices.Learners[i]].ZoneCode);
            if (world.Sites[world.SiteIndex[world.Offers[choices.Pools[pool].Offer].SiteId]].ZoneCode is { } zone)
                flows[(home * msoas.Count) + MsoaOf(zone)]++;
            else
                leaving[home]++;
        }

        return new MsoaFlows(world, flows, leaving);
    }

    /// <summary>How a grouping does.</summary>
    /// <param name="regionOf">Region by MSOA, from 0 on without gaps.</param>
    /// <param name="naming">Code and name by region and its MSOAs.</param>
    /// <param name="replications">The flows of the replications; none where they were not made.</param>
    /// <param name="leastResidents">What was asked for.</param>
    public Grouping Measure(ReadOnlySpan<int> regionOf, Func<int, int[], (string Code, string Name)> naming, IReadOnlyList<MsoaFlows> replications, double leastResidents = 0)
    {
        var measured = SelfContainment.Of(Matrix, regionOf);
        var regions = regionOf.ToArray();
        SelfContainment[][] over = [.. replications.Select(flows => SelfContainment.Of(flows.Matrix, regions).ToArray())];
        return new Grouping(
            [.. measured.Select((region, number) =>
            {
                var own = Enumerable.Range(0, regions.Length).Where(msoa => regions[msoa] == number).ToArray();
                var (code, name) = naming(number, own);
                return new GroupedArea(
                    code, name, [.. own.Select(msoa => _world.Msoas[msoa].Code).Order(StringComparer.Ordinal)],
                    (int)region.Residents, (int)region.Staying, (int)region.Learners)
                {
                    OfResidentsOver = Shares(over, made => made[number].Staying, made => made[number].Residents),
                    OfLearnersOver = Shares(over, made => made[number].Staying, made => made[number].Learners),
                };
            })], leastResidents)
        {
            OverallOver = Shares(over, made => made.Sum(one => one.Staying), made => made.Sum(one => one.Residents)),
        };
    }

    private static ImmutableArray<double> Shares(SelfContainment[][] over, Func<SelfContainment[], double> part, Func<SelfContainment[], double> whole)
        => Array.Exists(over, made => whole(made) <= 0) ? [] : [.. over.Select(made => part(made) / whole(made))];
}
