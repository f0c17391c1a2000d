using System.Collections.Immutable;
using System.Globalization;
using Pathways.Allocation.GapFilling;
using Pathways.Data.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>A course that could be opened at a site, with the kind it is of.</summary>
/// <param name="Course">The course with the places of one lot.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Site">Its site.</param>
public sealed record GapCourse(PossibleCourse Course, PossibleCourseKind Kind, Site Site);

/// <summary>What could be opened: every course that the dataset names, at every site that could teach it.</summary>
public sealed class GapCandidates
{
    /// <summary>Id of the provider that is still to be found, for sites that are nobody's yet.</summary>
    public const string ProviderId = "possible-provider";

    private static readonly Provenance Imagined = new(Basis.Modelled, Confidence.Low, "gap filling: a provider to be found");

    private GapCandidates(World world, ImmutableArray<GapCourse> courses, GapInputs inputs) => (World, Courses, Inputs) = (world, courses, inputs);

    /// <summary>The run's world with the sites that may be opened.</summary>
    public World World { get; }

    /// <summary>The courses, site by site.</summary>
    public ImmutableArray<GapCourse> Courses { get; }

    /// <summary>What the dataset says may be opened, and its rates.</summary>
    public GapInputs Inputs { get; }

    /// <summary>Lists it.</summary>
    /// <param name="world">The run's world.</param>
    /// <param name="inputs">What may be opened.</param>
    /// <param name="wishes">What is asked for.</param>
    public static GapCandidates Of(World world, GapInputs inputs, GapWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(wishes);
        var more = WithSites(world, inputs, wishes);
        var kinds = more.Providers.ToDictionary(provider => provider.Id, provider => provider.Kind, StringComparer.Ordinal);
        var old = world.SiteIndex.Keys.ToHashSet(StringComparer.Ordinal);
        var courses = ImmutableArray.CreateBuilder<GapCourse>();
        var taken = world.Offers.Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var site in more.Sites.Where(site => MayHost(more, site, old.Contains(site.Id), wishes)))
        {
            foreach (var kind in inputs.Courses.Where(kind => kind.IsWanted(wishes.Levels, wishes.Subjects, wishes.Types) && CanTeach(kinds[site.ProviderId], kind)))
            {
                foreach (var group in wishes.Groups)
                    courses.Add(new GapCourse(new PossibleCourse(Offer(world, site, kind, (group, group == wishes.Group), taken), wishes.MostLots, Pounds(inputs, kind, group, world.Dataset.AcademicYear)), kind, site));
            }
        }

        return new GapCandidates(more, courses.ToImmutable(), inputs);
    }

    /// <summary>Pounds a year of one lot: everybody at the national rate of the hours, at each intake, and element 2 for commissioned places.</summary>
    public static long Pounds(GapInputs inputs, PossibleCourseKind kind, int group, AcademicYear year)
        => (long)Math.Round(group * ((kind.IntakesAYear * inputs.Rate(kind.PlannedHours, year).Pounds) + (kind.ForPlanHolders ? inputs.ElementTwo(year) : 0)), MidpointRounding.AwayFromZero);

    private static World WithSites(World world, GapInputs inputs, GapWishes wishes)
    {
        var sites = (wishes.PossibleSites ? inputs.Sites.Select(site => (site.Id, site.Name, site.Location)) : [])
            .Concat(wishes.AnyZone ? world.Zones.Select(zone => (Id: "zone-" + zone.Code.ToLowerInvariant(), Name: "Anywhere in " + zone.Name, Location: zone.Centroid)) : [])
            .Where(site => !world.SiteIndex.ContainsKey(site.Id)).ToArray();
        if (sites.Length == 0)
            return world;
        var providers = world.Providers.Any(provider => provider.Id == ProviderId) ? world.Providers : world.Providers.Add(new Provider(ProviderId, null, "Provider to be found", ProviderKind.TrainingProvider, Imagined));
        return world.With(providers: providers, sites: [.. world.Sites, .. sites.Select(site => Opened(world, site.Id, site.Name, site.Location))]);
    }

    // As a scenario's open_site makes it, so that the run of the plan has the same site.
    private static Site Opened(World world, string id, string name, GeoPoint location)
    {
        var nearest = world.Zones.MinBy(zone => zone.Centroid.KilometresTo(location))!;
        return new Site(id, ProviderId, null, name, location, nearest.DistrictCode, nearest.Code, false, false, SiteSex.Mixed, null, true, 1, 0, Imagined);
    }

    private static bool MayHost(World world, Site site, bool existing, GapWishes wishes)
        => site is { GeneralSupply: true, Selective: false, ZoneCode: not null } && (!existing || wishes.ExistingSites)
            && !wishes.WithoutSites.Contains(site.Id) && !wishes.WithoutProviders.Contains(site.ProviderId)
            && (wishes.Areas.IsEmpty || (world.ZoneIndex.TryGetValue(site.ZoneCode, out var zone) && wishes.Areas.Contains(world.Areas.Areas[world.AreaOfZone[zone]].Code)));

    /// <summary>Special institutions teach holders of a plan only; schools and UTCs teach study programmes at Level 1 and 2.</summary>
    private static bool CanTeach(ProviderKind host, PossibleCourseKind kind) => host switch
    {
        ProviderKind.SpecialSchool or ProviderKind.SpecialPost16 => kind.ForPlanHolders,
        ProviderKind.SchoolSixthForm or ProviderKind.Utc => kind is { Type: ProvisionType.StudyProgramme, Level: Level.Level1 or Level.Level2 },
        _ => true,
    };

    /// <summary>The id, or where lots of an earlier plan bear it, that of the next plan: no lot of this plan is to have the id of one of theirs.</summary>
    private static string FreeId(string id, HashSet<string> taken)
    {
        var free = id;
        for (var plan = 2; taken.Any(each => each == free || each.StartsWith(free + "-", StringComparison.Ordinal)); plan++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-plan{plan}");
        return free;
    }

    private static CourseOffer Offer(World world, Site site, PossibleCourseKind kind, (int Size, bool Usual) group, HashSet<string> taken) => new(
        FreeId(string.Create(CultureInfo.InvariantCulture, $"gap-{site.Id.ToLowerInvariant()}-{kind.Id}{(group.Usual ? "" : $"-of-{group.Size}")}"), taken), site.Id, world.Dataset.AcademicYear, kind.Title, kind.Type, kind.Level, "Opened to fill gaps",
        null, null, kind.SsaTier1, null, group.Size, 1, kind.IntakeMonths, kind.ForPlanHolders ? 0 : group.Size, kind.ForPlanHolders ? group.Size : 0, kind.DurationWeeks, kind.PlannedHours,
        Math.Min(kind.MinimumGroup, group.Size), kind.Entry, kind.EnglishMaths, Imagined);
}
