using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Who compete and who find no place, by the subject and by the route wanted first.</summary>
internal static class WishCounting
{
    private const int Subjects = 15;
    private static readonly PreferredRoute[] Routes = Enum.GetValues<PreferredRoute>();

    private static int Cells => Subjects + 1 + Routes.Length;

    public static ImmutableArray<WishGap> Of(ComparedRun run, RunView view, BestResult best, ImmutableArray<AreaGroup> areas, int threads, CancellationToken cancellationToken)
    {
        var rules = ColdSpotParameters.Read(run.World.Parameters.With(run.Scenario.Parameters));
        var redraws = new OfferRedraws(run.World, rules.Redraw, run.Scenario.Seed);
        var over = new int[rules.Replications][];
        Threaded.For(over.Length, threads, number => over[number] = Count(view, areas, run.Replicate(redraws.Of(number)).Result.PlacedPool), cancellationToken);
        var (competing, choice, cases) = (Count(view, areas, null), Count(view, areas, run.Choice.PlacedPool), Count(view, areas, best.PlacedPool));
        return [.. Enumerable.Range(0, competing.Length).Where(at => competing[at] > 0).Select(at => new WishGap(
            areas[at / Cells].Code, Kind(at % Cells), Key(at % Cells), competing[at], choice[at], cases[at], ReplicationInterval.Of([.. over.Select(counts => (double)counts[at])])))];
    }

    /// <summary>Area × cell: those who compete whose pool is none; all of them where no pools are given.</summary>
    private static int[] Count(RunView run, ImmutableArray<AreaGroup> areas, int[]? pools)
    {
        var counts = new int[areas.Length * Cells];
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            if (pools is not null && pools[i] >= 0)
                continue;
            var (learner, zone) = (run.LearnerAt(i), run.ZoneOfLearner[run.ChoiceSet.Learners[i]]);
            for (var area = 0; area < areas.Length; area++)
            {
                if (!areas[area].Has[zone])
                    continue;
                counts[(area * Cells) + Subject(learner)]++;
                counts[(area * Cells) + Subjects + 1 + (int)learner.PreferredRoute]++;
            }
        }

        return counts;
    }

    private static int Subject(Learner learner)
        => !learner.SubjectPreferences.IsDefaultOrEmpty && int.TryParse(learner.SubjectPreferences[0], out var code) && code is >= 1 and <= Subjects ? code - 1 : Subjects;

    private static WishKind Kind(int cell) => cell <= Subjects ? WishKind.Subject : WishKind.Route;

    private static string Key(int cell) => cell < Subjects ? $"{cell + 1:00}" : cell == Subjects ? "" : Routes[cell - Subjects - 1].ToString();
}
