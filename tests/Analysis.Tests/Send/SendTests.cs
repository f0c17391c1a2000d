using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Send;

public class SendTests
{
    private static Learner Holder(string zone, PrimaryNeed need, SettingType setting = SettingType.Mainstream, PreferredRoute route = PreferredRoute.College)
        => Person(zone, route: route) with { Sen = SenStatus.Ehcp, PrimaryNeed = need, Setting = setting };

    /// <summary>A supported internship with 4 places at S1 in area A, 3 commissioned places at S3 in Medway, 10 general ones at S1.</summary>
    private static TestRun Run()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Entry3, 4);
        run.Offers[0] = run.Offers[0] with { ProvisionType = ProvisionType.SupportedInternship, EntryRequirement = EntryRequirement.Ehcp };
        run.Offer("S3", Level.Level1, 3);
        run.Offers[1] = run.Offers[1] with { GeneralPlaces = 0, CommissionedPlaces = 5 };
        run.Pools[1] = run.Pools[1] with { Kind = PoolKind.Commissioned };
        run.Offer("S1", Level.Level2, 10);
        run.Compete(Holder("Z1", PrimaryNeed.Asd, SettingType.SpecialPost16, PreferredRoute.SupportedInternship), [0, 2], 0);
        run.Compete(Holder("Z1", PrimaryNeed.Asd, route: PreferredRoute.SupportedInternship), [0], -1, 0);
        run.Compete(Holder("Z3", PrimaryNeed.Semh, SettingType.ResourcedProvision), [1], 1);
        run.Compete(Person("Z1"), [2], 2);
        run.Add(Holder("Z3", PrimaryNeed.Semh) with { Stage = Stage.Continuing });
        run.Add(Holder("Z3", PrimaryNeed.Semh) with { IntendedLevel = Level.Level3 });
        return run;
    }

    [Fact]
    public void Plan_holders_in_scope_are_counted_by_need_and_setting_with_what_becomes_of_them()
    {
        var send = Run().Analyse().Send;

        send.Needs.ShouldBe([new(PrimaryNeed.Semh, new PlanHolders(2, 1, 1, 1, 1)), new(PrimaryNeed.Asd, new PlanHolders(2, 0, 2, 1, 2))]);
        send.Settings.Single(row => row.Setting == SettingType.ResourcedProvision).People.ShouldBe(new PlanHolders(1, 0, 1, 1, 1));
        send.Settings.Sum(row => row.People.All).ShouldBe(send.Needs.Sum(row => row.People.All));
    }

    [Fact]
    public void Needs_by_setting_and_needs_by_area_add_up_to_the_needs()
    {
        var send = Run().Analyse().Send;

        foreach (var need in send.Needs)
        {
            send.NeedParts.Where(part => part.Need == need.Need && part.Setting is not null).Sum(part => part.People.All).ShouldBe(need.People.All);
            send.NeedParts.Single(part => part.Need == need.Need && part.AreaCode == "ALL").People.ShouldBe(need.People);
        }

        send.NeedParts.Single(part => part is { Need: PrimaryNeed.Asd, Setting: SettingType.SpecialPost16 }).People.ShouldBe(new PlanHolders(1, 0, 1, 1, 1));
        send.NeedParts.ShouldNotContain(part => part.Need == PrimaryNeed.Semh && part.AreaCode == "A");
    }

    [Fact]
    public void Places_stand_beside_them_by_sort_of_provider_and_by_area_of_the_site()
    {
        var send = Run().Analyse().Send;

        // Every provider of the test is a college: 5 commissioned places, 3 of them open, and the internship's 4.
        send.Settings.Single(row => row.Setting == SettingType.Mainstream).Places.ShouldBe(new PlanPlaces(5, 7));
        send.Settings.Single(row => row.Setting == SettingType.SpecialSchool).Places.ShouldBe(new PlanPlaces(0, 0));
        send.Settings.Single(row => row.Setting == SettingType.ResourcedProvision).Places.ShouldBeNull(); // the data cannot say
        send.Areas.Single(area => area.AreaCode == "M").Places.ShouldBe(new PlanPlaces(5, 3));
        send.Areas.Single(area => area.AreaCode == "A").Places.ShouldBe(new PlanPlaces(0, 4));
    }

    [Fact]
    public void Supported_internships_have_demand_places_and_who_is_placed_in_one()
    {
        var area = Run().Analyse().Send.Areas.Single(area => area.AreaCode == "A");

        (area.InternshipDemand, area.InternshipPlaces, area.InternshipPlacedChoice, area.InternshipPlacedBest).ShouldBe((2, 4, 1, 2));
    }

    [Fact]
    public void Nothing_entered_is_no_data_and_what_is_entered_is_passed_on()
        => Run().Analyse().Send.Entered.ShouldBeEmpty();

    [Theory]
    [InlineData(ProviderKind.FeCollege, SettingType.Mainstream)]
    [InlineData(ProviderKind.SpecialSchool, SettingType.SpecialSchool)]
    [InlineData(ProviderKind.SpecialPost16, SettingType.SpecialPost16)]
    [InlineData(ProviderKind.SchoolSixthForm, SettingType.Mainstream)]
    public void Special_institutions_are_settings_of_their_own(ProviderKind kind, SettingType setting) => SendAnalysis.SettingOf(kind).ShouldBe(setting);
}
