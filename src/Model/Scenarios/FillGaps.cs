using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// New places where the model finds that they spare most, existing offers fixed. Before a run it is replaced by the sites and courses
/// of the plan, so what is run names every place; with no place to give it is left out.
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
    ImmutableArray<string> Subjects, ImmutableArray<ProvisionType> ProvisionTypes, ImmutableArray<string> WithoutSites) : Modification;
