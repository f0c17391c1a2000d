using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Register;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>The course directory imported again and again; the dataset's year is 2025/26, and its offer O-L1A is "A course" of Level 1 at S-COL1.</summary>
public sealed class CourseDirectoryTests : IDisposable
{
    private const string Header = "PROVIDER_UKPRN,COURSE_ID,COURSE_RUN_ID,LEARN_AIM_REF,COURSE_NAME,DELIVER_MODE,STUDY_MODE,FLEXIBLE_STARTDATE,STARTDATE,DURATION_UNIT,DURATION_VALUE,LOCATION_NAME,LOCATION_LATITUDE,LOCATION_LONGITUDE\n";

    private readonly ImportCounty _county = new();
    private int _files;

    public CourseDirectoryTests()
        => _county.Import(ImportKinds.Plain("lars"), _county.File("LearningDelivery.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1\n60000001,One,1,5.00\n60000002,Other,1,5.00\n")).Version.ShouldNotBeNull();

    public void Dispose() => _county.Dispose();

    [Fact]
    public void Two_courses_with_one_title_at_one_site_stay_two_when_imported_again()
    {
        string[] runs = [Run("60000001", title: "Construction"), Run("60000002", title: "Construction")];
        Directory(runs);
        var once = Made();

        Directory(runs);

        once.Count.ShouldBe(2);
        Made().Select(offer => offer.Id).ShouldBe(once.Select(offer => offer.Id));
    }

    [Fact]
    public void An_offer_that_the_dataset_had_stands_for_one_course_of_its_title_and_no_more()
    {
        var before = Offers().Length;

        Directory(Run("60000001"), Run("60000002"));

        Made().Count.ShouldBe(1);
        Offers().Length.ShouldBe(before + 1);
    }

    [Fact]
    public void A_further_group_and_month_arrive_with_the_next_import()
    {
        Directory(Run("60000001", title: "Construction"));
        var once = Made().Single();

        Directory(Run("60000001", title: "Construction"), Run("60000001", title: "Construction"), Run("60000001", title: "Construction", start: "2026-01-05"));

        var again = Made().Single();
        again.Id.ShouldBe(once.Id);
        (once.GroupsPerIntake, again.GroupsPerIntake).ShouldBe((1, 2));
        (once.IntakeMonths.Length, again.IntakeMonths.Length).ShouldBe((1, 2));
        again.GeneralPlaces.ShouldBe(2 * once.GeneralPlaces);
    }

    [Fact]
    public void A_course_that_the_directory_no_longer_has_goes_and_those_the_dataset_had_stay()
    {
        var before = Offers().Select(offer => offer.Id).ToList();
        Directory(Run("60000001", title: "Construction"), Run("60000002", title: "Catering"));

        Directory(Run("60000002", title: "Catering"));

        Made().Select(offer => offer.Title).ShouldBe(["Catering"]);
        Offers().Select(offer => offer.Id).Where(id => !id.StartsWith("cd-", StringComparison.Ordinal)).ShouldBe(before);
    }

    [Fact]
    public void Places_that_a_provider_confirmed_stay()
    {
        Directory(Run("60000001", title: "Construction"));
        var path = Path.Combine(_county.Dataset, "offers.csv");
        var confirmed = Made().Single() with { GroupSize = 7, GeneralPlaces = 7, MinimumGroup = 5, Provenance = new Provenance(Basis.Entered, Confidence.High, "the college, March") };
        SiteTables.WriteOffers(path, Offers().Where(offer => offer.Id != confirmed.Id).Append(confirmed));

        Directory(Run("60000001", title: "Construction"), Run("60000002", title: "Construction"));

        Made().Count.ShouldBe(2);
        Made().Single(offer => offer.Id == confirmed.Id).GeneralPlaces.ShouldBe(7);
    }

    [Fact]
    public void A_run_of_next_September_is_no_second_group_of_this_one()
    {
        Directory(Run("60000001", title: "Construction", start: "2025-09-05"), Run("60000001", title: "Construction", start: "2026-09-05"));

        Made().Single().GroupsPerIntake.ShouldBe(1);
    }

    [Fact]
    public void A_venue_whose_provider_merged_and_has_a_new_number_stays_one_site()
    {
        var sites = Dataset().Sites.Length;

        Directory(Run("60000001", title: "Construction", ukprn: "10099999"));

        Dataset().Sites.Length.ShouldBe(sites);
        Made().Single().SiteId.ShouldBe("S-COL1");
    }

    [Fact]
    public void A_full_time_course_takes_those_who_must_sit_English_or_maths_again_for_which_it_must_teach_the_GCSE()
    {
        Directory(Run("60000001", title: "Construction"));

        Made().Single().EnglishMaths.ShouldBe(EnglishMaths.Gcse);
    }

    [Fact]
    public void A_course_that_its_provider_does_not_run_and_the_directory_lists_is_named()
    {
        var notRun = Offers().First(offer => offer.Id == "O-L1A");
        SiteTables.WriteOffers(Path.Combine(_county.Dataset, "offers.csv"), Offers().Where(offer => offer.Id != notRun.Id));
        RegisterFile.Write(_county.Dataset, new OfferRegister([new RegisteredOffer(notRun, "P-1", OfferAnswer.NotRun, new DateOnly(2026, 1, 10), "", 1)]));

        var result = Directory(Run("60000001", notRun.Title), Run("60000002", "Construction"));

        Made().Count.ShouldBe(2);
        result.Quality.Notes.Single(note => note.Contains("does not run it", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            note => note.ShouldContain("said on 2026-01-10"), note => note.ShouldContain("O-L1A"), note => note.ShouldContain(Made().Single(offer => offer.Title == notRun.Title).Id));
    }

    private string Run(string aim, string title = "A course", string start = "2025-09-05", string ukprn = "10000001")
        => $"{ukprn},c-{aim},run-{++_files}-{aim}-{start},{aim},{title},1,1,N,{start},2,38,S-COL1,51.02,0.02\n";

    private ImportResult Directory(params string[] runs)
    {
        var result = _county.Import(ImportKinds.Plain("course-directory"), _county.File($"courses{++_files}.csv", Header + string.Concat(runs)));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private LoadedDataset Dataset() => DatasetLoader.Read(_county.Dataset, DatasetRequest.AsItIs());

    private ImmutableArray<CourseOffer> Offers() => Dataset().Offers;

    private List<CourseOffer> Made() => [.. Offers().Where(offer => offer.Id.StartsWith("cd-", StringComparison.Ordinal))];
}
