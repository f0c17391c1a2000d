using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pathways.Model;

/// <summary>
/// New places where the model finds that they spare most, existing offers fixed. The run's first step replaces it by the sites and courses
/// of the plan, whatever host makes the run; with no place to give it is left out.
/// </summary>
/// <param name="Places">Most September places; null for no limit.</param>
/// <param name="PoundsAYear">Most pounds a year, at the estimated cost; null for no limit.</param>
/// <param name="GroupSize">Places of a group.</param>
/// <param name="LeastPlacesPerArea">Fewest new places in every area.</param>
/// <param name="NoAreaWorseOff">Whether in no area fewer may have a place, in the best case, than without it.</param>
/// <param name="Areas">Areas in which places may be opened, by code or name; none for all.</param>
/// <param name="Levels">Levels; none for all.</param>
/// <param name="Subjects">Sector subject areas, tier 1; none for all.</param>
/// <param name="ProvisionTypes">Kinds of provision; none for all but supported internships.</param>
/// <param name="WithoutSites">Sites by id or name at which nothing is opened.</param>
public sealed record FillGaps(
    int? Places, double? PoundsAYear, int GroupSize, int LeastPlacesPerArea, bool NoAreaWorseOff, ImmutableArray<string> Areas, ImmutableArray<Level> Levels,
    ImmutableArray<string> Subjects, ImmutableArray<ProvisionType> ProvisionTypes, ImmutableArray<string> WithoutSites) : Modification
{
    /// <summary>Providers by UKPRN, id or name at whose sites nothing is opened.</summary>
    public ImmutableArray<string> WithoutProviders { get; init; } = [];

    /// <summary>Sizes of groups that are open as well, beside <see cref="GroupSize"/>: the plan says which lot has which.</summary>
    public ImmutableArray<int> OtherGroupSizes { get; init; } = [];

    /// <summary>What the places are to do.</summary>
    public GapObjective Objective { get; init; }

    /// <summary>Whether it has no place or no pound to give, and so changes nothing.</summary>
    [JsonIgnore]
    public bool GivesNothing => Places == 0 || PoundsAYear == 0;
}
