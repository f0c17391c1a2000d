using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// Where people stood before September. At 16 everyone is an entrant. Above, the NEET share of the age is drawn from those
/// in scope; of the rest in scope some continue on the programme of last year and the others move. On Level 3 everyone above 16 continues.
/// </summary>
internal static class Stages
{
    public static void Assign(People people)
    {
        for (var p = 0; p < people.Count; p++)
            people.Stage[p] = people.Age[p] == 16 ? Stage.Entrant : people.InScope(p) ? Stage.Mover : Stage.Continuing;
        foreach (var block in FurtherAttributes.Blocks(people, 3, p => people.Age[p] == 16 ? null : AgeWord(people.Age[p])))
        {
            var share = people.Inputs.Marginals.Value("neet_and_seeking", block.Given, "true", block.Authority);
            var neet = LargestRemainder.Apportion([share, 1 - share], block.Members.Length)[0];
            foreach (var person in block.Members.Where(people.InScope).Take(neet))
                people.Stage[person] = Stage.Neet;
        }

        FurtherAttributes.Each(
            people, 4, p => people.Stage[p] == Stage.Mover ? $"{AgeWord(people.Age[p])};intended_level={MarginalNeeds.LevelBands[people.Band[p]]}" : null,
            "continuing", MarginalNeeds.YesNo, (p, c) => people.Stage[p] = c == 0 ? Stage.Continuing : Stage.Mover);
    }

    private static string AgeWord(int age) => age switch { 17 => "academic_age=17", 18 => "academic_age=18", _ => "academic_age=19-24" };
}
