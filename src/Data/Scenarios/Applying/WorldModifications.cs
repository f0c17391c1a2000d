using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Applies a scenario's modifications to the world that the dataset makes. Learners are made before, so that no modification
/// changes who the others are; what follows is a pure function of world, modifications and seed, and all of a run is made from it:
/// travel minutes (through <see cref="World.NetworkChanges"/>), choice sets, replications.
/// </summary>
public static class WorldModifications
{
    /// <summary>The world with the modifications done that hold in its year, one after the other. Those of later years are looked at too, so that their faults are told at once.</summary>
    /// <param name="world">The world.</param>
    /// <param name="modifications">What to do.</param>
    /// <param name="seed">Seed of the draws of changes.</param>
    /// <param name="problems">Receives what cannot be done; the world given back is then not to be used.</param>
    public static World Apply(World world, ImmutableArray<PlacedModification> modifications, ulong seed, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(problems);
        var year = world.Dataset.AcademicYear.StartYear;
        var holding = modifications.Where(placed => !(placed.Change.From?.StartYear > year)).ToImmutableArray();
        var before = problems.Count;
        var all = All(world, modifications, seed, problems);
        return holding.Length == modifications.Length || problems.Count > before ? all : All(world, holding, seed, problems);
    }

    private static World All(World world, ImmutableArray<PlacedModification> modifications, ulong seed, ICollection<Problem> problems)
        => modifications.Aggregate(world, (made, placed) => One(made, placed, seed, new Faults(placed, problems)));

    private static World One(World world, PlacedModification placed, ulong seed, Faults faults)
    {
        ChangesOfPeople.Refuse(placed.Change, world.Dataset.AcademicYear, faults);
        return Changed(world, placed, seed, faults);
    }

    private static World Changed(World world, PlacedModification placed, ulong seed, Faults faults) => placed.Change switch
    {
        OpenProvider change => Opening.Provider(world, change, faults),
        OpenSite change => Opening.Site(world, change, faults),
        OpenOffer change => OpeningOffer.Apply(world, change, faults),
        CloseOffer change => Closing.Offers(world, change, faults),
        CloseProvider change => Closing.Provider(world, change, faults),
        EndQualificationRoute change => EndingRoute.Apply(world, change, faults),
        ChangePlaces change => ChangingPlaces.Apply(world, change, faults),
        SupportedInternships change => ChangingPlaces.Internships(world, change, faults),
        ChangeIntakes change => ChangingIntakes.Apply(world, change, faults),
        ChangeMinimumGroup change => ChangingMinimum.Apply(world, change, faults),
        CohortGrowth change => GrowingCohort.Apply(world, change, seed, faults),
        ChangeVacancies change => ChangingVacancies.Apply(world, change, faults),
        TravelPass change => PricingPass.Apply(world, change, faults),
        PersonalTransportBudget change => HelpingTravel.Budget(world, change, seed, faults),
        TravelTraining change => HelpingTravel.Training(world, change, seed, faults),
        FillGaps change => FillingGaps.Apply(world, change, faults),
        Lever change => EnteringEffect.Apply(world, change, faults),
        { ChangesNetwork: true } change => world.With(networkChanges: world.NetworkChanges.Add(change)),
        var other => throw new NotSupportedException($"A modification {other.GetType().Name} has nothing that applies it."),
    };
}
