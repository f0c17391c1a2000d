using System.Text.Json;
using Pathways.Data.Population;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public sealed class DatasetGeneratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-dataset-").FullName;

    public DatasetGeneratorTests()
    {
        Directory.CreateDirectory(Path.Combine(Source, "areas"));
        File.WriteAllText(Path.Combine(Source, "areas", "lcpa.csv"), "msoa_code,area_code\nM0,A\n");
        File.WriteAllText(Path.Combine(Source, "dataset.json"), """{"name":"made-up","academic_year":"2025/26","synthetic":true,"population_seed":1,"attributions":["a"],"files":{}}""");
        var csv = new CsvWriterFile(
            "offer_id", "site_id", "academic_year", "title", "provision_type", "level", "qualification_route", "route_first_year", "route_last_year",
            "ssa_tier1", "ssa_tier2", "group_size", "groups_per_intake", "intake_months", "general_places", "commissioned_places", "duration_weeks",
            "planned_hours", "minimum_group", "entry_requirement", "english_maths", "basis", "confidence", "source");
        foreach (var offer in MadeUpCounty.Offers)
        {
            csv.Row(
                offer.Id, offer.SiteId, "2025/26", "Care, with a comma", Codes.Word(offer.ProvisionType), offer.Level.Code(), "Route", null, null, "05", null, offer.GroupSize,
                offer.GroupsPerIntake, "9", offer.GeneralPlaces, offer.CommissionedPlaces, 38, 600, offer.MinimumGroup, Codes.Word(offer.EntryRequirement), "functional", "modelled", "low", "made up");
        }

        File.WriteAllText(Path.Combine(Source, "offers.csv"), csv.ToString());
        File.WriteAllText(
            Path.Combine(Source, "apprenticeships.csv"),
            "district_code,ssa_tier1,type,vacancies,fill_probability,accepts_16_share,basis,confidence,source\nE07000901,05,level2,12.5,0.8,0.5,modelled,low,\"a, b\"\n");
    }

    private string Source => Path.Combine(_folder, "source");
    private string Target => Path.Combine(_folder, "target");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_scaled_dataset_has_the_rest_copied_and_its_learners_readable()
    {
        var learners = DatasetGenerator.Generate(Source, Target, MadeUpCounty.Inputs, 0.1, 99);

        File.ReadAllText(Path.Combine(Target, "areas", "lcpa.csv")).ShouldBe(File.ReadAllText(Path.Combine(Source, "areas", "lcpa.csv")));
        File.ReadAllText(Path.Combine(Target, "learners.csv")).ShouldBe(LearnersCsv.Write(learners));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Target, "dataset.json")));
        json.RootElement.GetProperty("name").GetString().ShouldBe("made-up-x0.1");
        json.RootElement.GetProperty("population_seed").GetUInt64().ShouldBe(99UL);
        json.RootElement.GetProperty("academic_year").GetString().ShouldBe("2025/26");
        Directory.GetFileSystemEntries(_folder).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void Places_are_scaled_in_total_and_fit_their_groups(double scale)
    {
        var offers = ScaledOffers.Scale(MadeUpCounty.Offers, scale);

        ((double)offers.Sum(offer => offer.GeneralPlaces)).ShouldBe(Math.Round(scale * MadeUpCounty.Offers.Sum(offer => offer.GeneralPlaces), MidpointRounding.AwayFromZero));
        ((double)offers.Sum(offer => offer.CommissionedPlaces)).ShouldBe(Math.Round(scale * MadeUpCounty.Offers.Sum(offer => offer.CommissionedPlaces), MidpointRounding.AwayFromZero));
        for (var i = 0; i < offers.Length; i++)
        {
            Math.Abs(offers[i].GeneralPlaces - (scale * MadeUpCounty.Offers[i].GeneralPlaces)).ShouldBeLessThan(1);
            (offers[i].GroupSize * offers[i].GroupsPerIntake).ShouldBeGreaterThanOrEqualTo(offers[i].GeneralPlaces + offers[i].CommissionedPlaces);
            offers[i].MinimumGroup.ShouldBeInRange(1, offers[i].GroupSize);
        }

        if (scale == 1)
            offers.ShouldBe(MadeUpCounty.Offers);
    }

    [Fact]
    public void The_written_offers_carry_the_scaled_places_and_keep_the_other_fields()
    {
        DatasetGenerator.Generate(Source, Target, MadeUpCounty.Inputs, 2, 1);
        var problems = new List<Problem>();
        var rows = CsvTable.Read(Path.Combine(Target, "offers.csv"), "offers.csv", ["offer_id"], null, problems).ShouldNotBeNull().Rows;
        rows.Select(row => row.Whole("general_places")).ShouldBe(MadeUpCounty.Offers.Select(offer => 2 * offer.GeneralPlaces));
        rows.ShouldAllBe(row => row.Text("title") == "Care, with a comma" && row.Text("basis") == "modelled");
    }

    [Fact]
    public void Vacancies_are_scaled_like_the_people_who_want_them()
    {
        DatasetGenerator.Generate(Source, Target, MadeUpCounty.Inputs, 0.1, 1);

        File.ReadAllLines(Path.Combine(Target, "apprenticeships.csv"))[1].ShouldBe("E07000901,05,level2,1.25,0.8,0.5,modelled,low,\"a, b\"");
    }

    [Fact]
    public void A_folder_in_use_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "mine");
        Should.Throw<InvalidInputException>(() => DatasetGenerator.Generate(Source, Target, MadeUpCounty.Inputs, 1, 1));
        Should.Throw<InvalidInputException>(() => DatasetGenerator.Generate(Source, Path.Combine(Source, "in"), MadeUpCounty.Inputs, 1, 1));
        Directory.GetFileSystemEntries(Target).ShouldHaveSingleItem();
        Directory.Exists(Path.Combine(Source, "in")).ShouldBeFalse();
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        DatasetGenerator.Generate(Source, Target, MadeUpCounty.Inputs, 0.5, 5);
        DatasetGenerator.Generate(Source, Target + "2", MadeUpCounty.Inputs, 0.5, 5);
        foreach (var file in Directory.GetFiles(Target, "*", SearchOption.AllDirectories))
            File.ReadAllBytes(Path.Combine(Target + "2", Path.GetRelativePath(Target, file))).ShouldBe(File.ReadAllBytes(file));
    }
}
