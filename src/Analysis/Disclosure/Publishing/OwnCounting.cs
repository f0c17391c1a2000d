using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>What is counted of an institution's learners.</summary>
public enum OwnMeasure
{
    /// <summary>Newly placed as applications work today.</summary>
    PlacedChoice,

    /// <summary>Newly placed in the best case.</summary>
    PlacedBest,
}

/// <summary>Learners of one institution by home and level.</summary>
/// <param name="AreaCode">Area of home, as in <see cref="AreaResult.Code"/>.</param>
/// <param name="Band">Level intended; null for all in scope.</param>
/// <param name="PlacedChoice">Newly placed there as applications work today.</param>
/// <param name="PlacedBest">The same in the best case.</param>
public sealed record OwnCount(string AreaCode, LevelBand? Band, int PlacedChoice, int PlacedBest);

/// <summary>An institution and its learners.</summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="Counts">By area of home and level.</param>
public sealed record OwnInstitution(string ProviderId, ImmutableArray<OwnCount> Counts);

/// <summary>Counts an institution's own learners, which its publication shows in full.</summary>
public static class OwnCounting
{
    private static readonly LevelBand?[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    /// <summary>Counts.</summary>
    /// <param name="run">The run.</param>
    /// <param name="best">Its best case.</param>
    /// <param name="providerId">The institution.</param>
    public static OwnInstitution Of(ComparedRun run, BestResult best, string providerId)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(best);
        var view = new RunView(run.World, run.Scenario, run.Travel, run.Choices, run.Choice, best);
        bool[] own = [.. run.Choices.Pools.Select(pool => run.World.Sites[run.World.SiteIndex[run.World.Offers[pool.Offer].SiteId]].ProviderId == providerId)];
        int Count(AreaGroup area, LevelBand? band, int[] pools) => Enumerable.Range(0, pools.Length).Count(i =>
            pools[i] >= 0 && own[pools[i]] && area.Has[view.ZoneOfLearner[run.Choices.Learners[i]]] && (band is null || view.LearnerAt(i).IntendedLevel.Band() == band));
        return new OwnInstitution(providerId, [.. AreaGroup.All(view).SelectMany(area => Bands.Select(band => new OwnCount(
            area.Code, band, Count(area, band, run.Choice.PlacedPool), Count(area, band, best.PlacedPool))))]);
    }
}
