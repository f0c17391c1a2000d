using System.Text;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Datasets;

public sealed class BadDatasetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>One fault each, and the one message that it must give.</summary>
    public static TheoryData<string, string, string, string> OneFaultEach => new()
    {
        { "offers.csv", "functional,modelled,low,rule 1", "functional,guessed,low,rule 1", "offers.csv:2: basis \"guessed\": is not a known code; allowed are published, modelled, confirmed, entered." },
        { "offers.csv", "15,2,9,28,2", "15,2,9,-3,2", "offers.csv:2: general_places \"-3\": must not be negative; give a whole number from 0." },
        { "offers.csv", "15,2,9,28,2", "15,2,9,many,2", "offers.csv:2: general_places \"many\": is not a whole number; give a whole number from 0." },
        { "offers.csv", "15,2,9,28,2", "15,2,9,,2", "offers.csv:2: general_places \"\": is empty; give a whole number from 0." },
        { "offers.csv", "15,2,9,28,2", "15,2,9,28.5,2", "offers.csv:2: general_places \"28.5\": is not a whole number; give a whole number from 0." },
        { "offers.csv", "15,2,9,28,2", "15,2,9,29,2", "offers.csv:2: general_places \"29\": makes 31 places with commissioned_places; group_size × groups_per_intake allows 30." },
        { "offers.csv", "15,2,9,28,2", "15,2,13,28,2", "offers.csv:2: intake_months \"13\": is not a list of months; give months 1 to 12 joined by semicolons, such as 9;1." },
        { "offers.csv", "15,2,9,28,2", "15,2,9;9,28,2", "offers.csv:2: intake_months \"9;9\": names month 9 twice; give months 1 to 12 joined by semicolons, such as 9;1." },
        { "offers.csv", "15,2,9,28,2", "15,2,,28,2", "offers.csv:2: intake_months \"\": is not a list of months; give months 1 to 12 joined by semicolons, such as 9;1." },
        { "offers.csv", "540,8,none", "540,16,none", "offers.csv:2: minimum_group \"16\": is more than a full group; give a whole number from 1 to 15." },
        { "offers.csv", "2020,2027", "2027,2020", "offers.csv:2: route_last_year \"2020\": is before route_first_year; give a year from 2027, or leave it empty." },
        { "offers.csv", "2020,2027", "202,2027", "offers.csv:2: route_first_year \"202\": is out of range; give a whole number from 2000 to 2100." },
        { "offers.csv", "O1,S1,2025/26", "O1,S1,2025/27", "offers.csv:2: academic_year \"2025/27\": is not an academic year; give one such as 2025/26." },
        { "offers.csv", "O1,S1", "O1,S9", "offers.csv:2: site_id \"S9\": is not in sites.csv; allowed are S1, S2, S3." },
        { "offers.csv", "O1,S1", "O1,S2", "offers.csv:2: site_id \"S2\": is a selective sixth form, which is never supply at Level 2 and below; give another site, or correct selective in sites.csv." },
        { "offers.csv", "0,6,40", "1,5,40", "offers.csv:4: general_places \"1\": stands at site S3, which is no general supply; give 0, or correct general_supply in sites.csv." },
        { "offers.csv", "O2,S1", "O1,S1", "offers.csv:3: offer_id \"O1\": stands twice; give each row its own; the first is on line 2." },
        { "offers.csv", "study_programme,1,", "study_programme,3,", "offers.csv:2: level \"3\": is above Level 2; allowed are E1, E2, E3, 1, 2." },
        { "offers.csv", "award,,,14", "award,,,04", "offers.csv:3: ssa_tier1 \"04\": is not in ssa.csv; allowed are 05, 14." },
        { "offers.csv", "05,05.2", "05,06.1", "offers.csv:2: ssa_tier2 \"06.1\": is not within ssa_tier1; give one such as 05.1, or leave it empty." },
        { "offers.csv", "modelled,low,rule 1", "modelled,low", "offers.csv:2: has 23 fields; the header has 24 columns." },
        { "offers.csv", "Level 1 Construction", "Level \"1\" Construction", "offers.csv:2: has a quotation mark out of place; put a field with quotes in quotes and double those inside." },
        { "districts.csv", "E06000035,Medway,medway", "E06000035,Medway,essex", "districts.csv:3: authority \"essex\": is not a known code; allowed are kent, medway." },
        { "msoas.csv", "Hoo Peninsula,E06000035", "Hoo Peninsula,E06000036", "msoas.csv:3: district_code \"E06000036\": is not in districts.csv; did you mean \"E06000035\"? allowed are E06000035, E07000105." },
        { "zones.csv", "E07000105,M1,51.15", "E07000105,M3,51.15", "zones.csv:3: msoa_code \"M3\": is not in msoas.csv; allowed are M1, M2." },
        { "zones.csv", "E07000105,M1,51.15", "E06000035,M1,51.15", "zones.csv:3: district_code \"E06000035\": is not the district of MSOA M1; msoas.csv gives E07000105." },
        { "zones.csv", "51.15,0.87", "48.9,0.87", "zones.csv:3: latitude \"48.9\": is out of range; give a number from 49 to 61." },
        { "zones.csv", "0.87,2,", "0.87,11,", "zones.csv:3: imd_decile \"11\": is out of range; give a whole number from 1 to 10." },
        { "zones.csv", "23.25", "NaN", "zones.csv:3: age18_2025 \"NaN\": is not a number; give a number from 0 to 100000." },
        { "areas/lcpa.csv", "M2,MED,Medway,false,false,published,district\n", "", "areas/lcpa.csv: msoa_code \"M2\": is in no area (Hoo Peninsula); give every MSOA of msoas.csv a row." },
        { "areas/lcpa.csv", "M2,MED,Medway,false", "M2,ASH,Medway,true", "areas/lcpa.csv:3: area_name \"Medway\": differs from the name of area ASH on line 2; give Ashford on both or another area_code." },
        { "areas/lcpa.csv", "true,true,modelled", "true,perhaps,modelled", "areas/lcpa.csv:2: ambiguous \"perhaps\": is not a yes or no; allowed are true, false." },
        { "providers.csv", "10000001,10000001", "10000001,1", "providers.csv:2: ukprn \"1\": is not a number of 8 digits; give it as published, or leave it empty." },
        { "providers.csv", "fe_college", "fe_colege", "providers.csv:2: kind \"fe_colege\": is not a known code; did you mean \"fe_college\"? allowed are fe_college, school_sixth_form, special_school, special_post16, utc, training_provider, local_authority." },
        { "sites.csv", "S1,10000001", "S1,10000002", "sites.csv:2: provider_id \"10000002\": is not in providers.csv; did you mean \"10000001\"? allowed are 10000001, URN123456." },
        { "sites.csv", "true,1,0.02", "true,1,1.02", "sites.csv:2: inflow_share \"1.02\": is out of range; give a number from 0 to 1." },
        { "sites.csv", "E07000105,Z2", "E07000105,Z22", "sites.csv:2: zone_code \"Z22\": is not in zones.csv; did you mean \"Z2\"? allowed are Z1, Z2, Z3." },
        { "apprenticeships.csv", "12.5,0.8", "-12.5,0.8", "apprenticeships.csv:2: vacancies \"-12.5\": must not be negative; give a number from 0 to 1000000." },
        { "parameters.csv", "tiny.assumption,0.5", "tiny.assumption,0.8", "parameters.csv:*: high \"0.75\": is less than the value; give low ≤ value ≤ high." },
        { "parameters.csv", "tiny.assumption,0.5,0.25", "tiny.assumption,0.5,0.6", "parameters.csv:*: low \"0.6\": is more than the value; give low ≤ value ≤ high." },
        { "parameters.csv", "tiny.limit_minutes,75", "tiny.limit_minutes,601", "parameters.csv:*: value \"601\": is out of range; give a number from 1 to 600." },
        { "targets.csv", "T2,validation,NEET,Kent,2025", "T2,validation,short places,Kent,2024", "targets.csv:3: use \"validation\": differs from line 2, which has the same measure, area and year; a figure calibrates or validates, never both." },
        { "dataset.json", "\"2025/26\"", "\"2025\"", "dataset.json:3: academic_year \"\"2025\"\": is not right; give one such as \"2025/26\"." },
        { "dataset.json", "true,", "true", "dataset.json:5:3: is not JSON here, or names a key twice; give one object with name, academic_year, synthetic, population_seed, attributions, files, purpose, lawful_basis, dpia_reference, sharing_agreement, expires." },
    };

    [Theory]
    [MemberData(nameof(OneFaultEach))]
    public void A_fault_gives_its_one_clear_message(string file, string old, string text, string message)
    {
        var problems = Problems(new TinyDataset().Edit(file, old, text));
        problems.Length.ShouldBe(1, string.Join(" | ", problems));
        problems.ShouldContain(problem => Matches(problem, message), $"Found: {string.Join(" | ", problems)}");
    }

    [Theory]
    [InlineData("districts.csv")]
    [InlineData("msoas.csv")]
    [InlineData("zones.csv")]
    [InlineData("areas/lcpa.csv")]
    [InlineData("providers.csv")]
    [InlineData("sites.csv")]
    [InlineData("offers.csv")]
    [InlineData("apprenticeships.csv")]
    [InlineData("parameters.csv")]
    [InlineData("ssa.csv")]
    [InlineData("targets.csv")]
    [InlineData("dataset.json")]
    public void An_empty_file_is_told_once_and_nothing_that_refers_to_it(string file)
        => Problems(new TinyDataset().File(file, " \n\n")).ShouldBe([$"{file}: is empty; give a file with content."]);

    [Theory]
    [InlineData("districts.csv")]
    [InlineData("zones.csv")]
    [InlineData("offers.csv")]
    [InlineData("dataset.json")]
    public void A_missing_file_is_told_once_and_nothing_that_refers_to_it(string file)
        => Problems(new TinyDataset().Without(file)).ShouldBe([$"{file}: does not exist; give a file that exists."]);

    [Theory]
    [InlineData("districts.csv", "district_code,district_name,authority")]
    [InlineData("msoas.csv", "msoa_code,msoa_name,local_name,district_code")]
    public void A_header_without_rows_is_told_once(string file, string header)
        => Problems(new TinyDataset().File(file, header + "\n")).ShouldBe([$"{file}:1: has a header but no rows; give at least one row."]);

    [Fact]
    public void A_missing_column_is_told_once_with_all_that_are_needed()
        => Problems(new TinyDataset().Edit("districts.csv", "district_name,", "").Edit("districts.csv", "Ashford,", "").Edit("districts.csv", "Medway,", ""))
            .ShouldBe(["districts.csv:1: district_name: column is missing; the header must have district_code, district_name, authority."]);

    [Fact]
    public void Names_that_are_not_known_are_told_beside_those_that_are_missing()
        => Problems(new TinyDataset()
                .Edit("districts.csv", "authority", "autority").Edit("zones.csv", "age18_2025", "age19_2025")
                .Edit("dataset.json", "population_seed", "population_sed"))
            .ShouldBe(
            [
                "dataset.json: population_seed: is missing; give a whole number from 0.",
                "dataset.json:5: population_sed \"7\": is not a known key; did you mean \"population_seed\"? allowed are name, academic_year, synthetic, population_seed, attributions, files, purpose, lawful_basis, dpia_reference, sharing_agreement, expires.",
                "districts.csv:1: authority: column is missing; the header must have district_code, district_name, authority.",
                "districts.csv:1: autority: is not a known column; did you mean \"authority\"? allowed are district_code, district_name, authority.",
                "zones.csv:1: age18_2025: column is missing; give ages 15 to 18 for each year.",
                "zones.csv:1: age19_2025: is not a known column; allowed are zone_code, zone_name, district_code, msoa_code, latitude, longitude, imd_decile, age15_2025 (ages 15 to 18, any year).",
            ]);

    [Fact]
    public void Latin_1_is_refused_with_the_line()
    {
        new TinyDataset().WriteTo(_folder.Path);
        _folder.File("msoas.csv", Encoding.Latin1.GetBytes("msoa_code,msoa_name,local_name,district_code\nM1,Café,Wye,E07000105\n"));
        Load().ShouldBe(["msoas.csv:2:7: is not UTF-8 (it looks like Latin-1 or Windows-1252); save it as UTF-8 (in Excel: CSV UTF-8)."]);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_notes_and_change_nothing()
    {
        var plain = DatasetLoader.Load(new TinyDataset().WriteTo(_folder.Path), DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone);
        foreach (var file in new TinyDataset().Texts.Keys.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)))
            _folder.File(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(new TinyDataset().Texts[file].Replace("\n", "\r\n", StringComparison.Ordinal))]);
        var windows = DatasetLoader.Load(_folder.Path, DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone);

        windows.World.Dataset.Hash.ShouldBe(plain.World.Dataset.Hash);
        windows.World.Zones.Select(zone => zone.Name).ShouldBe(plain.World.Zones.Select(zone => zone.Name));
        windows.Notes.Count(note => note.Message == "has Windows line ends").ShouldBe(11);
        windows.Notes.Count(note => note.Message == "begins with a byte order mark").ShouldBe(11);
    }

    [Fact]
    public void Faults_of_several_files_are_told_together_by_file_and_line()
        => Problems(new TinyDataset()
                .Edit("zones.csv", "Z3,Medway 001A", "Z2,Medway 001A").Edit("zones.csv", "0.93,4", "0.93,0")
                .Edit("offers.csv", "15,2,9,28,2", "15,2,0,28,-2")
                .Edit("ssa.csv", "14,", "05,")
                .Without("targets.csv"))
            .ShouldBe(
            [
                "offers.csv:2: intake_months \"0\": is not a list of months; give months 1 to 12 joined by semicolons, such as 9;1.",
                "offers.csv:2: commissioned_places \"-2\": must not be negative; give a whole number from 0.",
                "offers.csv:3: ssa_tier1 \"14\": is not in ssa.csv; allowed are 05.",
                "offers.csv:4: ssa_tier1 \"14\": is not in ssa.csv; allowed are 05.",
                "sites.csv:3: zone_code \"Z3\": is not in zones.csv; allowed are Z1, Z2.",
                "ssa.csv:3: ssa_tier1 \"05\": stands twice; give each row its own; the first is on line 2.",
                "targets.csv: does not exist; give a file that exists.",
                "zones.csv:2: imd_decile \"0\": is out of range; give a whole number from 1 to 10.",
                "zones.csv:4: zone_code \"Z2\": stands twice; give each row its own; the first is on line 3.",
            ]);

    [Fact]
    public void A_refusal_leaves_the_folder_as_it_was()
    {
        Problems(new TinyDataset().Edit("offers.csv", "15,2,9,28,2", "15,2,9,-3,2")).ShouldNotBeEmpty();
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder.Path, path)).Order(StringComparer.Ordinal)
            .ShouldBe(new TinyDataset().Texts.Keys);
    }

    [Fact]
    public void An_area_set_that_is_not_there_lists_those_that_are()
    {
        var problem = Should.Throw<InvalidInputException>(
            () => DatasetLoader.Load(new TinyDataset().WriteTo(_folder.Path), DatasetRequest.AsItIs("lpca"), TinyDataset.OneLearnerAZone)).Problems.Single();
        (problem.Field, problem.Value, problem.Allowed).ShouldBe(("area_set", "lpca", "allowed are lcpa"));
    }

    [Fact]
    public void A_learner_in_no_zone_or_of_an_unknown_offer_or_subject_is_refused_with_its_line()
    {
        var rows = LearnersCsv.Write([
            TinyDataset.Learner("a", "Z9"),
            TinyDataset.Learner("b", "Z1") with { Stage = Stage.Continuing, HeldOfferId = "O9", PreviousSiteId = "S9", SubjectPreferences = ["05", "11"] },
            TinyDataset.Learner("b", "Z1")]);
        Load(new TinyDataset().File("learners.csv", rows), DatasetLearners.Sources).ShouldBe(
        [
            "learners.csv:2: zone_code \"Z9\": is not a zone of the dataset, so the learner lives in no zone; give the code of a row of zones.csv.",
            "learners.csv:3: previous_site_id \"S9\": is not a known site; give an id of sites.csv, or leave the field empty.",
            "learners.csv:3: held_offer_id \"O9\": is not a known offer; give an id of offers.csv, or leave the field empty.",
            "learners.csv:3: subject_preferences \"05;11\": holds 11, which is not a known subject; give codes of ssa.csv once each, separated by ;.",
            "learners.csv:4: learner_id \"b\": stands twice, first on line 3; give every learner an id of its own.",
        ]);
    }

    [Fact]
    public void A_subject_that_synthetic_learners_want_must_be_one_of_the_dataset()
        => Load(new TinyDataset(), DatasetLearners.Sources)
            .ShouldContain("ssa.csv: ssa_tier1 \"01\": is missing, which synthetic learners want; give the subject a row.");

    [Fact]
    public void Faults_found_by_the_learner_source_come_with_all_others()
    {
        var sources = TinyDataset.OneLearnerAZone with
        {
            Generated = (_, problems) =>
            {
                problems.Add(new Problem("marginals", 3, null, "value", "2", "is out of range", "give a share"));
                return () => throw new InvalidOperationException("Nothing is made from faulty inputs.");
            },
        };
        Load(new TinyDataset().Edit("zones.csv", "0.93,4", "0.93,0"), sources).Length.ShouldBe(2);
    }

    [Fact]
    public void A_dataset_about_real_people_must_bring_them()
        => Problems(new TinyDataset().Edit("dataset.json", "true", "false"))
            .ShouldContain("dataset.json: synthetic \"false\": needs the file learners.csv, which does not exist; give it, import an NCCIS extract, or set synthetic to true.");

    [Theory]
    [InlineData("purpose"), InlineData("lawful_basis"), InlineData("dpia_reference"), InlineData("sharing_agreement"), InlineData("expires")]
    public void A_dataset_about_real_people_that_does_not_record_one_of_the_five_is_refused_for_that_one(string missing)
        => Fields(Real(Ground.Where(part => part.Key != missing))).ShouldBe([missing]);

    [Theory]
    [InlineData("purpose"), InlineData("lawful_basis"), InlineData("dpia_reference"), InlineData("sharing_agreement")]
    public void A_last_day_that_is_past_is_told_whatever_else_is_missing(string missing)
        => Fields(Real(Ground.Where(part => part.Key != missing).Select(part => part.Key == "expires" ? new("expires", "2025-08-31") : part))).ShouldBe([missing, "expires"]);

    [Fact]
    public void A_dataset_about_real_people_with_all_five_is_read_and_a_synthetic_one_needs_none()
    {
        new TinyDataset().Edit("dataset.json", "\"synthetic\": true,", Real(Ground)).File("learners.csv", LearnersCsv.Write([TinyDataset.Learner("a", "Z1")])).WriteTo(_folder.Path);
        DatasetLoader.Load(_folder.Path, DatasetRequest.AsItIs(), DatasetLearners.Sources).Dataset.Ground.Expires.ShouldBe(new DateOnly(2099, 8, 31));
        new TinyDataset().WriteTo(_folder.Below("synthetic"));
        DatasetLoader.Load(_folder.Below("synthetic"), DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone).Dataset.Ground.ShouldBe(Pathways.Data.Importing.GroundGiven.Nothing);
    }

    private static readonly KeyValuePair<string, string>[] Ground =
        [new("purpose", "planning"), new("lawful_basis", "public task"), new("dpia_reference", "D1"), new("sharing_agreement", "A1"), new("expires", "2099-08-31")];

    private static string Real(IEnumerable<KeyValuePair<string, string>> ground) => "\"synthetic\": false," + string.Concat(ground.Select(part => $" \"{part.Key}\": \"{part.Value}\","));

    private string?[] Fields(string real)
    {
        new TinyDataset().Edit("dataset.json", "\"synthetic\": true,", real).File("learners.csv", LearnersCsv.Write([TinyDataset.Learner("a", "Z1")])).WriteTo(_folder.Path);
        return [.. Should.Throw<InvalidInputException>(() => DatasetLoader.Load(_folder.Path, DatasetRequest.AsItIs(), DatasetLearners.Sources)).Problems.Select(problem => problem.Field)];
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
        => Should.Throw<InvalidInputException>(() => DatasetLoader.Read(_folder.Below("none"), DatasetRequest.AsItIs())).Message
            .ShouldEndWith("none: is not a folder that exists; give the folder of a dataset, such as data/kent.");

    private string[] Problems(TinyDataset dataset) => Load(dataset, TinyDataset.OneLearnerAZone);

    private string[] Load(TinyDataset? dataset = null, LearnerSources? sources = null)
    {
        dataset?.WriteTo(_folder.Path);
        return [.. Should.Throw<InvalidInputException>(() => DatasetLoader.Load(_folder.Path, DatasetRequest.AsItIs(), sources ?? TinyDataset.OneLearnerAZone))
            .Problems.Select(problem => problem.ToString().Replace(_folder.Path + "/", "", StringComparison.Ordinal))];
    }

    private static bool Matches(string problem, string pattern)
    {
        var parts = pattern.Split('*');
        return parts.Length == 1 ? problem == pattern
            : problem.StartsWith(parts[0], StringComparison.Ordinal) && problem.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
