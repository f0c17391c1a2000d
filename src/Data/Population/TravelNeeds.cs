using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// What help synthetic learners need to travel, by a modelled rule: an education, health and care plan with a severe need, then one
/// that names a special setting, then any other plan, then SEN support, each with a share who are taken from door to door or are
/// travel-trained. Nothing published says who travels how after 16. A share that the parameters lack is none.
/// </summary>
internal static class TravelNeeds
{
    private const int Attribute = 30;

    /// <summary>Share assisted of plan holders with severe or profound learning difficulties or multi-sensory impairment.</summary>
    public const string Severe = "learners.travel_assisted_severe";

    /// <summary>Share assisted of other plan holders in a special school or a special post-16 institution.</summary>
    public const string SpecialSetting = "learners.travel_assisted_special_setting";

    /// <summary>Share assisted of all other plan holders.</summary>
    public const string OtherPlan = "learners.travel_assisted_other_plan";

    /// <summary>Share travel-trained of the plan holders who are not assisted.</summary>
    public const string TrainedPlan = "learners.travel_trained_plan";

    /// <summary>Share travel-trained of learners with SEN support.</summary>
    public const string TrainedSupport = "learners.travel_trained_sen_support";

    /// <summary>The need of a person whose SEN, need and setting are known. Raising a share changes nobody back to a lesser need.</summary>
    public static TravelNeed Of(People people, int person)
    {
        double Share(string key) => people.Inputs.Parameters.Contains(key) ? people.Inputs.Parameters[key] : 0;
        var drawn = people.Uniform(person, Attribute);
        switch ((SenStatus)people.Sen[person])
        {
            case SenStatus.Ehcp:
                var assisted = Share(AssistedKey((PrimaryNeed)people.PrimaryNeed[person], (SettingType)people.Setting[person]));
                return drawn < assisted ? TravelNeed.Assisted
                    : drawn < assisted + ((1 - assisted) * Share(TrainedPlan)) ? TravelNeed.Trained : TravelNeed.Independent;
            case SenStatus.SenSupport:
                return drawn < Share(TrainedSupport) ? TravelNeed.Trained : TravelNeed.Independent;
            default:
                return TravelNeed.Independent;
        }
    }

    private static string AssistedKey(PrimaryNeed need, SettingType setting)
        => need is PrimaryNeed.Sld or PrimaryNeed.Pmld or PrimaryNeed.Msi ? Severe
            : setting is SettingType.SpecialSchool or SettingType.SpecialPost16 ? SpecialSetting : OtherPlan;
}
