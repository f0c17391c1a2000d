using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Makes <c>learners.csv</c>, which runs read, from the records: everybody whom the NCCIS extracts have in a zone of the dataset, with
/// what the other extracts tell of them, completed from the modelled population.
/// </summary>
internal static class LearnersFromRecords
{
    private const int Chunk = 20_000;

    public static void Derive(Applying applying)
    {
        if (!RecordFiles.Has(applying.Folder, Nccis.Name))
        {
            applying.Say("There are no learners yet: an NCCIS extract tells who the young people are, and the other extracts are joined to it.");
            return;
        }

        var dataset = DatasetLoader.Read(applying.Folder, DatasetRequest.AsItIs());
        var problems = new List<Problem>();
        var inputs = DatasetLearners.Inputs(dataset, problems);
        problems.ThrowIfErrors();
        var people = new KnownPeople(applying.Folder, dataset.Year.StartYear);
        EnrolmentJoin.Join(people, dataset, applying);
        var modelled = LearnerGenerator.GenerateBeforePlaces(inputs!, dataset.Info.PopulationSeed);
        var learners = Complete(people, dataset, modelled);
        applying.Tell(PopulationCount.Of(learners, modelled, dataset));
        var held = dataset.Offers.IsEmpty ? WithoutCourses(learners, applying) : HeldPlaces.Assign(learners, inputs!, dataset.Info.PopulationSeed);
        Write(applying.PathOf("learners.csv"), held);
        RecordedFile.Write(applying.Folder, RecordedFile.Of(people.InZones, held.Select(learner => learner.Id).ToHashSet(StringComparer.Ordinal)));
        applying.Say(string.Create(CultureInfo.InvariantCulture, $"learners.csv {applying.NowHas} {held.Length:N0} young people; {people.Without:N0} have no zone or age and are not among them."));
        if (people.Grown > 0)
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"{people.Grown:N0} are too old for the dataset's year and are kept for the history of NEET and not known only."));
        foreach (var note in people.Notes)
            applying.Say(note);
        foreach (var (kind, (rows, found)) in people.Joined)
        {
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"{kind}: {found:N0} of {rows:N0} records were joined to a young person."));
            if (JoinFinding.Of(kind, rows, found) is { } few)
                applying.Tell(few);
        }

        if (people.SixYearMeals > 0)
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"{people.SixYearMeals:N0} young people stand as eligible, or not, for free school meals by FSM6 (at any time in the last six years), since no school census tells of now."));
        applying.Say("What no extract tells of a young person (intended level, subjects, route, and whatever was not joined) is drawn from the modelled population: right of groups, not of a person.");
    }

    // Before courses are imported nobody can hold a place; with them learners are made anew.
    private static ImmutableArray<Learner> WithoutCourses(ImmutableArray<Learner> learners, Applying applying)
    {
        var continuing = learners.Count(learner => learner.Stage == Stage.Continuing && learner.InScope);
        if (continuing > 0)
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"The dataset has no courses yet: {continuing:N0} who continue at Level 2 or below stand as moving, until courses are imported."));
        return [.. learners.Select(learner => learner.Stage == Stage.Continuing && learner.InScope ? learner with { Stage = Stage.Mover, HeldOfferId = null } : learner)];
    }

    private static ImmutableArray<Learner> Complete(KnownPeople people, LoadedDataset dataset, ImmutableArray<Learner> modelled)
    {
        var district = dataset.Zones.ToDictionary(zone => zone.Code, zone => zone.DistrictCode, StringComparer.Ordinal);
        var pool = new DonorPool(modelled, zone => district.GetValueOrDefault(zone), dataset.Info.PopulationSeed);
        return [.. people.InZones.Select(person => Learner(person, pool, dataset.Year.StartYear)).OfType<Learner>()];
    }

    private static Learner? Learner(KnownPerson person, DonorPool pool, int startYear)
    {
        var known = person.StageIn(startYear);
        var (donor, near) = pool.For(person, known);
        var sen = person.Sen ?? donor.Sen;
        if (person.Age > 18 && sen != SenStatus.Ehcp)
            return null;
        // Of who applies, and whose stage no extract tells, it is known that no place is held.
        var stage = known ?? (person.Applied && donor.Stage == Stage.Continuing ? Stage.Mover : donor.Stage);
        var level = person.Level ?? donor.IntendedLevel;
        return donor with
        {
            Id = person.Id,
            ZoneCode = person.Zone,
            AcademicAge = person.Age,
            Female = person.Female ?? donor.Female,
            Stage = stage,
            Sen = sen,
            PrimaryNeed = sen == SenStatus.None ? PrimaryNeed.None : person.Need ?? (donor.Sen == SenStatus.None ? PrimaryNeed.Other : donor.PrimaryNeed),
            Setting = sen == SenStatus.Ehcp ? person.Setting ?? (donor.Sen == SenStatus.Ehcp ? donor.Setting : SettingType.Mainstream) : SettingType.Mainstream,
            PriorAttainment = person.Prior ?? donor.PriorAttainment,
            English = person.English ?? donor.English,
            Maths = person.Maths ?? donor.Maths,
            IntendedLevel = level,
            FreeSchoolMeals = person.FreeSchoolMeals ?? donor.FreeSchoolMeals,
            Attendance = person.Attendance ?? donor.Attendance,
            Language = person.Language ?? donor.Language,
            // What is sensitive is never drawn for a real person: only what was recorded, and asked for, is there.
            Characteristics = person.Characteristics.Length == 0 ? [] : [.. person.Characteristics.Split(';').Select(code => int.Parse(code, CultureInfo.InvariantCulture))],
            HomeEducated = person.Activity == "120",
            SubjectPreferences = person.Subject is { } subject ? [subject, .. donor.SubjectPreferences.Where(other => other != subject).Take(2)] : donor.SubjectPreferences,
            PreviousSiteId = near && stage == Stage.Entrant ? donor.PreviousSiteId : null,
            HeldOfferId = stage == Stage.Continuing && level.IsInScope() ? person.HeldOffer : null,
        };
    }

    private static void Write(string path, ImmutableArray<Learner> learners)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.Write(string.Join(',', LearnersCsv.Columns) + "\n");
        foreach (var chunk in learners.Chunk(Chunk))
        {
            var text = LearnersCsv.Write(chunk);
            file.Write(text.AsSpan(text.IndexOf('\n', StringComparison.Ordinal) + 1));
        }
    }
}
