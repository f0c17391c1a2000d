using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Sets modelled flows from home district to district of delivery beside the published ones of apprentices: as shares of each home's flow within the dataset's districts,
/// so that neither size nor what leaves the county counts.
/// </summary>
internal static class FlowFitAnalysis
{
    /// <summary>The fit; null where the dataset has no published flows, or no district has both.</summary>
    public static FlowFit? Of(RunView run)
    {
        var flows = run.World.Records.LatestFlows();
        var index = run.World.Districts.Select((district, i) => (district.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        var published = new double[index.Count, index.Count];
        foreach (var flow in flows)
        {
            if (index.TryGetValue(flow.HomeDistrictCode, out var home) && index.TryGetValue(flow.Delivery, out var place))
                published[home, place] += flow.Starts;
        }

        var homes = Comparable(published, Modelled(run, index), index.Count);
        if (homes.Count == 0)
            return null;
        var mean = homes.SelectMany(home => home.Published).Average();
        double Squares(Func<(double Published, double Modelled), double> miss)
            => homes.SelectMany(home => home.Published.Zip(home.Modelled)).Sum(pair => miss(pair) * miss(pair));
        return new FlowFit(
            homes.Count * index.Count, 1 - (Squares(pair => pair.Published - pair.Modelled) / Squares(pair => pair.Published - mean)),
            homes.Average(home => home.Published[home.Home]), homes.Average(home => home.Modelled[home.Home]), flows[0].Provenance.Source);
    }

    private static double[,] Modelled(RunView run, Dictionary<string, int> index)
    {
        var modelled = new double[index.Count, index.Count];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            if (run.Choice.PlacedPool[i] is >= 0 and var pool && run.World.Sites[run.SiteOfPool[pool]].DistrictCode is { } code && index.TryGetValue(code, out var place))
                modelled[index[run.DistrictOfZone[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]].Code], place]++;
        }

        return modelled;
    }

    private static List<(int Home, double[] Published, double[] Modelled)> Comparable(double[,] published, double[,] modelled, int districts)
    {
        double[] Shares(double[,] flows, int home)
        {
            var all = Enumerable.Range(0, districts).Sum(place => flows[home, place]);
            return [.. Enumerable.Range(0, districts).Select(place => all == 0 ? double.NaN : flows[home, place] / all)];
        }

        return [.. Enumerable.Range(0, districts).Select(home => (home, Shares(published, home), Shares(modelled, home)))
            .Where(home => !double.IsNaN(home.Item2[0]) && !double.IsNaN(home.Item3[0]))];
    }
}
