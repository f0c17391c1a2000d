using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>What a synthetic population is made from.</summary>
/// <param name="Year">Year whose cohorts are taken from the zones.</param>
/// <param name="Districts">Districts of the zones.</param>
/// <param name="Zones">Zones with their cohorts.</param>
/// <param name="Marginals">Targets.</param>
/// <param name="Sites">Sites; may be empty while only demand is wanted.</param>
/// <param name="Offers">Offers of that year (or standing for it), whose places continuing learners hold; may be empty likewise.</param>
/// <param name="Parameters">The <c>learners.</c> parameters.</param>
public sealed record PopulationInputs(
    AcademicYear Year, ImmutableArray<District> Districts, ImmutableArray<Zone> Zones, Marginals Marginals,
    ImmutableArray<Site> Sites, ImmutableArray<CourseOffer> Offers, ParameterSet Parameters);
