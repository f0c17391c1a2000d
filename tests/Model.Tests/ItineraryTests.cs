namespace Pathways.Model.Tests;

public sealed class ItineraryTests
{
    [Fact]
    public void A_journey_with_two_vehicles_has_one_change()
    {
        var journey = new Itinerary(450, 535,
        [
            new Leg(TravelMode.Walk, "home", "High Street", 450, 456, null, null),
            new Leg(TravelMode.Wait, "High Street", "High Street", 456, 460, null, null),
            new Leg(TravelMode.Bus, "High Street", "Station", 460, 480, "9", 12),
            new Leg(TravelMode.Wait, "Station", "Station", 480, 490, null, null),
            new Leg(TravelMode.Rail, "Station", "Ashford", 490, 530, "Southeastern", null),
            new Leg(TravelMode.Walk, "Ashford", "College", 530, 535, null, null),
        ]);
        journey.DoorToDoorMinutes.ShouldBe(85);
        journey.Changes.ShouldBe(1);
        journey.WalkMinutes.ShouldBe(11);
    }

    [Fact]
    public void A_walk_has_no_change()
    {
        var journey = new Itinerary(500, 520, [new Leg(TravelMode.Walk, "home", "College", 500, 520, null, null)]);
        journey.Changes.ShouldBe(0);
        journey.WalkMinutes.ShouldBe(journey.DoorToDoorMinutes);
    }
}
