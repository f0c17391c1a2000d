using System.Globalization;
using Pathways.Data.Population.Fitting;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Gives people the attributes of the <see cref="JointTable"/>, one after another, each with its totals exact.</summary>
internal static class JointAttributes
{
    public static void Assign(People people)
    {
        foreach (var group in Enumerable.Range(0, people.Count).GroupBy(person => (Authority: people.Authority(person), Group: people.Group(person))).OrderBy(group => group.Key))
            Assign(people, [.. group], group.Key.Authority, group.Key.Group);
    }

    private static void Assign(People people, int[] members, Authority authority, AgeGroup group)
    {
        int[] districts = [.. Enumerable.Range(0, people.Inputs.Districts.Length).Where(d => people.Inputs.Districts[d].Authority == authority)];
        var local = new int[people.Inputs.Districts.Length];
        for (var d = 0; d < districts.Length; d++)
            local[districts[d]] = d;
        var ages = group == AgeGroup.Cohort ? 2 : 1;
        var place = members.Select(person => ((ages == 2 ? people.Age[person] - 16 : 0) * districts.Length) + local[people.District(person)]).ToArray();
        var counts = new int[ages * districts.Length];
        foreach (var p in place)
            counts[p]++;
        var joint = new JointTable(people.Inputs.Marginals, authority, group, counts, [.. districts.Select(d => people.Inputs.Districts[d].Code)]);

        RefuseContradiction(joint.Fit, authority, group, members.Length);

        var prefix = new int[members.Length];
        for (var attribute = 0; attribute < JointTable.Attributes; attribute++)
        {
            var table = joint.Fit.Table.Sum([.. Enumerable.Range(0, attribute + 1), JointTable.Attributes, JointTable.Attributes + 1]);
            var size = joint.Fit.Table.Sizes[attribute];
            int[] order = [.. Enumerable.Range(0, members.Length)];
            var keys = order.Select(i => ((UInt128)(uint)((prefix[i] * counts.Length) + place[i]) << 64) | people.Shuffle(members[i], 100 + attribute)).ToArray();
            Array.Sort(keys, order);
            foreach (var (block, totals) in Blocks(joint, attribute, order, place, districts.Length))
            {
                var categories = ControlledDraw.Assign(Runs(block, prefix, place, table, size, counts.Length), totals);
                for (var i = 0; i < block.Length; i++)
                {
                    prefix[block[i]] = (prefix[block[i]] * size) + categories[i];
                    Set(people, members[block[i]], attribute, categories[i]);
                }
            }
        }
    }

    // Whole-number targets of a small county may miss one another by a person; margins that cannot be had together miss by far more.
    private static void RefuseContradiction(FitResult fit, Authority authority, AgeGroup group, int people)
    {
        if (fit.LargestMiss <= Math.Max(2, people * 0.005))
            return;
        throw new InvalidInputException(
        [
            new Problem(
                "learners/marginals.csv", null, null, null, null,
                string.Create(CultureInfo.InvariantCulture, $"asks for margins that cannot be had together ({Codes.Word(authority)}, {MarginalNeeds.AgeGroups[(int)group]}: the nearest table is {fit.LargestMiss:0} people off)"),
                "check the shares of intended_level, english_maths and sen against the associations that are 0"),
        ]);
    }

    private static IEnumerable<(int[] Block, int[] Totals)> Blocks(JointTable joint, int attribute, int[] order, int[] place, int districts)
    {
        if (attribute > 0)
            return [(order, joint.Totals[attribute])];
        return Enumerable.Range(0, districts).Select(d => (order.Where(i => place[i] % districts == d).ToArray(), joint.MealsByDistrict[d]));
    }

    private static List<DrawRun> Runs(int[] block, int[] prefix, int[] place, double[] table, int size, int places)
    {
        var runs = new List<DrawRun>();
        for (var (start, end) = (0, 0); start < block.Length; start = end)
        {
            var (cell, at) = (prefix[block[start]], place[block[start]]);
            while (end < block.Length && prefix[block[end]] == cell && place[block[end]] == at)
                end++;
            runs.Add(new DrawRun(end - start, [.. Enumerable.Range(0, size).Select(category => table[(((cell * size) + category) * places) + at])]));
        }

        return runs;
    }

    private static void Set(People people, int person, int attribute, int category)
    {
        switch (attribute)
        {
            case 0:
                people.FreeSchoolMeals[person] = category == 0;
                break;
            case 1:
                people.Sen[person] = category;
                break;
            case 2:
                people.Band[person] = category;
                break;
            case 3:
                people.EnglishMaths[person] = category == 0;
                break;
            case 4:
                people.Attendance[person] = category;
                break;
            default:
                people.Exclusion[person] = category;
                break;
        }
    }
}
