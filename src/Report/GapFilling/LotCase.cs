using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>A cheaper remedy that was tried before new places.</summary>
/// <param name="Remedy">What was tried.</param>
/// <param name="Finding">What came of it in the model.</param>
public sealed record TriedRemedy(string Remedy, string Finding);

/// <summary>A course nearby with empty places.</summary>
/// <param name="Title">Course.</param>
/// <param name="AreaName">Area.</param>
/// <param name="Empty">Empty places in September as applications work today.</param>
/// <param name="CouldTake">Of those without a place who could take the lot: those who could take this course too.</param>
public sealed record EmptyPlaces(string Title, string AreaName, int Empty, int CouldTake);

/// <summary>What the DfE's process asks for of one lot. Figures are modelled unless they say otherwise.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Area">The area in which it stands, before.</param>
/// <param name="County">Kent and Medway together, before.</param>
/// <param name="CohortNow">Aged 16 and 17 in the area in the run's year.</param>
/// <param name="CohortLater">The same three years later.</param>
/// <param name="Years">The two years.</param>
/// <param name="Published">Published figures on participation and NEET.</param>
/// <param name="Existing">Courses at the level within the area: count, September places open, of them empty.</param>
/// <param name="WithoutPlaceInReach">Without a place as applications work today who could take the lot.</param>
/// <param name="Nearby">Courses with empty places that some of them could take.</param>
/// <param name="Remedies">Cheaper remedies, tried first.</param>
/// <param name="Start">First day, as the lead time allows, in words.</param>
public sealed record LotCase(
    LotRow Lot, AreaResult Area, AreaResult County, double CohortNow, double CohortLater, (AcademicYear Now, AcademicYear Later) Years, ImmutableArray<Target> Published,
    (int Courses, int Open, int Empty) Existing, int WithoutPlaceInReach, ImmutableArray<EmptyPlaces> Nearby, ImmutableArray<TriedRemedy> Remedies, string Start);
