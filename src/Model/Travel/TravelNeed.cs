namespace Pathways.Model;

/// <summary>What help a young person needs to travel; it decides which journeys are feasible. What each allows is modelled.</summary>
public enum TravelNeed
{
    /// <summary>Travels alone on any journey within the limits.</summary>
    Independent,

    /// <summary>Has been trained to travel a known way alone: fewer changes.</summary>
    Trained,

    /// <summary>Does not travel alone by bus or train: is taken from door to door.</summary>
    Assisted,
}
