using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>An import killed before and after each of its steps, the exchange of the folders among them, where the system exchanges at once and where it cannot.</summary>
public sealed class KilledCommitTests
{
    private const int Rows = 48;

    private static readonly CommitPoint[] AtOnce =
    [
        CommitPoint.Aside, CommitPoint.Read, CommitPoint.Filled, CommitPoint.Checked, CommitPoint.Told, CommitPoint.BeforeExchange, CommitPoint.Exchanged, CommitPoint.OldGone,
    ];

    private static readonly CommitPoint[] InTwo = [.. AtOnce.Take(6), CommitPoint.OldAside, CommitPoint.NewInPlace, .. AtOnce.Skip(6)];

    [Theory]
    [InlineData("nccis", true), InlineData("nccis", false), InlineData("offers", true), InlineData("offers", false)]
    public void Killed_at_any_step_the_next_command_finds_the_old_dataset_or_the_new_one_whole(string name, bool atOnce)
    {
        using var county = new ImportCounty();
        using var killed = new KilledCommit(county, ImportKinds.Plain(name), county.Extract(ImportKinds.Plain(name), Rows), atOnce);

        killed.Result.Version.ShouldBe(1);
        killed.After.ShouldNotBe(killed.Before);
        killed.Points.ShouldBe(atOnce && OperatingSystem.IsLinux() ? AtOnce : InTwo);
        foreach (var point in killed.Points)
        {
            DatasetLoader.Load(killed.DatasetAt(point), DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Zones.Length.ShouldBe(county.Loaded.Zones.Length);
            ImportCounty.BytesOf(killed.DatasetAt(point)).ShouldBe(point >= CommitPoint.NewInPlace ? killed.After : killed.Before, point.ToString());
        }
    }

    [Theory]
    [InlineData("nccis", false), InlineData("offers", true), InlineData("offers", false)]
    public void Killed_at_any_step_the_same_import_then_goes_through_and_clears_away_what_was_left(string name, bool atOnce)
    {
        using var county = new ImportCounty();
        var (kind, extract) = (ImportKinds.Plain(name), county.Extract(ImportKinds.Plain(name), Rows));
        using var killed = new KilledCommit(county, kind, extract, atOnce);
        foreach (var point in killed.Points.Where(point => name != "nccis" || point >= CommitPoint.Told)) // what the earlier steps leave is the same for every kind
        {
            var again = Importer.Run(new ImportRequest(kind, [extract], killed.DatasetAt(point), killed.DataFolderAt(point)) { Ground = ImportCounty.Ground, NewKey = ImportCounty.NewKey }, ImportCounty.Clock);

            again.Version.ShouldBe(point >= CommitPoint.NewInPlace ? 2 : 1, point.ToString());
            again.Quality.Taken.ShouldBe(Rows);
            killed.HiddenAt(point).ShouldBeEmpty(point.ToString());
            if (kind.AboutPeople)
                Directory.GetFiles(Path.Combine(killed.DataFolderAt(point), PseudonymKeys.Folder)).ShouldBe([PseudonymKeys.PathOf(killed.DataFolderAt(point), ImportHistory.Read(killed.DatasetAt(point)).KeyId!)], point.ToString());
            Tables(killed.DatasetAt(point), name).ShouldBe(Tables(county.Dataset, name), point.ToString());
        }
    }

    [Fact]
    public void Killed_between_the_two_renames_a_scenario_finds_the_dataset_a_purge_does_too_and_nothing_new_is_made_over_it()
    {
        using var county = new ImportCounty();
        using var other = new ImportCounty();
        county.Import(ImportKinds.Plain("nccis"), county.Extract(ImportKinds.Plain("nccis"), Rows)).Version.ShouldBe(1);
        var (beside, before) = (Path.GetDirectoryName(county.Dataset)!, county.Bytes());
        var scenario = county.File("s.yaml", "name: s\npurpose: To find it.\ndataset: county\nacademic_year: 2025/26\nseed: 1\n");
        Action[] looks =
        [
            () => Path.GetFullPath(ScenarioReader.Read(scenario).DatasetFolder).ShouldBe(county.Dataset),
            () => PurgePlan.NameOf(county.Dataset).ShouldBe("tiny"),
            () => PurgePlan.Of(county.Dataset, county.DataFolder, county.Below("cache"), []).Paths.ShouldContain(path => path.EndsWith(".key", StringComparison.Ordinal)),
            () => Should.Throw<InvalidInputException>(() => NewDataset.Make(other.Dataset, county.Dataset, withProvision: true)).Problems.Single().Message.ShouldBe("exists already"),
        ];
        foreach (var look in looks)
        {
            Directory.Move(county.Dataset, Path.Combine(beside, ".county.old-1"));
            Directory.CreateDirectory(Path.Combine(beside, ".county.import-1")); // the new one, which was to take its place
            look();
            county.Bytes().ShouldBe(before);
        }
    }

    [Fact]
    public void A_dataset_that_somebody_deleted_is_not_put_back_from_the_old_copy_of_an_import_killed_long_ago()
    {
        using var county = new ImportCounty();
        var old = Path.Combine(Path.GetDirectoryName(county.Dataset)!, ".county.old-1");
        Directory.Move(county.Dataset, old);

        var told = Should.Throw<InvalidInputException>(() => DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs())).Problems.Single();

        told.Message.ShouldContain("an old copy of it lies beside it");
        told.Message.ShouldContain(".county.old-1");
        (Directory.Exists(county.Dataset), Directory.Exists(old)).ShouldBe((false, true));
    }

    [Fact]
    public void A_key_that_an_import_killed_before_its_dataset_stood_has_kept_is_purged_with_the_dataset()
    {
        using var county = new ImportCounty();
        using var killed = new KilledCommit(county, ImportKinds.Plain("nccis"), county.Extract(ImportKinds.Plain("nccis"), Rows), atOnce: true);
        var (dataset, data) = (killed.DatasetAt(CommitPoint.BeforeExchange), killed.DataFolderAt(CommitPoint.BeforeExchange));
        var key = Directory.GetFiles(Path.Combine(data, PseudonymKeys.Folder)).Single();
        ImportHistory.Read(dataset).KeyId.ShouldBeNull();

        PurgePlan.Of(dataset, data, county.Below("cache"), []).Paths.ShouldContain(key);
    }

    [Fact]
    public void A_dataset_that_becomes_one_of_real_people_is_its_owners_alone_and_keeps_the_rights_an_administrator_then_gives()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var county = new ImportCounty();
        var nccis = ImportKinds.Plain("nccis");

        county.Import(nccis, county.Extract(nccis, Rows)).Version.ShouldBe(1);
        File.GetUnixFileMode(county.Dataset).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var group = File.GetUnixFileMode(county.Dataset) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(county.Dataset, group);
        county.Import(ImportKinds.Plain("offers"), county.Extract(ImportKinds.Plain("offers"), Rows)).Version.ShouldBe(2);

        File.GetUnixFileMode(county.Dataset).ShouldBe(group);
    }

    [Fact]
    public void While_a_process_is_between_the_two_renames_another_is_told_to_wait_and_moves_nothing()
    {
        using var county = new ImportCounty();
        var kind = ImportKinds.Plain("offers");
        ImmutableArray<Problem> told = [];
        var steps = new CommitSteps
        {
            ExchangeAtOnce = (_, _) => false,
            At = point => told = point == CommitPoint.OldAside ? Should.Throw<InvalidInputException>(() => DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs())).Problems : told,
        };

        Importer.Run(county.Request(kind, county.Extract(kind, Rows)), ImportCounty.Clock, steps).Version.ShouldBe(1);

        told.Single().Message.ShouldContain("another process imports");
        DatasetLoader.Read(county.Dataset, DatasetRequest.AsItIs()).Offers.Length.ShouldBe(Rows);
    }

    [Fact]
    public void Where_the_new_folder_cannot_take_the_place_the_old_one_is_put_back_at_once()
    {
        using var county = new ImportCounty();
        var (kind, before) = (ImportKinds.Plain("offers"), county.Bytes());
        var beside = Path.GetDirectoryName(county.Dataset)!;
        var steps = new CommitSteps
        {
            ExchangeAtOnce = (_, _) => false,
            At = point =>
            {
                if (point == CommitPoint.OldAside)
                    Directory.Delete(Directory.EnumerateDirectories(beside, ".county.import-*").Single(), recursive: true); // as a cleaner of temporary files would
            },
        };

        Should.Throw<IOException>(() => Importer.Run(county.Request(kind, county.Extract(kind, Rows)), ImportCounty.Clock, steps));

        county.Bytes().ShouldBe(before);
    }

    [Fact]
    public void A_dataset_whose_name_is_a_pattern_is_never_mended_with_anothers_folder()
    {
        using var county = new ImportCounty();
        var beside = Path.GetDirectoryName(county.Dataset)!;
        Directory.CreateDirectory(Path.Combine(beside, ".county.old-1"));

        foreach (var name in new[] { "*", "count?", "c*y", "county.old-1", "" })
            FolderExchange.Mend(name.Length == 0 ? "" : Path.Combine(beside, name)).ShouldBeFalse(name);

        Directory.Exists(Path.Combine(beside, ".county.old-1")).ShouldBeTrue();
    }

    // Pseudonyms differ where the key does, which is made anew when the first import did not come to its end: people are told by all else.
    private static string Tables(string dataset, string name) => name == "nccis"
        ? string.Join('\n', DatasetLoader.Load(dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners.Select(learner => $"{learner.ZoneCode} {learner.AcademicAge} {learner.Female} {learner.Stage}").Order(StringComparer.Ordinal))
        : File.ReadAllText(Path.Combine(dataset, name + ".csv"));
}
