using System.Collections.Immutable;
using System.Globalization;
using Bogus;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Writes the people out as learners. Bogus makes the records and draws the second and third subject; nothing names a person.</summary>
internal static class LearnerRecords
{
    private const int Preferences = 3;

    public static ImmutableArray<Learner> Make(People people, ulong seed)
    {
        var width = Math.Max(6, people.Count.ToString(CultureInfo.InvariantCulture).Length);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"K{people.Inputs.Year.StartYear % 100:00}-");
        var mixes = people.Inputs.Districts.Select(district => district.Authority).Distinct().ToDictionary(
            authority => authority,
            authority => (Entry: Mix(people, "intended_level=entry", authority), Other: Mix(people, "intended_level=other", authority)));
        var previous = new PreviousSites(people);
        var person = -1;
        var faker = new Faker<Learner>().UseSeed((int)(Draws.Bits(seed, 0, 0, DrawPurpose.Population) >> 33)).CustomInstantiator(bogus =>
        {
            person++;
            var mix = mixes[people.Authority(person)];
            return new Learner(
                prefix + (person + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'),
                people.Inputs.Zones[people.Zone[person]].Code, people.Age[person], people.Female[person], people.Stage[person],
                (PriorAttainment)people.Prior[person], (GradeBand)people.English[person], (GradeBand)people.Maths[person], people.Level[person],
                (SenStatus)people.Sen[person], (PrimaryNeed)people.PrimaryNeed[person], (SettingType)people.Setting[person],
                people.FreeSchoolMeals[person], (AttendanceBand)people.Attendance[person], (Exclusion)people.Exclusion[person],
                people.Characteristic[person] < 0 ? [] : [110 + (10 * people.Characteristic[person])],
                people.HomeEducated[person], Language(people, person),
                Subjects(bogus.Random, people.Subject[person], people.Band[person] == 3 ? mix.Entry : mix.Other),
                (PreferredRoute)people.Route[person], previous.Of(person), null)
            { TravelNeed = TravelNeeds.Of(people, person) };
        });
        return [.. faker.Generate(people.Count)];
    }

    private static double[] Mix(People people, string given, Authority authority)
        => people.Inputs.Marginals.Shares("subject", given, MarginalNeeds.Subjects, authority);

    // Refugees and asylum seekers need English; everyone else has what was drawn.
    private static LanguageNeed Language(People people, int person)
        => people.Characteristic[person] == 2 ? LanguageNeed.Esol : (LanguageNeed)people.Language[person];

    private static ImmutableArray<string> Subjects(Randomizer random, int first, double[] mix)
    {
        var left = mix.ToArray();
        var subjects = ImmutableArray.CreateBuilder<string>(Preferences);
        for (var next = first; next >= 0; next = subjects.Count < Preferences ? Pick(left, random.Double()) : -1)
        {
            subjects.Add(MarginalNeeds.Subjects[next]);
            left[next] = 0;
        }

        return subjects.ToImmutable();
    }

    private static int Pick(double[] weights, double uniform)
    {
        var rest = uniform * weights.Sum();
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            last = i;
            rest -= weights[i];
            if (rest < 0)
                break;
        }

        return last;
    }
}
