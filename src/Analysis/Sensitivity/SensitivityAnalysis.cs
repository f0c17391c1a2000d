using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Varies one assumption at a time and looks at expected NEET; and runs the other shortages.</summary>
internal static class SensitivityAnalysis
{
    /// <summary>The tornado chart's figures and the shortages' results.</summary>
    /// <param name="run">The run.</param>
    /// <param name="statuses">Expected status in a view of it.</param>
    /// <param name="replicate">Makes <c>choice</c> on other offers.</param>
    /// <param name="travel">Makes it at another travel scale; null leaves travel out.</param>
    /// <param name="threads">Threads; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static (SensitivityResults Sensitivity, ShortageRow[] Shortages) Of(
        RunView run, NeetReplications statuses, ReplicateChoice replicate, ChoiceAtTravelScale? travel, int threads, CancellationToken cancellationToken)
    {
        var cases = SensitivityCase.All(run, replicate, travel);
        var shortages = ShortageRuns.Shortages.Select(shortage => (Shortage: shortage, Offers: ShortageRuns.At(run, shortage))).Where(one => one.Offers is not null).ToArray();
        Func<RunView>[] views =
        [
            .. cases.SelectMany(one => new[] { one.Low, one.High }), .. shortages.Select(one => (Func<RunView>)(() => one.Offers!.PlacesFactor.All(factor => factor == 1) ? run : LightRuns.With(run, one.Offers, replicate))), () => run,
        ];
        var seen = new Seen[views.Length];
        Threaded.For(views.Length, threads, i => seen[i] = Look(views[i](), statuses), cancellationToken);
        var bars = cases.Select((one, i) => new SensitivityBar(
            one.Name, one.LowSetting, one.HighSetting, seen[2 * i].Neet, seen[(2 * i) + 1].Neet, seen[2 * i].NoPlace, seen[(2 * i) + 1].NoPlace));
        return (
            new SensitivityResults(seen[^1].Neet, seen[^1].NoPlace, [.. bars.OrderByDescending(bar => bar.Width).ThenBy(bar => bar.Name, StringComparer.Ordinal)]),
            [.. shortages.Select((one, i) => new ShortageRow(one.Shortage, seen[(2 * cases.Count) + i].NoPlaceKent, seen[(2 * cases.Count) + i].Kent))]);
    }

    private static Seen Look(RunView view, NeetReplications statuses)
    {
        var zones = statuses.Statuses(view).ByZone();
        var (all, kent, noPlace, noPlaceKent) = (0.0, default(AssumptionRange), 0, 0);
        for (var zone = 0; zone < zones.Length; zone++)
        {
            all += zones[zone].Neet.Central;
            if (view.DistrictOfZone[zone].Authority == Authority.Kent)
                kent += zones[zone].Neet;
        }

        for (var i = 0; i < view.ChoiceSet.LearnerCount; i++)
        {
            if (view.Choice.PlacedPool[i] >= 0)
                continue;
            noPlace++;
            noPlaceKent += view.AuthorityOf(view.ChoiceSet.Learners[i]) == Authority.Kent ? 1 : 0;
        }

        return new Seen(all, kent, noPlace, noPlaceKent);
    }

    private readonly record struct Seen(double Neet, AssumptionRange Kent, int NoPlace, int NoPlaceKent);
}
