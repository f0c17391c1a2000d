using System.Xml.Linq;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>A synthetic dataset, exported in the formats of real extracts and imported into an empty one, has the same totals by area in all that the formats carry.</summary>
public sealed class RoundTripTests : IClassFixture<RoundTripTests.Trip>
{
    private readonly World _before;
    private readonly World _after;
    private readonly Trip _trip;

    public RoundTripTests(Trip trip) => (_trip, _before, _after) = (trip, trip.Before, trip.After);

    [Fact]
    public void The_ILR_in_XML_as_providers_submit_it_tells_the_same_as_in_CSV()
    {
        _trip.InXml.ShouldNotBeEmpty();
        _trip.InXml.ShouldBe(_trip.InCsv);
    }

    [Fact]
    public void Each_provider_returns_a_file_of_its_own_in_the_years_namespace_with_learners_in_the_schemas_order()
    {
        _trip.Returns.Count.ShouldBe(_trip.InXml.Select(row => row.Split('|')[0]).Distinct().Count());
        foreach (var path in _trip.Returns)
        {
            var message = XDocument.Load(path).Root!;
            XNamespace ilr = "ESFA/ILR/2025-26";
            message.Name.ShouldBe(ilr + "Message");
            message.DescendantsAndSelf().ShouldAllBe(element => element.Name.Namespace == ilr);
            var ukprn = message.Element(ilr + "LearningProvider")!.Element(ilr + "UKPRN")!.Value;
            message.Descendants(ilr + "UKPRN").ShouldAllBe(element => element.Value == ukprn);
            Path.GetFileName(path).ShouldStartWith($"ILR-{ukprn}-2526-");
            message.Elements().Select(element => element.Name.LocalName).Distinct().ShouldBe(["Header", "LearningProvider", "Learner"]);
            foreach (var learner in message.Elements(ilr + "Learner"))
                learner.Elements().Select(element => element.Name.LocalName).ShouldBe(["LearnRefNumber", "ULN", "FamilyName", "DateOfBirth", "Ethnicity", "Sex", "LLDDHealthProb", "PostcodePrior", "Postcode", "LearningDelivery"]);
        }
    }

    [Fact]
    public void Young_people_by_area_age_and_sex_are_the_same() => Same(_ => true, learner => $"{learner.AcademicAge} {learner.Female}");

    [Fact]
    public void Plans_and_SEN_support_by_area_are_the_same() => Same(_ => true, learner => $"{learner.AcademicAge} {learner.Sen}");

    [Fact]
    public void Characteristics_by_area_are_the_same_when_they_are_asked_for() => Same(_ => true, learner => string.Join(';', learner.Characteristics));

    [Fact]
    public void Entrants_and_NEET_by_area_are_the_same() => Same(learner => learner.Stage is Stage.Entrant or Stage.Neet, learner => learner.Stage.ToString());

    [Fact]
    public void Those_who_continue_and_those_who_move_by_area_are_the_same() => Same(learner => learner.Stage is Stage.Continuing or Stage.Mover, learner => learner.Stage.ToString());

    [Fact]
    public void Levels_of_those_who_continue_by_area_are_the_same() => Same(learner => learner.Stage == Stage.Continuing, learner => learner.IntendedLevel.Band().ToString());

    [Fact]
    public void Those_educated_at_home_who_need_a_place_by_area_are_the_same() => Same(learner => learner.Stage is Stage.Entrant or Stage.Mover, learner => learner.HomeEducated.ToString());

    [Fact]
    public void Places_held_by_level_and_provider_are_the_same()
        => Held(_after).ShouldBe(Held(_before));

    [Fact]
    public void Courses_by_site_level_and_subject_are_the_same()
    {
        static Dictionary<string, int> Courses(World world) => world.Offers.GroupBy(offer =>
        {
            var site = world.Sites.First(site => site.Id == offer.SiteId);
            return $"{site.Name} {offer.Level} {offer.SsaTier1} {offer.Title}";
        }).ToDictionary(group => group.Key, group => group.Count());
        Courses(_after).ShouldBe(Courses(_before), ignoreOrder: true);
    }

    [Fact]
    public void Sites_stand_where_they_stood_to_ten_metres_in_the_same_zone()
    {
        _after.Sites.Length.ShouldBe(_before.Sites.Length);
        foreach (var site in _before.Sites)
        {
            var found = _after.Sites.Single(other => other.Urn == site.Urn);
            found.Location.KilometresTo(site.Location).ShouldBeLessThan(0.01);
            (found.ZoneCode, found.DistrictCode, found.Sex, found.Selective).ShouldBe((site.ZoneCode, site.DistrictCode, site.Sex, site.Selective));
        }
    }

    [Fact]
    public void What_cannot_be_carried_is_listed() => NotCarried.Of(_before).ShouldContain("places");

    private void Same(Func<Learner, bool> which, Func<Learner, string> group) => Counts(_after, which, group).ShouldBe(Counts(_before, which, group), ignoreOrder: true);

    private static Dictionary<string, int> Counts(World world, Func<Learner, bool> which, Func<Learner, string> group)
    {
        var districts = world.Zones.ToDictionary(zone => zone.Code, zone => zone.DistrictCode);
        return world.Learners.Where(which).GroupBy(learner => districts[learner.ZoneCode] + " " + group(learner)).ToDictionary(counted => counted.Key, counted => counted.Count());
    }

    private static List<(string, int)> Held(World world)
    {
        var offers = world.Offers.ToDictionary(offer => offer.Id);
        var known = world.Offers.Select(offer => (offer.Level, offer.SsaTier1)).Distinct().ToHashSet();
        return [.. world.Learners.Where(learner => learner.HeldOfferId is not null).Select(learner => offers[learner.HeldOfferId!]).Where(offer => known.Contains((offer.Level, offer.SsaTier1)))
            .GroupBy(offer => world.Sites.First(site => site.Id == offer.SiteId).Name + offer.Level).Select(group => (group.Key, group.Count())).Order()];
    }

    public sealed class Trip : IDisposable
    {
        private readonly ImportCounty _county = new();

        public Trip()
        {
            Before = DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
            var (extracts, empty) = (_county.Below("extracts"), _county.Below("empty"));
            DatasetExport.Write(Before, extracts);
            NewDataset.Make(_county.Dataset, empty, withProvision: false);
            foreach (var kind in new[] { "onspd", "gias", "lars", "course-directory", "nccis", "ilr" })
            {
                var request = new ImportRequest(ImportKinds.Plain(kind), [Path.Combine(extracts, kind + ".csv")], empty, _county.DataFolder) { Ground = ImportCounty.Ground, NewKey = ImportCounty.NewKey, With = [.. ImportKinds.OnRequest] };
                var result = Importer.Run(request, ImportCounty.Clock);
                result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
                result.Quality.Of(RowOutcome.Rejected).ShouldBe(0);
            }

            InCsv = Enrolments(empty);
            DatasetExport.Write(Before, _county.Below("xml"), ilrAsXml: true);
            Returns = [.. Directory.GetFiles(Path.Combine(_county.Below("xml"), "ilr")).Order(StringComparer.Ordinal)];
            var again = Importer.Run(new ImportRequest(ImportKinds.Plain("ilr"), [.. Returns], empty, _county.DataFolder) { Ground = ImportCounty.Ground, NewKey = ImportCounty.NewKey, With = [.. ImportKinds.OnRequest] }, ImportCounty.Clock);
            again.Version.ShouldNotBeNull(string.Join('\n', again.Problems));
            again.Quality.Of(RowOutcome.Rejected).ShouldBe(0);
            InXml = Enrolments(empty);
            After = DatasetLoader.Load(empty, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
        }

        public World Before { get; }

        /// <summary>What was kept of the ILR as CSV, by learner.</summary>
        public IReadOnlyList<string> InCsv { get; }

        /// <summary>The same of XML.</summary>
        public IReadOnlyList<string> InXml { get; }

        /// <summary>The returns in XML, a file a provider.</summary>
        public IReadOnlyList<string> Returns { get; }

        public World After { get; }

        public void Dispose() => _county.Dispose();

        private static List<string> Enrolments(string dataset)
            => [.. RecordFiles.Read(dataset, "ilr").Select(row => string.Join('|', ImportKinds.Plain("ilr").KeptColumns.Select(column => row[column]))).Order(StringComparer.Ordinal)];
    }
}
