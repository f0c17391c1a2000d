using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>What the user asks of a plan.</summary>
/// <param name="Places">Most new September places; null for no limit.</param>
/// <param name="Pounds">Most pounds a year, an estimate; null for no limit.</param>
/// <param name="Group">Places of a lot.</param>
/// <param name="MostLots">Most lots of one course at one site.</param>
/// <param name="LeastPlacesPerArea">Fewest new places in every area.</param>
/// <param name="NoAreaWorseOff">Whether no area may be worse off.</param>
/// <param name="Areas">Areas in which lots may be opened, by code; empty for all.</param>
/// <param name="Levels">Levels; empty for all.</param>
/// <param name="Subjects">Sector subject areas, tier 1; empty for all.</param>
/// <param name="Types">Kinds of provision; empty for all but supported internships.</param>
/// <param name="WithoutSites">Sites at which nothing may be opened, by id.</param>
/// <param name="WithoutProviders">Providers at whose sites nothing may be opened, by id.</param>
/// <param name="PossibleSites">Whether the dataset's possible sites may be used.</param>
/// <param name="ExistingSites">Whether today's sites may be used.</param>
/// <param name="AnyZone">Whether a site may be opened at the middle of any zone.</param>
public sealed record GapWishes(
    int? Places, long? Pounds, int Group, int MostLots, int LeastPlacesPerArea, bool NoAreaWorseOff, ImmutableArray<string> Areas, ImmutableArray<Level> Levels,
    ImmutableArray<string> Subjects, ImmutableArray<ProvisionType> Types, ImmutableArray<string> WithoutSites, ImmutableArray<string> WithoutProviders,
    bool PossibleSites, bool ExistingSites, bool AnyZone)
{
    /// <summary>Other sizes of groups that are open as well; the plan takes for each lot what spares most.</summary>
    public ImmutableArray<int> OtherGroups { get; init; } = [];

    /// <summary>All sizes of groups, the usual one first.</summary>
    public IEnumerable<int> Groups => OtherGroups.Prepend(Group).Distinct();

    /// <summary>What the places are to do.</summary>
    public GapObjective Objective { get; init; }

    /// <summary>So many places in groups of so many, everything else as usual.</summary>
    public static GapWishes Of(int? places, long? pounds, int group)
        => new(places, pounds, group, 2, 0, false, [], [], [], [], [], [], true, true, false);

    /// <summary>The wishes of a scenario's modification.</summary>
    public static GapWishes Of(FillGaps fill) => fill is null ? throw new ArgumentNullException(nameof(fill)) : Of(fill.Places, fill.PoundsAYear is { } pounds ? (long)pounds : null, fill.GroupSize) with
    {
        OtherGroups = fill.OtherGroupSizes,
        LeastPlacesPerArea = fill.LeastPlacesPerArea,
        NoAreaWorseOff = fill.NoAreaWorseOff,
        Areas = fill.Areas,
        Levels = fill.Levels,
        Subjects = fill.Subjects,
        Types = fill.ProvisionTypes,
        WithoutSites = fill.WithoutSites,
        WithoutProviders = fill.WithoutProviders,
        Objective = fill.Objective,
    };
}
