using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Indicators;

/// <summary>Places that open or close, as far as published indicators can tell them apart.</summary>
/// <param name="Type">Kind of provision.</param>
/// <param name="Band">Level of the course.</param>
/// <param name="IntakeMonths">Months 1 to 12 in which groups start.</param>
/// <param name="YoungestAge">Youngest academic age (on 31 August before the year) for which they are meant, from 16.</param>
/// <param name="OldestAge">Oldest one.</param>
public sealed record OpenedPlaces(ProvisionType Type, LevelBand Band, ImmutableArray<int> IntakeMonths, int YoungestAge = 16, int OldestAge = 18)
{
    private const int OldestWithPlan = 24;

    /// <summary>Those of a course, by the ages that the model lets in: 16 to 18, with a plan up to 24.</summary>
    /// <exception cref="ArgumentNullException">There is no course.</exception>
    public static OpenedPlaces Of(CourseOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var plan = offer.ProvisionType == ProvisionType.SupportedInternship || offer.EntryRequirement == EntryRequirement.Ehcp;
        return new OpenedPlaces(offer.ProvisionType, offer.Level.Band(), offer.IntakeMonths, OldestAge: plan ? OldestWithPlan : 18);
    }
}
