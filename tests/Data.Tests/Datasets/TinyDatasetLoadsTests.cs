using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Datasets;

public sealed class TinyDatasetLoadsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_table_arrives_in_the_world()
    {
        var loaded = Load(new TinyDataset());
        var world = loaded.World;

        loaded.Notes.ShouldBeEmpty();
        world.Dataset.Name.ShouldBe("tiny");
        world.Dataset.AcademicYear.ShouldBe(new AcademicYear(2025));
        world.Dataset.Synthetic.ShouldBeTrue();
        world.Dataset.PopulationSeed.ShouldBe(7UL);
        world.Dataset.Attributions.ShouldBe(["Made up for tests"]);
        world.Districts.ShouldBe([new("E07000105", "Ashford", Authority.Kent), new("E06000035", "Medway", Authority.Medway)]);
        world.Msoas[0].ShouldBe(new Msoa("M1", "Ashford 001", "Wye, Brabourne", "E07000105"));
        world.Zones.Select(zone => zone.Code).ShouldBe(["Z1", "Z2", "Z3"]);
        world.Zones[1].Centroid.ShouldBe(new GeoPoint(51.15, 0.87));
        world.Zones[1].ImdDecile.ShouldBe(2);
        world.Zones[1].Cohorts.ShouldBe([new(15, 2025, 20), new(16, 2025, 21), new(17, 2025, 22), new(18, 2025, 23.25)]);
        world.Providers[1].ShouldBe(new Provider(
            "URN123456", null, "Medway Grammar School", ProviderKind.SchoolSixthForm, new Provenance(Basis.Published, Confidence.High, "GIAS")));
        world.Vacancies.Single().Vacancies.ShouldBe(12.5);
        loaded.Dataset.Subjects.Select(subject => subject.Code).ShouldBe(["05", "14"]);
        loaded.Dataset.Targets.Select(target => target.Use).ShouldBe([TargetUse.Calibration, TargetUse.Validation]);
    }

    [Fact]
    public void Sites_and_offers_keep_every_field()
    {
        var world = Load(new TinyDataset()).World;
        world.Sites[1].ShouldBe(new Site(
            "S2", "URN123456", "123456", "Medway Grammar School", new GeoPoint(51.42, 0.55), "E06000035", "Z3", true, true, SiteSex.Girls,
            "Roman Catholic", true, 1, 0, new Provenance(Basis.Published, Confidence.High, "GIAS")));
        world.Sites[2].DistrictCode.ShouldBeNull();
        world.Sites[2].ZoneCode.ShouldBeNull();
        world.Sites[2].PlacesOpenToKentShare.ShouldBe(0.25);

        var offer = world.Offers[world.OfferIndex["O1"]];
        (offer.SiteId, offer.ProvisionType, offer.Level, offer.SsaTier1, offer.SsaTier2).ShouldBe(("S1", ProvisionType.StudyProgramme, Level.Level1, "05", "05.2"));
        (offer.GroupSize, offer.GroupsPerIntake, offer.GeneralPlaces, offer.CommissionedPlaces, offer.MinimumGroup).ShouldBe((15, 2, 28, 2, 8));
        (offer.RouteFirstYear, offer.RouteLastYear, offer.DurationWeeks, offer.PlannedHours).ShouldBe((2020, 2027, 36, 540));
        (offer.EntryRequirement, offer.EnglishMaths).ShouldBe((EntryRequirement.None, EnglishMaths.Functional));
        world.Offers[1].IntakeMonths.ShouldBe([1, 4, 9]);
        world.Offers[1].RollOnRollOff.ShouldBeTrue();
        world.Offers[1].RouteLastYear.ShouldBeNull();
    }

    [Fact]
    public void Areas_show_LCPAs_first_and_flag_what_is_ambiguous()
    {
        var areas = Load(new TinyDataset()).World;
        areas.Areas.Areas.ShouldBe([new Area("ASH", "Ashford", true), new Area("MED", "Medway", false)]);
        areas.Areas.AmbiguousMsoas.ShouldBe(["M1"]);
        areas.AreaOfZone.ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void Learners_are_ordered_by_id_whoever_makes_them()
    {
        var sources = TinyDataset.OneLearnerAZone with
        {
            Generated = (_, _) => () => [TinyDataset.Learner("b", "Z1"), TinyDataset.Learner("B", "Z2"), TinyDataset.Learner("a", "Z3")],
        };
        DatasetLoader.Load(new TinyDataset().WriteTo(_folder.Path), DatasetRequest.AsItIs(), sources)
            .World.Learners.Select(learner => learner.Id).ShouldBe(["B", "a", "b"]);
    }

    [Fact]
    public void Learners_csv_is_read_when_it_is_there()
    {
        var sources = new LearnerSources(
            (dataset, _) => () => [TinyDataset.Learner(File.ReadAllText(dataset.PathOf("learners.csv")), "Z1")],
            (_, _) => throw new InvalidOperationException("Nothing is to be generated."));
        DatasetLoader.Load(new TinyDataset().File("learners.csv", "someone").WriteTo(_folder.Path), DatasetRequest.AsItIs(), sources)
            .World.Learners.Single().Id.ShouldBe("someone");
    }

    [Fact]
    public void Another_area_set_may_be_asked_for()
    {
        var dataset = new TinyDataset().File(
            "areas/unitaries.csv", "msoa_code,area_code,area_name,is_lcpa,ambiguous,basis,source\nM1,U,All of it,false,false,entered,me\nM2,U,All of it,false,false,entered,me\n");
        var areas = DatasetLoader.Load(dataset.WriteTo(_folder.Path), DatasetRequest.AsItIs("unitaries"), TinyDataset.OneLearnerAZone).World.Areas;
        areas.Name.ShouldBe("unitaries");
        areas.Areas.Single().Name.ShouldBe("All of it");
    }

    [Fact]
    public void Offers_of_the_last_year_are_carried_forward_with_a_note()
    {
        var dataset = new TinyDataset();
        dataset.File("offers.csv", dataset.Texts["offers.csv"].Replace("2025/26", "2024/25", StringComparison.Ordinal));
        var loaded = Load(dataset);
        loaded.World.Offers.Length.ShouldBe(3);
        loaded.World.Offers.ShouldAllBe(offer => offer.AcademicYear == new AcademicYear(2025));
        loaded.Notes.Single().ToString().ShouldBe(
            $"{_folder.Path}/offers.csv: note: academic_year: has no offers of 2025/26; those of 2024/25 were carried forward.");
    }

    [Fact]
    public void The_world_describes_the_year_that_is_asked_for()
    {
        // Whether a qualification route still takes entrants hangs on this year.
        var dataset = new TinyDataset();
        foreach (var (path, text) in dataset.Texts.Where(file => file.Key == "zones.csv").ToArray())
            dataset.File(path, text.Replace("_2025", "_2026", StringComparison.Ordinal));
        var request = DatasetRequest.AsItIs() with { AcademicYear = new Located<AcademicYear>(new AcademicYear(2026), "s.yaml", 3, 1) };
        var world = DatasetLoader.Load(dataset.WriteTo(_folder.Path), request, TinyDataset.OneLearnerAZone).World;
        world.Dataset.AcademicYear.ShouldBe(new AcademicYear(2026));
        world.Offers.ShouldAllBe(offer => offer.AcademicYear == new AcademicYear(2026));
    }

    [Fact]
    public void Offers_of_other_years_are_left_out()
        => Load(new TinyDataset().Edit("offers.csv", "O2,S1,2025/26", "O2,S1,2024/25").Edit("offers.csv", "O3,S3,2025/26", "O3,S3,2026/27"))
            .World.Offers.Select(offer => offer.Id).ShouldBe(["O1"]);

    [Fact]
    public void Outlines_are_given_by_name()
    {
        var boundaries = Load(new TinyDataset()).Dataset.Boundaries;
        boundaries.Has("zones").ShouldBeTrue();
        boundaries.Has("districts").ShouldBeFalse();
        boundaries.Text("zones").ShouldContain("Ashford 001A");
        Should.Throw<InvalidInputException>(() => boundaries.Text("districts")).Message
            .ShouldBe($"{_folder.Path}/boundaries/districts.geojson: does not exist; give a file that exists.");
    }

    [Fact]
    public void Outlines_without_a_code_are_refused()
    {
        var boundaries = Load(new TinyDataset().Edit("boundaries/zones.geojson", "\"code\"", "\"id\"")).Dataset.Boundaries;
        Should.Throw<InvalidInputException>(() => boundaries.Text("zones")).Message.ShouldContain("properties code and name");
    }

    private LoadedWorld Load(TinyDataset dataset)
        => DatasetLoader.Load(dataset.WriteTo(_folder.Path), DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone);
}
