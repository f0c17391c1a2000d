using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Cold spots and groups of MSOAs in which fewer people aged 16 and 17 live than the profile asks for: no count of people of them is shown, in a publication or by the server.</summary>
public sealed class SmallPlaces
{
    private readonly int _from;
    private readonly Dictionary<string, (string Msoa, double Living)> _zones;

    /// <summary>Looks up who lives where.</summary>
    /// <param name="world">The run's dataset, with the young people of each zone.</param>
    /// <param name="year">The run's year.</param>
    /// <param name="profile">By whose <see cref="DisclosureProfile.PeopleFrom"/> a place is small.</param>
    public SmallPlaces(World world, AcademicYear year, DisclosureProfile profile)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(profile);
        _from = profile.PeopleFrom;
        _zones = world.Zones.ToDictionary(
            zone => zone.Code, zone => (zone.MsoaCode, zone.Cohorts.Where(cohort => cohort.Year == year.StartYear && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People)), StringComparer.Ordinal);
    }

    internal static SmallPlaces Of(PublicationSource source) => new(source.World, source.Result.AcademicYear, source.Figures.Profile);

    /// <summary>How many are without counts.</summary>
    internal int Without(PublicationSource source) => source.Result.ColdSpots.Areas.Count(spot => !Shows(spot)) + source.Counts.Groups.Count(group => !Shows(group));

    /// <summary>Whether counts of a cold spot may be shown.</summary>
    public bool Shows(ColdSpotArea spot)
    {
        ArgumentNullException.ThrowIfNull(spot);
        return spot.People is not null && Enough(spot.ZoneCodes.Sum(zone => _zones[zone].Living));
    }

    /// <summary>Whether counts of a group of MSOAs may be shown.</summary>
    internal bool Shows(MsoaGroup group) => Enough(_zones.Values.Where(zone => group.MsoaCodes.Contains(zone.Msoa)).Sum(zone => zone.Living));

    private bool Enough(double living) => living >= _from;
}
