using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Completes what extracts do not tell of a person from the modelled population (hot-deck imputation): everything unknown comes
/// together from one modelled young person who is alike in what is known: district, academic age, stage, special educational
/// provision and sex, each given up in turn from the last where nobody is alike in all. Of whom it is told that English and maths are not both at grade 4,
/// nobody stands in who would make them both. What is drawn so is right of groups, not of a person.
/// </summary>
internal sealed class DonorPool(ImmutableArray<Learner> donors, Func<string, string?> districtOf, ulong seed)
{
    private readonly Dictionary<Alike, int[]> _alike = [];

    /// <summary>The modelled young person from whom the unknown is taken, and whether that one lives in the same district.</summary>
    public (Learner Donor, bool SameDistrict) For(KnownPerson person, Stage? stage)
    {
        var district = districtOf(person.Zone);
        var grades = person.NotBoth ? new NotBoth(person.English, person.Maths) : null;
        var learning = stage is null && person.InLearning;
        Alike[] wanted =
        [
            new(district, person.Age, stage, person.Sen, person.Female, grades, learning), new(district, person.Age, stage, person.Sen, null, grades, learning), new(null, person.Age, stage, person.Sen, null, grades, learning),
            new(null, person.Age, stage, null, null, grades, learning), new(null, person.Age, null, person.Sen, null, grades, false), new(null, person.Age, null, null, null, grades, false), new(null, null, null, null, null, grades, false),
        ];
        var draw = Draws.Uniform(seed, Draws.Key(person.Id), 0, DrawPurpose.Population);
        foreach (var alike in wanted)
        {
            var found = Found(alike);
            if (found.Length > 0)
                return (donors[found[Math.Min((int)(draw * found.Length), found.Length - 1)]], alike.District is not null);
        }

        throw new InvalidInputException([new Problem("learners/marginals.csv", null, null, null, null, "gives no modelled young people from whom the unknown could be taken", "keep the marginals of the dataset it was made from")]);
    }

    private int[] Found(Alike alike)
    {
        if (_alike.TryGetValue(alike, out var found))
            return found;
        found = [.. Enumerable.Range(0, donors.Length).Where(i => alike.Fits(donors[i], districtOf))];
        _alike[alike] = found;
        return found;
    }

    /// <summary>Grades that are known of somebody who has not both at 4.</summary>
    private sealed record NotBoth(GradeBand? English, GradeBand? Maths)
    {
        public bool Fits(Learner donor) => (English ?? donor.English) != GradeBand.Grade4Plus || (Maths ?? donor.Maths) != GradeBand.Grade4Plus;
    }

    private readonly record struct Alike(string? District, int? Age, Stage? Stage, SenStatus? Sen, bool? Female, NotBoth? Grades, bool InLearning)
    {
        public bool Fits(Learner donor, Func<string, string?> districtOf)
            => (Age is null || donor.AcademicAge == Age) && (Stage is null || donor.Stage == Stage) && (Sen is null || donor.Sen == Sen)
                && (!InLearning || donor.Stage is Model.Stage.Continuing or Model.Stage.Mover)
                && (Female is null || donor.Female == Female) && (Grades?.Fits(donor) ?? true) && (District is null || districtOf(donor.ZoneCode) == District);
    }
}
