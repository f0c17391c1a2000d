using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>
/// How many people of each age live in each zone: whole numbers whose totals by authority are the scaled totals of the zone
/// file. Years 12 and 13 are whole; of Year 14 the share in scope is taken; learners of 19 to 24 with an EHCP are spread over
/// the zones like those of 18.
/// </summary>
internal static class Cohorts
{
    public static People Draw(PopulationInputs inputs, ulong seed, double scale)
    {
        var counts = new int[inputs.Zones.Length, 25];
        foreach (var authority in inputs.Districts.Select(district => district.Authority).Distinct().Order())
        {
            var own = inputs.Districts.Where(district => district.Authority == authority).Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
            int[] zones = [.. Enumerable.Range(0, inputs.Zones.Length).Where(zone => own.Contains(inputs.Zones[zone].DistrictCode))];
            var eighteen = inputs.Marginals.Value("age18_in_scope", "", "true", authority);
            Place([.. zones.SelectMany(zone => (double[])[Cohort(zone, 16) * scale, Cohort(zone, 17) * scale])], i => (zones[i / 2], 16 + (i % 2)));
            Place([.. zones.Select(zone => Cohort(zone, 18) * scale * eighteen)], i => (zones[i], 18));
            var older = (int)Math.Round(inputs.Marginals.Value("ehcp_19_to_24", "", "true", authority) * scale, MidpointRounding.AwayFromZero);
            var byAge = LargestRemainder.Apportion(inputs.Marginals.Shares("academic_age", "academic_age=19-24", Ages, authority), older);
            var ages = Enumerable.Range(0, byAge.Length).SelectMany(i => Enumerable.Repeat(19 + i, byAge[i])).ToArray();
            Spread(zones, [.. zones.Select(zone => Cohort(zone, 18))], ages);
        }

        int[] homes = [.. Cells().SelectMany(cell => Enumerable.Repeat(cell.Zone, cell.Count))];
        int[] academicAges = [.. Cells().SelectMany(cell => Enumerable.Repeat(cell.Age, cell.Count))];
        return new People(inputs, homes, academicAges, seed);

        double Cohort(int zone, int age)
            => inputs.Zones[zone].Cohorts.Where(cohort => cohort.AcademicAge == age && cohort.Year == inputs.Year.StartYear).Sum(cohort => cohort.People);

        void Place(double[] expected, Func<int, (int Zone, int Age)> cell)
        {
            var whole = LargestRemainder.Round(expected);
            for (var i = 0; i < whole.Length; i++)
                counts[cell(i).Zone, cell(i).Age] += whole[i];
        }

        // Zones get their number first; ages then go round in an order that mixes them over the county.
        void Spread(int[] zones, double[] weights, int[] ages)
        {
            var perZone = LargestRemainder.Apportion(weights, ages.Length);
            int[] homes = [.. perZone.SelectMany((count, i) => Enumerable.Repeat(zones[i], count))];
            var keys = Enumerable.Range(0, homes.Length).Select(i => Draws.Bits(seed, (ulong)i, 0, DrawPurpose.Population)).ToArray();
            Array.Sort(keys, homes);
            for (var i = 0; i < homes.Length; i++)
                counts[homes[i], ages[i]]++;
        }

        IEnumerable<(int Zone, int Age, int Count)> Cells()
        {
            for (var zone = 0; zone < inputs.Zones.Length; zone++)
            {
                for (var age = 16; age <= 24; age++)
                    yield return (zone, age, counts[zone, age]);
            }
        }
    }

    private static readonly string[] Ages = ["19", "20", "21", "22", "23", "24"];
}
