using Pathways.Data.Population.Fitting;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// Gives people the attributes that depend only on those already given: within each authority and condition the shares of
/// the marginals hold exactly (to one person), and chance decides who.
/// </summary>
internal static class FurtherAttributes
{
    public static void Assign(People people)
    {
        Array.Fill(people.Characteristic, -1);
        Each(people, 1, p => people.Band[p] == 3 ? "intended_level=entry" : null, "entry_level", ["E1", "E2", "E3"], (p, c) => people.Level[p] = Level.Entry1 + c);
        for (var p = 0; p < people.Count; p++)
            people.Level[p] = people.Band[p] switch { 0 => Level.Level3, 1 => Level.Level2, 2 => Level.Level1, _ => people.Level[p] };
        Stages.Assign(people);
        Attainment(people);
        Needs(people);
        Vulnerability.Assign(people);
        Each(people, 10, p => people.Characteristic[p] >= 0 ? "vulnerable=true" : null, "characteristic", MarginalNeeds.CharacteristicCodes, (p, c) => people.Characteristic[p] = c);
        Each(people, 11, _ => "", "female", MarginalNeeds.YesNo, (p, c) => people.Female[p] = c == 0);
        Each(people, 12, _ => "", "home_educated", MarginalNeeds.YesNo, (p, c) => people.HomeEducated[p] = c == 0);
        Each(people, 13, _ => "", "language", Codes.LanguageNeeds.Keys, (p, c) => people.Language[p] = c);
        Each(people, 14, p => !people.InScope(p) ? "intended_level=3" : people.Sen[p] == (int)SenStatus.Ehcp ? "in_scope=true;sen=ehcp" : "in_scope=true;sen=other", "preferred_route", Codes.PreferredRoutes.Keys, (p, c) => people.Route[p] = c);
        Each(people, 15, p => people.Band[p] == 3 ? "intended_level=entry" : "intended_level=other", "subject", MarginalNeeds.Subjects, (p, c) => people.Subject[p] = c);
    }

    /// <summary>Shares out one dimension within each authority and condition; people without a condition are left alone.</summary>
    public static void Each(People people, int attribute, Func<int, string?> condition, string dimension, IEnumerable<string> categories, Action<int, int> set)
    {
        string[] names = [.. categories];
        foreach (var block in Blocks(people, attribute, condition))
        {
            var totals = LargestRemainder.Apportion(people.Inputs.Marginals.Shares(dimension, block.Given, names, block.Authority), block.Members.Length);
            var drawn = ControlledDraw.Cut(totals);
            for (var i = 0; i < drawn.Length; i++)
                set(block.Members[i], drawn[i]);
        }
    }

    /// <summary>People by authority and condition, each block in random order.</summary>
    public static IEnumerable<(Authority Authority, string Given, int[] Members)> Blocks(People people, int attribute, Func<int, string?> condition)
    {
        foreach (var block in Enumerable.Range(0, people.Count).Select(person => (Person: person, Given: condition(person))).Where(pair => pair.Given is not null)
            .GroupBy(pair => (Authority: people.Authority(pair.Person), Given: pair.Given!), pair => pair.Person)
            .OrderBy(block => block.Key.Authority).ThenBy(block => block.Key.Given, StringComparer.Ordinal))
        {
            int[] members = [.. block];
            Array.Sort([.. members.Select(person => people.Shuffle(person, attribute))], members);
            yield return (block.Key.Authority, block.Key.Given, members);
        }
    }

    private static void Attainment(People people)
    {
        Array.Fill(people.Prior, (int)PriorAttainment.Level2WithEnglishAndMaths);
        Array.Fill(people.English, (int)GradeBand.Grade4Plus);
        Array.Fill(people.Maths, (int)GradeBand.Grade4Plus);
        string[] priors = [.. Codes.PriorAttainments.Keys.Take((int)PriorAttainment.Level2WithEnglishAndMaths)];
        Each(people, 5, p => people.EnglishMaths[p] ? null : "intended_level=" + people.Level[p].Code(), "prior_attainment", priors, (p, c) => people.Prior[p] = c);

        var pairs = Enumerable.Range(0, 15).Select(i => (English: i / 4, Maths: i % 4)).ToArray();
        foreach (var block in Blocks(people, 6, p => people.EnglishMaths[p] ? null : "prior_attainment=" + priors[people.Prior[p]]))
        {
            var shares = people.Inputs.Marginals.Shares("grade_band", block.Given, Codes.GradeBands.Keys, block.Authority);
            var drawn = ControlledDraw.Cut(LargestRemainder.Apportion([.. pairs.Select(pair => shares[pair.English] * shares[pair.Maths])], block.Members.Length));
            for (var i = 0; i < drawn.Length; i++)
                (people.English[block.Members[i]], people.Maths[block.Members[i]]) = pairs[drawn[i]];
        }
    }

    private static void Needs(People people)
    {
        Each(people, 7, p => people.Sen[p] == 0 ? null : "sen=" + Codes.Word((SenStatus)people.Sen[p]), "primary_need", Codes.PrimaryNeeds.Keys.Skip(1), (p, c) => people.PrimaryNeed[p] = c + 1);
        Each(people, 8, p => people.Sen[p] != (int)SenStatus.Ehcp ? null : MarginalNeeds.AgeGroups[(int)people.Group(p)] + ";sen=ehcp", "setting", Codes.SettingTypes.Keys, (p, c) => people.Setting[p] = c);
    }
}
