using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Systems that date every activity anew each September make no movers, and where others still do the report says so.</summary>
public sealed class StageTests : IDisposable
{
    private const string Header = "YoungPersonsID,LEACode,PeriodEnd,CohortStatus,Postcode,Gender,DOB,ActivityCode,StartDate,PredictedEndDate,UKProviderReferenceNumber,EstablishmentNumber\n";
    private const string Autumn = "2025-11-30";

    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    private readonly ImportCounty _county = new();
    private int _files;

    public void Dispose() => _county.Dispose();

    [Theory]
    [InlineData("230", "10000001", "", "230", "10000001", "", Stage.Continuing)] // the same provider, dated anew
    [InlineData("210", "10000001", "", "230", "10000001", "", Stage.Continuing)] // the sort of learning is told otherwise, the provider is the same
    [InlineData("230", "10000002", "", "230", "10000001", "", Stage.Mover)] // from one provider to another
    [InlineData("230", "", "4001", "230", "", "4001", Stage.Continuing)]
    [InlineData("230", "", "4002", "230", "", "4001", Stage.Mover)]
    [InlineData("310", "", "", "310", "", "", Stage.Continuing)] // no provider is told, before or after
    [InlineData("310", "", "", "230", "", "", Stage.Mover)]
    [InlineData("619", "", "", "230", "10000001", "", Stage.Mover)] // was NEET in the summer
    [InlineData("210", "10000002", "", "210", "10000001", "", Stage.Mover)] // another school's sixth form
    public void Of_who_began_after_August_the_summer_before_tells_whether_it_is_a_move(string before, string ukprnBefore, string schoolBefore, string now, string ukprn, string school, Stage stage)
    {
        Month(Row(1, "2025-06-30", before, "01/09/2024", "", ukprnBefore, schoolBefore));
        Month(Row(1, Autumn, now, "05/09/2025", "", ukprn, school));

        Learners().Single().Stage.ShouldBe(stage);
    }

    [Theory]
    [InlineData("210", "05/09/2025", "", Stage.Continuing)] // a school's sixth form takes hardly anybody in at 17
    [InlineData("210", "05/09/2024", "31/07/2025", Stage.Mover)]
    [InlineData("230", "05/09/2024", "", Stage.Continuing)]
    [InlineData("230", "05/09/2025", "31/07/2025", Stage.Mover)]
    public void Without_a_summer_before_dates_and_a_schools_sixth_form_tell(string activity, string start, string end, Stage stage)
    {
        Month(Row(1, Autumn, activity, start, end));

        Learners().Single().Stage.ShouldBe(stage);
    }

    [Fact]
    public void Of_who_began_after_August_and_of_whom_no_summer_tells_as_many_move_as_are_modelled_of_those_who_learn()
    {
        const int People = 600;
        var result = Month([.. Enumerable.Range(1, People).Select(id => Row(id, Autumn, "230", "05/09/2025", ""))]);

        var learners = Learners();
        learners.ShouldAllBe(learner => learner.Stage == Stage.Mover || learner.Stage == Stage.Continuing);
        var district = _county.Loaded.Zones.ToDictionary(zone => zone.Code, zone => zone.DistrictCode);
        var homes = learners.Select(learner => district[learner.ZoneCode]).ToHashSet();
        var alike = Modelled().Where(donor => donor.AcademicAge == 17 && donor.Female && donor.Stage is Stage.Mover or Stage.Continuing && homes.Contains(district[donor.ZoneCode])).ToList();
        var share = alike.Count(donor => donor.Stage == Stage.Mover) / (double)alike.Count;
        var moving = learners.Count(learner => learner.Stage == Stage.Mover) / (double)learners.Length;
        moving.ShouldBe(share, 4 * Math.Sqrt(share * (1 - share) / People) + 0.02);
        moving.ShouldBeInRange(0.01, 0.6); // all of them moved when a date alone made a mover
        result.Quality.Notes.ShouldNotContain(note => note.StartsWith("WARNING", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_many_more_need_a_place_than_are_modelled_the_report_warns_and_has_stages_and_levels_beside_those_expected()
    {
        const int People = 400;
        var result = Month([.. Enumerable.Range(1, People).Select(id => Row(id, Autumn, "230", "05/09/2024", "31/07/2025"))]);

        var lines = result.Quality.Population.ToDictionary(line => line.What);
        lines["Stage: moves"].Learners.ShouldBe(People);
        lines["Stage: moves"].Unusual.ShouldBeTrue();
        lines.Where(line => line.Key.StartsWith("Stage", StringComparison.Ordinal)).Sum(line => line.Value.Expected).ShouldBe(People, 1e-6);
        lines.Where(line => line.Key.StartsWith("Level", StringComparison.Ordinal)).Sum(line => line.Value.Learners).ShouldBe(People);
        lines["Needs a place at Level 2 or below"].Learners.ShouldBe(Learners().Count(learner => learner.Competes));
        result.Quality.Notes.ShouldContain(note => note.StartsWith("WARNING: ", StringComparison.Ordinal) && note.Contains("need a place at Level 2 or below", StringComparison.Ordinal));
        QualityHtml.Write(result.Quality).ShouldContain("Stage: moves");
        QualityCsv.Write(result.Quality).Split('\n').Count(line => line.StartsWith("population,", StringComparison.Ordinal)).ShouldBe(9);
    }

    private static string Row(int id, string period, string activity, string start, string end, string ukprn = "", string school = "")
        => $"{id},886,{period},P,CT1 {1 + (id % 9)}AA,F,01/03/2008,{activity},{start},{end},{ukprn},{school}\n";

    private ImportResult Month(params string[] rows)
    {
        var result = _county.Import(Nccis, _county.File(string.Create(CultureInfo.InvariantCulture, $"month{++_files}.csv"), Header + string.Concat(rows)));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private ImmutableArray<Learner> Learners() => DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners;

    private ImmutableArray<Learner> Modelled()
    {
        var problems = new List<Problem>();
        return LearnerGenerator.GenerateBeforePlaces(DatasetLearners.Inputs(_county.Loaded, problems)!, _county.Loaded.Info.PopulationSeed);
    }
}
