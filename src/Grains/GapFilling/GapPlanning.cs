using System.Collections.Immutable;
using Pathways.Allocation.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>The problem of filling a run's gaps, made and solved.</summary>
/// <param name="Basis">The run.</param>
/// <param name="Candidates">What could be opened.</param>
/// <param name="Problem">The problem.</param>
/// <param name="CourseOf">By candidate of the problem: index into the courses that could be opened.</param>
/// <param name="Limits">Limits and rules.</param>
/// <param name="Start">Where the search starts.</param>
public sealed record GapPlanning(GapBasis Basis, GapCandidates Candidates, GapProblem Problem, ImmutableArray<int> CourseOf, GapLimits Limits, GapStart Start)
{
    /// <summary>Makes the problem: who could go where.</summary>
    /// <param name="basis">The run.</param>
    /// <param name="candidates">What could be opened.</param>
    /// <param name="travel">Travel minutes to the candidates' sites, those of the run's world among them.</param>
    /// <param name="wishes">What is asked for.</param>
    /// <param name="threads">Threads for computing; 0 for one a core. The result is the same.</param>
    /// <exception cref="InvalidInputException">Nothing could be opened, or an area has no candidate although each is to have places.</exception>
    public static GapPlanning Of(GapBasis basis, GapCandidates candidates, TravelMatrix travel, GapWishes wishes, int threads)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(wishes);
        var (problem, courses) = CandidateOptions.Of(
            candidates.World, travel, basis.Choices, [.. candidates.Courses.Select(course => course.Course)], basis.Seed, threads, basis.Cost);
        if (problem.Candidates.IsEmpty)
            throw Refused("no course could be opened anywhere within these wishes", "leave out some of --area, --level, --ssa, --type and the exclusions");
        var areas = Areas(basis.World, wishes);
        if (wishes.LeastPlacesPerArea > 0 && areas.Where(area => problem.Candidates.All(candidate => candidate.Area != area)).ToArray() is { Length: > 0 } without)
            throw Refused($"asks for places in every area, but nothing could be opened in {Names(basis.World, without)}", "name the areas with --area (area: in a scenario), or allow more sites, levels, subjects and types");
        if (wishes.LeastPlacesPerArea > 0 && wishes.Places is { } places && areas.Length * LeastInArea(wishes) > places)
            throw Refused($"asks for {areas.Length * LeastInArea(wishes)} places in {areas.Length} areas, more than the {places} there are", "ask for fewer in each area, or for more places");
        return new GapPlanning(basis, candidates, problem, courses, new GapLimits(wishes.Places, wishes.Pounds, wishes.LeastPlacesPerArea, wishes.NoAreaWorseOff), basis.Start());
    }

    /// <summary>The plan, if it gives every area the places that it must have.</summary>
    /// <exception cref="InvalidInputException">It does not: none that does was found within the limits.</exception>
    public GapPlan Kept(GapPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.AreasShort.IsEmpty
            ? plan
            : throw Refused(
                $"no plan was found within the limits that opens {Limits.LeastPlacesPerArea} places in every area: too few in {Names(Basis.World, plan.AreasShort)}", "ask for fewer places in each area, or allow more places, pounds or time");
    }

    /// <summary>What of the dataset's lists a candidate is.</summary>
    public GapCourse CourseAt(int candidate) => Candidates.Courses[CourseOf[candidate]];

    /// <summary>The modifications that open lots: the sites and providers they need, then a course for each lot.</summary>
    /// <param name="lots">Candidate and number of each lot.</param>
    public ImmutableArray<Modification> Modifications(IEnumerable<(int Candidate, int Number)> lots)
    {
        var list = lots.ToArray();
        var sites = list.Select(lot => CourseAt(lot.Candidate).Site).DistinctBy(site => site.Id).Where(site => !Basis.World.SiteIndex.ContainsKey(site.Id)).OrderBy(site => site.Id, StringComparer.Ordinal).ToArray();
        var changes = ImmutableArray.CreateBuilder<Modification>();
        if (sites.Length > 0 && Basis.World.Providers.All(provider => provider.Id != GapCandidates.ProviderId))
            changes.Add(new OpenProvider(GapCandidates.ProviderId, "Provider to be found", ProviderKind.TrainingProvider) { Name = GapCandidates.ProviderId });
        foreach (var site in sites)
            changes.Add(new OpenSite(site.Id, site.ProviderId, site.Name, site.Location) { Name = site.Id });
        foreach (var (candidate, number) in list)
            changes.Add(Offer(candidate, number));
        return changes.ToImmutable();
    }

    private OpenOffer Offer(int candidate, int number)
    {
        var (course, kind, site) = CourseAt(candidate);
        var id = Problem.Candidates[candidate].LotId(number);
        return new OpenOffer(
            id, site.Id, course.Offer.Title, course.Offer.Level, course.Offer.SsaTier1, course.Offer.ProvisionType, course.Offer.GroupSize, 1, course.Offer.CommissionedPlaces,
            course.Offer.IntakeMonths, course.Offer.DurationWeeks, course.Offer.PlannedHours, course.Offer.MinimumGroup, course.Offer.EntryRequirement, course.Offer.EnglishMaths,
            course.Offer.QualificationRoute)
        {
            Name = id,
            Costs = [.. LotCosts.Of(Candidates.Inputs, kind, site, course.Offer.GroupSize, Basis.World.Dataset.AcademicYear).Where(cost => cost.PoundsAYear != 0)],
        };
    }

    /// <summary>Indices of the areas in which sites may be.</summary>
    private static int[] Areas(World world, GapWishes wishes)
        => [.. Enumerable.Range(0, world.Areas.Areas.Length).Where(area => wishes.Areas.IsEmpty || wishes.Areas.Contains(world.Areas.Areas[area].Code))];

    private static string Names(World world, IEnumerable<int> areas) => string.Join(", ", areas.Select(area => world.Areas.Areas[area].Name));

    /// <summary>Places that an area has at least when it has the least asked for: the smallest number from there on that groups of the sizes add up to.</summary>
    private static int LeastInArea(GapWishes wishes)
    {
        var (most, sizes) = (wishes.LeastPlacesPerArea + wishes.Groups.Max(), wishes.Groups.ToArray());
        var reached = new bool[most + 1];
        reached[0] = true;
        for (var places = 1; places <= most; places++)
            reached[places] = Array.Exists(sizes, size => size <= places && reached[places - size]);
        return Array.FindIndex(reached, wishes.LeastPlacesPerArea, made => made);
    }

    private static InvalidInputException Refused(string message, string allowed) => new([new Problem("gap filling", null, null, null, null, message, allowed)]);
}
