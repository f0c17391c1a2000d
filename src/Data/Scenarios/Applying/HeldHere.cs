using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Places that continuing learners keep on one course.</summary>
/// <param name="Ehcp">By holders of an EHCP.</param>
/// <param name="Other">By others.</param>
internal readonly record struct HeldHere(int Ehcp, int Other)
{
    /// <summary>By course.</summary>
    public static Dictionary<string, HeldHere> Of(World world)
    {
        var held = new Dictionary<string, HeldHere>(StringComparer.Ordinal);
        foreach (var learner in world.Learners)
        {
            if (learner is not { Stage: Stage.Continuing, HeldOfferId: { } id })
                continue;
            var here = held.GetValueOrDefault(id);
            held[id] = learner.Sen == SenStatus.Ehcp ? here with { Ehcp = here.Ehcp + 1 } : here with { Other = here.Other + 1 };
        }

        return held;
    }

    /// <summary>Of the commissioned and the general places of a course that residents can have, those that are open to applicants.</summary>
    public (int Commissioned, int General) Open(CourseOffer offer, Site site)
    {
        var commissioned = site.PlacesForResidents(offer.CommissionedPlaces);
        var own = Math.Min(Ehcp, commissioned);
        return (commissioned - own, Math.Max(0, site.PlacesForResidents(offer.GeneralPlaces) - Other - (Ehcp - own)));
    }
}
