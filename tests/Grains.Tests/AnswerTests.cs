using Pathways.Allocation.Choice;
using Pathways.Grains.Messages;
using Pathways.Grains.People;
using Pathways.Grains.Tests.Hosting;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>What learners, providers and areas answer about a run, counted anew from the direct walk, which knows no grains.</summary>
public sealed class AnswerTests(AnswerTests.DoneRun done) : IClassFixture<AnswerTests.DoneRun>
{
    private static readonly DirectWalk Walk = SmallScenarios.Direct(SmallScenarios.Of(1));

    private static IEnumerable<int> Competing => Enumerable.Range(0, Walk.Choices.LearnerCount);

    [Fact]
    public async Task Every_learner_tells_the_place_of_the_direct_walk()
    {
        foreach (var row in Competing)
        {
            var outcome = (await Learner(row).OutcomeAsync(DoneRun.Id)).ShouldNotBeNull();
            outcome.SuitableCourses.ShouldBe(Walk.Choices.Start[row + 1] - Walk.Choices.Start[row]);
            outcome.Choice.OfferId.ShouldBe(OfferId(Walk.Choice.PlacedPool[row]));
            outcome.Best.OfferId.ShouldBe(OfferId(Walk.Best.PlacedPool[row]));
            outcome.Choice.Minutes.ShouldBe(Minutes(row, Walk.Choice.PlacedPool[row]));
            outcome.Choice.Rank.ShouldBe(Walk.Choice.PlacedPool[row] < 0 ? null : Walk.Choice.PlacedRank[row] + 1);
            outcome.Choice.Reason.ShouldBe(Walk.Choice.Reasons[row].ToString());
        }
    }

    [Fact]
    public async Task Every_learner_ranks_its_feasible_offers_and_the_place_stands_at_its_rank()
    {
        foreach (var row in Competing)
        {
            var ranked = await Learner(row).RankedOffersAsync(DoneRun.Id);
            ranked.Select(offer => offer.Rank).ShouldBe(Enumerable.Range(1, ranked.Length));
            ranked.Select(offer => (offer.OfferId, offer.Minutes, offer.Cost)).Order().ShouldBe(
                Options(row).Select(at => (OfferId(Walk.Choices.OptionPool[at])!, (int)Walk.Choices.OptionMinutes[at], Walk.Choices.OptionCost[at])).Order());
            if (Walk.Choice.PlacedPool[row] is >= 0 and var pool)
                ranked[Walk.Choice.PlacedRank[row]].OfferId.ShouldBe(OfferId(pool));
        }
    }

    [Fact]
    public async Task Who_does_not_compete_has_a_profile_and_no_outcome()
    {
        var rest = Walk.World.Learners.First(learner => !learner.Competes);
        var grain = done.Host.Grains.GetGrain<ILearnerGrain>(LearnerKey.Of(Walk.World.Dataset.Hash, rest.Id));
        var profile = await grain.ProfileAsync(DoneRun.Id);
        (profile.LearnerId, profile.ZoneCode, profile.AcademicAge, profile.Competes).ShouldBe((rest.Id, rest.ZoneCode, rest.AcademicAge, false));
        (await grain.OutcomeAsync(DoneRun.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Elsewhere_a_learner_has_the_offers_of_somebody_who_lives_there()
    {
        var row = Competing.First(row => Walk.World.Learners[Walk.Choices.Learners[row]].ZoneCode == "Z5");
        var learner = Walk.World.Learners[Walk.Choices.Learners[row]];
        var answer = await Learner(row).WhatIfAsync(DoneRun.Id, new LearnerWhatIf("Z1", null));
        answer.Before.ShouldBeEmpty();
        var moved = SmallWorld.Build(learners: [learner with { ZoneCode = "Z1" }]);
        var alone = ChoiceSets.Build(moved, SmallWorld.Travel(), 1);
        answer.After.Select(offer => offer.OfferId).Order().ShouldBe(alone.OptionPool.Select(pool => moved.Offers[alone.Pools[pool].Offer].Id).Order());
        answer.After.ShouldNotBeEmpty();
        answer.WithRoom.Order().ShouldBe(answer.After.Select(offer => offer.OfferId).Distinct().Where(HasRoom).Order());
    }

    [Fact]
    public async Task A_longer_journey_brings_offers_and_takes_none()
    {
        foreach (var row in Competing)
        {
            var answer = await Learner(row).WhatIfAsync(DoneRun.Id, new LearnerWhatIf(null, 400));
            answer.Before.Select(offer => offer.OfferId).Except(answer.After.Select(offer => offer.OfferId)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_zone_that_is_not_there_is_refused()
        => (await Should.ThrowAsync<RunRefusedException>(() => Learner(0).WhatIfAsync(DoneRun.Id, new LearnerWhatIf("E01", null)))).Message.ShouldContain("E01");

    [Fact]
    public async Task Every_provider_tells_its_sites_and_how_its_places_filled()
    {
        foreach (var provider in Walk.World.Providers)
        {
            var told = await done.Host.Grains.GetGrain<IProviderGrain>(provider.Id).InRunAsync(DoneRun.Id);
            told.Name.ShouldBe(provider.Name);
            var sites = Walk.World.Sites.Where(site => site.ProviderId == provider.Id).Select(site => site.Id).ToHashSet();
            told.Sites.Select(site => site.SiteId).Order().ShouldBe(sites.Order());
            var pools = Enumerable.Range(0, Walk.Choices.Pools.Length).Where(pool => sites.Contains(Walk.World.Offers[Walk.Choices.Pools[pool].Offer].SiteId)).ToArray();
            told.Offers.Length.ShouldBe(pools.Length);
            foreach (var pool in pools)
            {
                var offer = told.Offers.Single(offer => offer.OfferId == OfferId(pool) && offer.Commissioned == (Walk.Choices.Pools[pool].Kind == PoolKind.Commissioned));
                offer.OpenPlaces.ShouldBe(Walk.Choices.Pools[pool].Places);
                offer.Placed.ShouldBe(Walk.Choice.PlacedPool.Count(placed => placed == pool));
                offer.PlacedBest.ShouldBe(Walk.Best.PlacedPool.Count(placed => placed == pool));
                offer.ValueOfOneMorePlace.ShouldBe(Walk.Best.ValueOfOneMorePlace[pool]);
            }
        }
    }

    [Fact]
    public async Task Every_area_counts_its_learners_and_who_of_them_is_newly_placed()
    {
        foreach (var (area, index) in Walk.World.Areas.Areas.Select((area, index) => (area, index)))
        {
            var told = await done.Host.Grains.GetGrain<ILcpaGrain>(area.Code).SummaryAsync(DoneRun.Id);
            var here = Competing.Where(row => Walk.World.AreaOfZone[Walk.World.ZoneIndex[Walk.World.Learners[Walk.Choices.Learners[row]].ZoneCode]] == index).ToArray();
            (told.AreaCode, told.Name).ShouldBe((area.Code, area.Name));
            told.Competing.ShouldBe(here.Length);
            told.PlacedChoice.ShouldBe(here.Count(row => Walk.Choice.PlacedPool[row] >= 0));
            told.PlacedBest.ShouldBe(here.Count(row => Walk.Best.PlacedPool[row] >= 0));
        }
    }

    [Fact]
    public async Task A_provider_or_area_that_the_run_does_not_know_is_refused()
    {
        await Should.ThrowAsync<RunRefusedException>(() => done.Host.Grains.GetGrain<IProviderGrain>("nobody").InRunAsync(DoneRun.Id));
        await Should.ThrowAsync<RunRefusedException>(() => done.Host.Grains.GetGrain<ILcpaGrain>("nowhere").SummaryAsync(DoneRun.Id));
    }

    private static bool HasRoom(string offerId) => Enumerable.Range(0, Walk.Choices.Pools.Length)
        .Any(pool => OfferId(pool) == offerId && Walk.Choices.Pools[pool].Places > Walk.Choice.PlacedPool.Count(placed => placed == pool));

    private static IEnumerable<int> Options(int row) => Enumerable.Range(Walk.Choices.Start[row], Walk.Choices.Start[row + 1] - Walk.Choices.Start[row]);

    private static string? OfferId(int pool) => pool < 0 ? null : Walk.World.Offers[Walk.Choices.Pools[pool].Offer].Id;

    private static int? Minutes(int row, int pool) => pool < 0 ? null : Walk.Choices.OptionMinutes[Options(row).Single(at => Walk.Choices.OptionPool[at] == pool)];

    private ILearnerGrain Learner(int row)
        => done.Host.Grains.GetGrain<ILearnerGrain>(LearnerKey.Of(Walk.World.Dataset.Hash, Walk.World.Learners[Walk.Choices.Learners[row]].Id));

    /// <summary>A host with the run done.</summary>
    public sealed class DoneRun : IAsyncLifetime
    {
        /// <summary>The run.</summary>
        public const string Id = "r";

        internal TestHost Host { get; } = new();

        /// <inheritdoc />
        public Task InitializeAsync() => Host.RunAsync(Id, SmallScenarios.Of(1));

        /// <inheritdoc />
        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
