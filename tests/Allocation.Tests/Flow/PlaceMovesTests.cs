using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;
using Pathways.Allocation.Tests.Reference;

namespace Pathways.Allocation.Tests.Flow;

public sealed class PlaceMovesTests
{
    [Fact]
    public void After_every_place_added_or_taken_away_the_sharing_is_the_cheapest_and_its_prices_prove_it()
    {
        for (var number = 0; number < 150; number++)
        {
            var (problem, random) = (Instances.Random(number), new Random(number));
            var costs = SolverCosts.From(problem);
            var sharing = Solved(problem, costs);
            var moves = new PlaceMoves(sharing);
            for (var step = 0; step < 25; step++)
            {
                var offer = random.Next(problem.OfferCount);
                if (random.Next(20) == 0)
                    sharing.Reprice(random.Next(2) == 0 ? PlacePrices.Largest(sharing) : PlacePrices.Smallest(sharing));
                if (random.Next(2) == 0 && sharing.Capacity[offer] > 0)
                    moves.RemovePlace(offer);
                else
                    moves.AddPlace(offer);
                var placed = Array.ConvertAll(sharing.Placed, option => option < 0 ? -1 : sharing.Network.Source[option]);
                new OptimalityProof(problem, costs, sharing.Capacity).Holds(placed, sharing.Price).ShouldBeTrue($"instance {number}, step {step}");
                placed.ShouldBe(SimplexSharing.Placed(problem, costs, sharing.Capacity), $"instance {number}, step {step}");
            }
        }
    }

    [Fact]
    public void Closing_and_opening_an_offer_again_comes_back_to_the_same_sharing()
    {
        for (var number = 0; number < 100; number++)
        {
            var problem = Instances.Random(number);
            var sharing = Solved(problem, SolverCosts.From(problem));
            for (var offer = 0; offer < problem.OfferCount; offer++)
            {
                var changed = sharing.Copy();
                new PlaceMoves(changed).Close(offer);
                changed.Load[offer].ShouldBe(0);
                new PlaceMoves(changed).Open(offer, problem.Places[offer]);
                changed.Placed.ShouldBe(sharing.Placed);
                changed.Capacity.ShouldBe(problem.Places);
            }
        }
    }

    private static Sharing Solved(AllocationProblem problem, SolverCosts costs)
    {
        var network = SharingNetwork.From(problem, costs);
        var placed = Array.ConvertAll(SimplexSharing.Placed(problem, costs, problem.Places), option => option < 0 ? -1 : Array.IndexOf(network.Source, option));
        return new Sharing(network, problem.Places, placed, SmallestPrices.Find(network, problem.Places, placed)!);
    }
}
