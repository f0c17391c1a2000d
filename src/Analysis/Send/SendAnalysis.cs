using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Young people with an education, health and care plan beside the places for them.</summary>
internal sealed class SendAnalysis
{
    private readonly RunView _run;
    private readonly int[] _holders;
    private readonly int[] _competing;

    private SendAnalysis(RunView run)
    {
        _run = run;
        _holders = [.. Enumerable.Range(0, run.World.Learners.Length).Where(i => run.World.Learners[i] is { Sen: SenStatus.Ehcp, InScope: true })];
        _competing = new int[run.World.Learners.Length];
        Array.Fill(_competing, -1);
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
            _competing[run.ChoiceSet.Learners[i]] = i;
    }

    public static SendResults Of(RunView run, ImmutableArray<AreaGroup> groups)
    {
        var send = new SendAnalysis(run);
        var learners = run.World.Learners;
        return new SendResults(
            [.. Enum.GetValues<PrimaryNeed>().Select(need => new SendNeed(need, send.People(i => learners[i].PrimaryNeed == need))).Where(need => need.People.All > 0)],
            [.. Enum.GetValues<SettingType>().Select(setting => new SendSetting(
                setting, send.People(i => learners[i].Setting == setting),
                Recorded(setting) ? send.Places(site => SettingOf(send.KindOf(site)) == setting) : null))],
            [.. groups.Select(send.Area)],
            send._holders.Count(i => send.PoolOf(i, run.Choice.PlacedPool) is >= 0 and var pool && run.World.Sites[run.SiteOfPool[pool]].ZoneCode is null),
            run.World.Records.Send)
        {
            NeedParts = [.. send.Parts(groups).Where(part => part.People.All > 0)],
        };
    }

    private IEnumerable<SendNeedPart> Parts(ImmutableArray<AreaGroup> groups)
    {
        var learners = _run.World.Learners;
        foreach (var need in Enum.GetValues<PrimaryNeed>())
            foreach (var setting in Enum.GetValues<SettingType>())
                yield return new SendNeedPart(need, setting, null, People(i => learners[i].PrimaryNeed == need && learners[i].Setting == setting));
        foreach (var need in Enum.GetValues<PrimaryNeed>())
            foreach (var group in groups)
                yield return new SendNeedPart(need, null, group.Code, People(i => learners[i].PrimaryNeed == need && group.Has[_run.ZoneOfLearner[i]]));
    }

    /// <summary>Setting of a provider of some kind: special schools and special post-16 institutions are told apart, all others are mainstream.</summary>
    internal static SettingType SettingOf(ProviderKind kind) => kind switch
    {
        ProviderKind.SpecialSchool => SettingType.SpecialSchool,
        ProviderKind.SpecialPost16 => SettingType.SpecialPost16,
        _ => SettingType.Mainstream,
    };

    private static bool Recorded(SettingType setting) => setting is SettingType.Mainstream or SettingType.SpecialSchool or SettingType.SpecialPost16;

    private SendArea Area(AreaGroup group)
    {
        bool Here(int i) => group.Has[_run.ZoneOfLearner[i]];
        bool Stands(Site site) => site.ZoneCode is { } zone && group.Has[_run.World.ZoneIndex[zone]];
        int Interns(int[] placed) => _holders.Count(i => Here(i) && PoolOf(i, placed) is >= 0 and var pool && _run.OfferOf(pool).ProvisionType == ProvisionType.SupportedInternship);
        return new SendArea(
            group.Code, group.Name, People(Here), Places(Stands),
            _holders.Count(i => Here(i) && _competing[i] >= 0 && _run.World.Learners[i].PreferredRoute == PreferredRoute.SupportedInternship),
            _run.World.Offers.Where(offer => offer.ProvisionType == ProvisionType.SupportedInternship && Stands(SiteOf(offer)))
                .Sum(offer => SiteOf(offer).PlacesForResidents(offer.GeneralPlaces) + SiteOf(offer).PlacesForResidents(offer.CommissionedPlaces)),
            Interns(_run.Choice.PlacedPool), Interns(_run.Best!.PlacedPool));
    }

    private PlanHolders People(Func<int, bool> which)
    {
        var some = Array.FindAll(_holders, i => which(i));
        return new PlanHolders(
            some.Length, some.Count(i => _run.World.Learners[i].Stage == Stage.Continuing), some.Count(i => _competing[i] >= 0),
            some.Count(i => PoolOf(i, _run.Choice.PlacedPool) >= 0), some.Count(i => PoolOf(i, _run.Best!.PlacedPool) >= 0));
    }

    private PlanPlaces Places(Func<Site, bool> which)
    {
        var pools = Enumerable.Range(0, _run.ChoiceSet.Pools.Length)
            .Where(pool => which(_run.World.Sites[_run.SiteOfPool[pool]]) && ZoneReachAnalysis.ForPlans(_run.ChoiceSet.Pools[pool], _run.OfferOf(pool)));
        return new PlanPlaces(
            _run.World.Offers.Where(offer => offer.CommissionedPlaces > 0 && which(SiteOf(offer))).Sum(offer => SiteOf(offer).PlacesForResidents(offer.CommissionedPlaces)),
            pools.Sum(pool => _run.ChoiceSet.Pools[pool].Places));
    }

    private int PoolOf(int learner, int[] placed) => _competing[learner] >= 0 ? placed[_competing[learner]] : -1;

    private Site SiteOf(CourseOffer offer) => _run.World.Sites[_run.World.SiteIndex[offer.SiteId]];

    private ProviderKind KindOf(Site site) => _run.World.Providers.First(provider => provider.Id == site.ProviderId).Kind;
}
