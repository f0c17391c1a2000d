using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>Which publications are about the same young people, and so are protected together.</summary>
public sealed class ReleaseRegisterTests : IDisposable
{
    private static readonly DisclosureProfile Profile = new("published", "1", RoundingRule.DfeDefault, RoundingRule.DfeStrict, 10, 1, 100);
    private readonly string _data = Directory.CreateTempSubdirectory("pathways-register-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void What_left_of_a_dataset_of_the_same_name_counts_whatever_its_version()
    {
        Keep(Dataset("kent", 'a'), "first");
        Keep(Dataset("kent", 'b'), "second"); // edited by hand: no history tells of it
        Keep(Dataset("elsewhere", 'c'), "other");
        Scenarios(Dataset("kent", 'd')).ShouldBe(["first", "second"]);
    }

    [Fact]
    public void What_is_kept_is_unrounded_and_so_its_owners_alone()
    {
        Keep(Dataset("kent", 'a'), "first");
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var folder in Directory.EnumerateDirectories(_data, "*", SearchOption.AllDirectories))
            File.GetUnixFileMode(folder).ShouldBe(owner | UnixFileMode.UserExecute, folder);
        File.GetUnixFileMode(Directory.EnumerateFiles(_data, "*.json", SearchOption.AllDirectories).Single()).ShouldBe(owner);
    }

    [Fact]
    public void What_left_of_a_version_in_the_history_counts_under_another_name_too()
    {
        Keep(Dataset("before", 'a'), "first");
        Scenarios(Dataset("after", 'b'), Hash('a')).ShouldBe(["first"]);
        Scenarios(Dataset("after", 'b')).ShouldBeEmpty();
    }

    [Fact]
    public void All_datasets_about_real_people_of_one_data_folder_count_together_and_synthetic_ones_apart()
    {
        Keep(Dataset("kent-2025", 'a', real: true), "last year");
        Keep(Dataset("made-up", 'b'), "synthetic");
        Scenarios(Dataset("kent-2026", 'c', real: true)).ShouldBe(["last year"]);
        Scenarios(Dataset("kent-2026", 'c')).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_earlier_version_of_the_software_kept_is_read_by_the_hash_of_its_folder()
    {
        Keep(Dataset("kent", 'a'), "first");
        var file = Directory.EnumerateFiles(_data, "*.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace($"\"dataset\":\"kent\",\"dataset_hash\":\"{Hash('a')}\",\"synthetic\":true,", "", StringComparison.Ordinal));
        File.ReadAllText(file).ShouldNotContain(Hash('a'));
        Scenarios(Dataset("kent", 'a')).ShouldBe(["first"]);
        Scenarios(Dataset("kent", 'b'), Hash('a')).ShouldBe(["first"]);
        Register(Dataset("kent", 'a')).Read().Single().Dataset.ShouldBeEmpty();
    }

    [Fact]
    public void They_are_read_in_the_order_in_which_they_left_over_all_versions_with_what_stood_in_them()
    {
        foreach (var (version, scenario) in (ReadOnlySpan<(char, string)>)[('b', "one"), ('a', "two"), ('c', "three"), ('a', "four")])
            Keep(Dataset("kent", version), scenario);
        var left = Register(Dataset("kent", 'a')).Read();
        left.Select(one => one.Scenario).ShouldBe(["one", "two", "three", "four"]);
        left[1].ShouldSatisfyAllConditions(
            one => one.DatasetHash.ShouldBe(Hash('a')), one => one.ResultHash.ShouldBe("result of two"), one => one.AreaSet.ShouldBe("lcpa"),
            one => one.Rules.ShouldBe("5/Low/10 10/Withheld/5 10/1/100"), one => one.Release.Figures["few"].ToString().ShouldBe("low"), one => one.Release.Tables.Cells.Single().Value.ShouldBe(3));
    }

    [Fact]
    public void Of_two_that_are_protected_at_once_the_second_is_refused_though_it_is_of_another_version()
    {
        var (one, other) = (Register(Dataset("kent", 'a')), Register(Dataset("kent", 'b')));
        one.Read();
        other.Read();
        one.Keep("first", "r", Profile, "lcpa", Few());
        Should.Throw<InvalidInputException>(() => other.Keep("second", "r", Profile, "lcpa", Few())).Message.ShouldContain("give the command again");
        other.Read().Length.ShouldBe(1);
        other.Keep("second", "r", Profile, "lcpa", Few());
        Scenarios(Dataset("kent", 'a')).ShouldBe(["first", "second"]);
    }

    [Fact]
    public void A_file_that_is_no_publication_is_refused_by_its_name()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_data, "publications", Hash('a'))).FullName;
        File.WriteAllText(Path.Combine(folder, "0001.json"), "{}");
        Should.Throw<InvalidInputException>(() => Scenarios(Dataset("kent", 'b'))).Message.ShouldContain("0001.json");
    }

    private ReleaseRegister Register(DatasetInfo dataset, params string[] versions) => new(_data, dataset, versions);

    private string[] Scenarios(DatasetInfo dataset, params string[] versions) => [.. Register(dataset, versions).Read().Select(left => left.Scenario)];

    private void Keep(DatasetInfo dataset, string scenario)
    {
        var register = Register(dataset);
        register.Read();
        register.Keep(scenario, "result of " + scenario, Profile, "lcpa", Few());
    }

    private static Release Few()
    {
        var tables = new PeopleTables([new PeopleCell("few", 3)], [], []);
        return new Release(tables, Protection.Protect(tables, Profile).Figures.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static DatasetInfo Dataset(string name, char version, bool real = false) => new(name, new AcademicYear(2025), !real, 1, [], Hash(version));

    private static string Hash(char version) => new(version, 64);
}
