using System.Collections.Immutable;
using System.Globalization;
using Pathways.Allocation.Choice;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>What would cost less than a new group, tried in the model: empty places, travel help, more places on courses that there are.</summary>
/// <param name="basis">The run without new places.</param>
/// <param name="planning">What could be opened.</param>
/// <param name="candidate">The lot's candidate.</param>
/// <param name="without">Competing learners without a place as applications work today who could take the lot.</param>
/// <param name="threads">Threads; 0 for one a core.</param>
internal sealed class CheaperRemedies(FilledRun basis, GapPlanning planning, int candidate, HashSet<int> without, int threads)
{
    private const string TravelLimit = "choice.travel_limit_minutes";
    private const string TravelHelp = "analysis.cold.travel_help_minutes";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly ComparedRun _run = basis.Run.Run;
    private readonly GapProblem _problem = planning.Problem;
    private readonly Lazy<(long Gain, int Placed)> _lot = new(() => new GapQuestions(planning.Problem, planning.Start).Of([candidate]));

    /// <summary>All of them.</summary>
    public ImmutableArray<TriedRemedy> Tried() => [EmptyPlaces(), Travel(), MoreOnExistingCourses(), .. AtAnExistingSite() is { } site ? new[] { site } : []];

    private TriedRemedy EmptyPlaces()
    {
        var placed = without.Count(learner => basis.Run.Best.PlacedPool[learner] >= 0);
        return new TriedRemedy("Use empty places", $"with today's places shared as well as possible (best case), {placed} of the {without.Count} without a place who could take the lot would have one, {without.Count - placed} would not");
    }

    private TriedRemedy Travel()
    {
        var world = basis.World;
        var help = world.Parameters[TravelHelp];
        var choice = Choice(world.With(parameters: world.Parameters.With(new Dictionary<string, double> { [TravelLimit] = world.Parameters[TravelLimit] + help })));
        var placed = without.Count(learner => choice.PlacedPool[learner] >= 0);
        return new TriedRemedy(
            string.Create(Plain, $"Help with travel, {help:0} minutes further than the limit for everybody"),
            $"{placed} of the {without.Count} would have a place as applications work today, and {More(choice)} more young people in all, since places are as many as before; the journeys would be long");
    }

    /// <summary>As many more places as the lot has on each course of its level and subject that somebody who could take the lot could take too.</summary>
    private TriedRemedy MoreOnExistingCourses()
    {
        const string Name = "Expand existing: more places on a course that there is";
        var (course, kind, _) = planning.CourseAt(candidate);
        var like = LikeCourses(kind.Level, kind.SsaTier1, kind.ForPlanHolders ? PoolKind.Commissioned : PoolKind.General);
        if (like.IsEmpty)
            return new TriedRemedy(Name, "no course of this level and subject that runs is open to anybody who could take the lot");
        var places = _problem.Candidates[candidate].Places;
        var more = new MorePlaces(_problem, planning.Start, like, places);
        var (pool, (gain, placed)) = Enumerable.Range(0, like.Length).Select(at => (Pool: like[at], Value: more.Of(at))).OrderByDescending(each => each.Value.Gain).ThenBy(each => each.Pool).First();
        var offer = basis.World.Offers[_run.Choices.Pools[pool].Offer];
        var site = basis.World.Sites[basis.World.SiteIndex[offer.SiteId]];
        return new TriedRemedy(Name, string.Create(
            Plain,
            $"{places} more places tried on each of {like.Length} {(like.Length == 1 ? "course" : "courses")} of this level and subject in reach: the best, {offer.Title} at {site.Name}, would newly place {More(Choice(With(offer, places, kind.ForPlanHolders)))} as applications work today (one draw) and {placed} in the best case, against {_lot.Value.Placed} in the best case by a group of {course.Offer.GroupSize} here alone; it would spare {Share(gain)} as much"));
    }

    /// <summary>Where the lot is at a site still to be opened: the same group at a site that there is.</summary>
    private TriedRemedy? AtAnExistingSite()
    {
        var (course, kind, _) = planning.CourseAt(candidate);
        if (Exists(candidate))
            return null;
        var questions = new GapQuestions(_problem, planning.Start);
        var best = Enumerable.Range(0, _problem.Candidates.Length)
            .Where(other => planning.CourseAt(other).Kind.Id == kind.Id && planning.CourseAt(other).Course.Offer.GroupSize == course.Offer.GroupSize && _problem.Candidates[other].Area == _problem.Candidates[candidate].Area && Exists(other))
            .Select(other => (Other: other, Value: questions.Of([other]))).OrderByDescending(each => each.Value.Gain).ThenBy(each => each.Other).ToArray();
        return new TriedRemedy("Expand existing: the same group at a site that there is", best is not [var (found, value), ..]
            ? "no existing site in the area could teach it"
            : string.Create(Plain, $"at {planning.CourseAt(found).Site.Name} it would newly place {value.Placed} (best case) against {_lot.Value.Placed} here, and spare {Share(value.Gain)} as much"));
    }

    private ImmutableArray<int> LikeCourses(Level level, string subject, PoolKind pool)
    {
        var (choices, mine) = (_run.Choices, _problem.Learner[_problem.Start[candidate].._problem.Start[candidate + 1]].ToHashSet());
        bool Like(int at) => choices.Pools[at].Kind == pool && !planning.Start.Closed.Contains(at)
            && basis.World.Offers[choices.Pools[at].Offer] is var offer && offer.Level == level && offer.SsaTier1 == subject;
        return [.. mine.SelectMany(learner => choices.OptionPool[choices.Start[learner]..choices.Start[learner + 1]]).Distinct().Where(Like).Order()];
    }

    /// <summary>The world with more places on a course, as <c>change_places</c> gives them.</summary>
    private World With(CourseOffer offer, int places, bool commissioned)
    {
        var all = offer.GeneralPlaces + offer.CommissionedPlaces + places;
        var larger = offer with
        {
            GeneralPlaces = offer.GeneralPlaces + (commissioned ? 0 : places),
            CommissionedPlaces = offer.CommissionedPlaces + (commissioned ? places : 0),
            GroupsPerIntake = (all + offer.GroupSize - 1) / offer.GroupSize,
        };
        return basis.World.With(offers: basis.World.Offers.SetItem(basis.World.OfferIndex[offer.Id], larger));
    }

    private ChoiceResult Choice(World world) => DeferredAcceptance.Run(world, ChoiceSets.Build(world, _run.Travel, threads), basis.File.Scenario.Seed, threads);

    private string More(ChoiceResult choice)
        => (choice.PlacedPool.Count(pool => pool >= 0) - _run.Choice.PlacedPool.Count(pool => pool >= 0)).ToString("+0;-0;0", Plain);

    private string Share(long gain) => (100.0 * gain / Math.Max(1, _lot.Value.Gain)).ToString("0", Plain) + " %";

    private bool Exists(int other) => basis.World.SiteIndex.ContainsKey(planning.CourseAt(other).Site.Id);
}
