using System.Collections.Immutable;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public class TravelNeedsTests
{
    private static readonly string[] Keys
        = [TravelNeeds.Severe, TravelNeeds.SpecialSetting, TravelNeeds.OtherPlan, TravelNeeds.TrainedPlan, TravelNeeds.TrainedSupport];

    private static ImmutableArray<Learner> With(params double[] shares)
    {
        var inputs = MadeUpCounty.Inputs with
        {
            Parameters = new ParameterSet([.. MadeUpCounty.Inputs.Parameters.All.Where(parameter => !Keys.Contains(parameter.Key)),
                .. shares.Select((share, i) => new Parameter(Keys[i], share, null, null, "share", new Provenance(Basis.Modelled, Confidence.Low, "made up")))]),
        };
        return LearnerGenerator.Generate(inputs, 7);
    }

    [Fact]
    public void Without_shares_everybody_travels_alone()
        => With().ShouldAllBe(learner => learner.TravelNeed == TravelNeed.Independent);

    [Fact]
    public void Each_group_has_the_need_of_its_share()
    {
        var learners = With(1, 0, 0, 1, 1);
        foreach (var learner in learners)
        {
            var severe = learner.PrimaryNeed is PrimaryNeed.Sld or PrimaryNeed.Pmld or PrimaryNeed.Msi;
            learner.TravelNeed.ShouldBe(learner.Sen switch
            {
                SenStatus.Ehcp => severe ? TravelNeed.Assisted : TravelNeed.Trained,
                SenStatus.SenSupport => TravelNeed.Trained,
                _ => TravelNeed.Independent,
            });
        }

        SettingType[] special = [SettingType.SpecialSchool, SettingType.SpecialPost16];
        var bySetting = With(0, 1, 0, 0, 0);
        bySetting.ShouldContain(learner => learner.TravelNeed == TravelNeed.Assisted);
        bySetting.Where(learner => learner.TravelNeed == TravelNeed.Assisted).ShouldAllBe(learner => learner.Sen == SenStatus.Ehcp && special.Contains(learner.Setting));
        With(0, 0, 1, 0, 0).Where(learner => learner.TravelNeed == TravelNeed.Assisted).ShouldAllBe(learner => learner.Sen == SenStatus.Ehcp && !special.Contains(learner.Setting));
    }

    [Fact]
    public void A_share_is_met_as_far_as_chance_allows()
    {
        var support = With(0, 0, 0, 0, 0.3).Where(learner => learner.Sen == SenStatus.SenSupport).ToArray();
        var expected = 0.3 * support.Length;
        ((double)support.Count(learner => learner.TravelNeed == TravelNeed.Trained)).ShouldBe(expected, 5 * Math.Sqrt(expected * 0.7));
    }

    [Fact]
    public void A_higher_share_gives_nobody_a_lesser_need_and_changes_nothing_else()
    {
        var (few, many) = (With(0.5, 0.2, 0.1, 0.3, 0.1), With(0.9, 0.4, 0.2, 0.6, 0.2));
        for (var i = 0; i < few.Length; i++)
        {
            ((int)many[i].TravelNeed).ShouldBeGreaterThanOrEqualTo((int)few[i].TravelNeed);
            LearnersCsv.Write([many[i] with { TravelNeed = few[i].TravelNeed }]).ShouldBe(LearnersCsv.Write([few[i]]));
        }
    }
}
