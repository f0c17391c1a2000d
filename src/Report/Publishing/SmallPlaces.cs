using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Cold spots and groups of MSOAs in which fewer people aged 16 and 17 live than the profile asks for: no count of people of them is shown.</summary>
internal sealed class SmallPlaces
{
    private readonly PublicationSource _source;
    private readonly Dictionary<string, (string Msoa, double Living)> _zones;

    public SmallPlaces(PublicationSource source)
    {
        var year = source.Result.AcademicYear.StartYear;
        _source = source;
        _zones = source.World.Zones.ToDictionary(
            zone => zone.Code, zone => (zone.MsoaCode, zone.Cohorts.Where(cohort => cohort.Year == year && cohort.AcademicAge is 16 or 17).Sum(cohort => cohort.People)), StringComparer.Ordinal);
    }

    /// <summary>How many are without counts.</summary>
    public int Without => _source.Result.ColdSpots.Areas.Count(spot => !Shows(spot)) + _source.Counts.Groups.Count(group => !Shows(group));

    /// <summary>Whether counts of a cold spot may be shown.</summary>
    public bool Shows(ColdSpotArea spot) => spot.People is not null && Enough(spot.ZoneCodes.Sum(zone => _zones[zone].Living));

    /// <summary>Whether counts of a group of MSOAs may be shown.</summary>
    public bool Shows(MsoaGroup group) => Enough(_zones.Values.Where(zone => group.MsoaCodes.Contains(zone.Msoa)).Sum(zone => zone.Living));

    private bool Enough(double living) => living >= _source.Figures.Profile.PeopleFrom;
}
