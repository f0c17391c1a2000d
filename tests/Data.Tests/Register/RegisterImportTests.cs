using Pathways.Analysis;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Register;
using Pathways.Data.Tests.Importing;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Data.Tests.Register;

public sealed class RegisterImportTests
{
    [Fact]
    public void Rows_that_a_provider_confirms_are_confirmed_with_the_day_and_the_sign_off()
    {
        using var county = new RegisterCounty();
        var before = county.Offer("O-L1A");

        var result = county.Import(county.Sheet().Answer("O-L1A", "yes").Signed());

        result.Version.ShouldBe(1);
        var offer = county.Offer("O-L1A");
        offer.Provenance.Basis.ShouldBe(Basis.Confirmed);
        offer.Provenance.Source.ShouldContain("on 2026-01-10");
        (offer with { Provenance = before.Provenance, IntakeMonths = before.IntakeMonths }).ShouldBe(before, "what was confirmed is what stood there");
        county.Offer("O-L1B").Provenance.Basis.ShouldBe(Basis.Modelled, "a row that is not answered stays as it was");
        var entry = county.Register.Entries.Single(one => one.Offer.Id == "O-L1A");
        (entry.Answer, entry.On, entry.ProviderId, entry.Version).ShouldBe((OfferAnswer.Confirmed, new DateOnly(2026, 1, 10), "P-1", 1));
        county.Register.Entries.Count(one => one.Answer == OfferAnswer.NotAnswered).ShouldBe(7);
    }

    /// <summary>Two campuses fill in copies of one sheet on one day; whichever is imported first, the other does not silently take its place.</summary>
    [Theory]
    [InlineData("yes", "closed")]
    [InlineData("closed", "yes")]
    public void Another_sign_off_of_the_same_day_that_says_another_thing_is_refused_in_a_later_import_too(string first, string second)
    {
        using var county = new RegisterCounty();
        county.Import(county.Save(county.Sheet().Answer("O-L1A", first).Signed(), "one.xlsx")).Version.ShouldBe(1);
        var (before, again) = (county.Bytes(), county.Save(county.Sheet().Answer("O-L1A", second).Signed(), "two.xlsx"));

        RegisterCounty.Errors(county.Import(again)).ShouldHaveSingleItem().Message.ShouldContain("under another sign-off of the same day");
        county.Bytes().ShouldBe(before);
        county.Import(county.Save(county.Sheet().Answer("O-L1A", second).Signed("2026-01-11"), "later.xlsx")).Version.ShouldBe(2);
    }

    [Fact]
    public void A_second_worksheet_of_answers_is_not_passed_over()
    {
        using var county = new RegisterCounty();
        var sheet = county.Sheet().Answer("O-L1A", "yes").Signed().Change(book =>
        {
            var offers = (DocumentFormat.OpenXml.Packaging.WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First(one => one.Name == "Offers").Id!);
            var copy = book.AddNewPart<DocumentFormat.OpenXml.Packaging.WorksheetPart>();
            copy.Worksheet = (DocumentFormat.OpenXml.Spreadsheet.Worksheet)offers.Worksheet.CloneNode(true);
            book.Workbook.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "Offers (2)", SheetId = 99, Id = book.GetIdOfPart(copy) });
        });

        var error = RegisterCounty.Errors(county.Import(sheet)).ShouldHaveSingleItem();
        error.Message.ShouldContain("it is not known which counts");
        county.Register.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void The_share_confirmed_is_that_of_places_and_courses_and_one_everywhere()
    {
        using var county = new RegisterCounty();
        var world = county.Loaded.With([]);
        var places = world.Offers.Sum(offer => offer.GeneralPlaces + offer.CommissionedPlaces);

        county.Import(county.Sheet().Answer("O-L1A", "yes").Answer("O-L2A", "yes").Signed());

        var all = RegisterStatus.Of(county.Loaded.With([])).All;
        (all.Courses, all.ConfirmedCourses, all.Places, all.ConfirmedPlaces).ShouldBe((9, 2, places, 120 + 10 + 200));
        all.PlacesShare!.Value.ShouldBe(330.0 / places, 1e-12);
        ConfirmationAnalysis.Counted(county.Loaded.With([])).Count().ShouldBe(9);
        var area = RegisterStatus.Of(county.Loaded.With([])).Areas.Single(one => one.Providers.Any(provider => provider.ProviderId == "P-1" && provider.Confirmation.ConfirmedCourses > 0));
        area.Oldest.ShouldBe(new DateOnly(2026, 1, 10));
        area.Providers.Single(provider => provider.ProviderId == "P-2").SignedOn.ShouldBeNull("its sheet is outstanding");
    }

    [Fact]
    public void The_name_of_who_signs_stands_in_one_file_that_neither_hash_nor_packed_dataset_nor_report_holds()
    {
        using var county = new RegisterCounty();
        var result = county.Import(county.Sheet().Answer("O-L1A", "yes").Correct("O-L1B", "Places for all", "lots").Signed());
        RegisterCounty.Errors(result).ShouldHaveSingleItem();
        (QualityHtml.Write(result.Quality) + QualityCsv.Write(result.Quality)).ShouldNotContain("Bloggs");

        result = county.Import(county.Sheet().Answer("O-L1A", "yes").Signed());

        Directory.EnumerateFiles(county.Dataset, "*", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("Bloggs", StringComparison.Ordinal)).Select(Path.GetFileName).ShouldBe([SignOffFile.Name]);
        DatasetHash.Files(county.Dataset).ShouldNotContain(SignOffFile.Name);
        DatasetHash.Files(county.Dataset).ShouldContain(RegisterFile.Name);
        (QualityHtml.Write(result.Quality) + QualityCsv.Write(result.Quality)).ShouldNotContain("Bloggs");
        var kept = SignOffFile.Read(county.Dataset).ShouldHaveSingleItem();
        (kept.Name, kept.Role, kept.Organisation, kept.On, kept.AcademicYear, kept.Version).ShouldBe(("Jo Bloggs", "Head of curriculum", "College", new DateOnly(2026, 1, 10), "2025/26", 1));
    }

    [Fact]
    public void Corrections_take_the_place_of_what_the_model_had()
    {
        using var county = new RegisterCounty();

        county.Import(county.Sheet().Answer("O-L1A", "changed").Correct("O-L1A", "Places for all", 48).Correct("O-L1A", "Learners in a full group", 16).Correct("O-L1A", "Fewest learners with which it runs", 7)
            .Correct("O-L1A", "Course title", "Construction skills").Correct("O-L1A", "Starts in", "September, January").Correct("O-L1A", "Site", "S-COL2 [S-COL2]").Signed()).Version.ShouldBe(1);

        var offer = county.Offer("O-L1A");
        (offer.GeneralPlaces, offer.CommissionedPlaces, offer.GroupSize, offer.MinimumGroup, offer.Title, offer.SiteId).ShouldBe((48, 10, 16, 7, "Construction skills", "S-COL2"));
        offer.IntakeMonths.ShouldBe([1, 9]);
        offer.GroupsPerIntake.ShouldBeGreaterThanOrEqualTo(4, "58 places in groups of 16");
    }

    [Fact]
    public void Groups_follow_from_places_where_only_places_are_corrected_and_the_source_says_so()
    {
        using var county = new RegisterCounty();
        var size = county.Offer("O-FLEX").GroupSize;

        var result = county.Import(county.Sheet().Answer("O-FLEX", "changed").Correct("O-FLEX", "Places for all", 200).Signed());

        var offer = county.Offer("O-FLEX");
        offer.GroupsPerIntake.ShouldBe((200 + size - 1) / size);
        offer.Provenance.Source.ShouldContain("assumed: groups");
        result.Quality.Of(RowOutcome.Defaulted).ShouldBe(1);
    }

    [Fact]
    public void A_course_that_is_closed_takes_no_entrants_and_stays_for_those_who_hold_a_place()
    {
        using var county = new RegisterCounty();

        county.Import(county.Sheet().Answer("O-L2A", "closed").Signed()).Version.ShouldBe(1);

        var (offer, site) = (county.Offer("O-L2A"), county.Loaded.Sites.First(one => one.Id == "S-COL1"));
        offer.TakesEntrants(site, new AcademicYear(2025)).ShouldBeFalse();
        offer.HasNoSuccessor.ShouldBeTrue();
        RegisterStatus.Of(county.Loaded.With([])).All.Courses.ShouldBe(8, "a closed course is no part of the offer");
    }

    [Fact]
    public void A_course_that_the_provider_does_not_run_leaves_the_offer_and_comes_back_when_it_says_so()
    {
        using var county = new RegisterCounty();
        var first = county.Sheet();
        county.Import(first.Answer("O-L2A", "no").Signed()).Version.ShouldBe(1);
        county.Loaded.Offers.ShouldNotContain(offer => offer.Id == "O-L2A");

        county.Import(first.Answer("O-L2A", "yes").Signed("2026-01-12")).Version.ShouldBe(2);

        county.Offer("O-L2A").Provenance.Basis.ShouldBe(Basis.Confirmed);
    }

    [Theory]
    [InlineData("closed", false)]
    [InlineData("no", false)]
    [InlineData("closed", true)] // said twice, so that the register has the later closure
    public void A_course_that_runs_again_has_the_years_of_its_route_from_before(string answer, bool twice)
    {
        using var county = new RegisterCounty();
        var path = Path.Combine(county.Dataset, "offers.csv");
        var rows = File.ReadAllLines(path);
        var column = Array.IndexOf(rows[0].Split(','), "route_last_year");
        File.WriteAllLines(path, rows.Select(row => row.StartsWith("O-L2A,", StringComparison.Ordinal) ? string.Join(',', row.Split(',').Select((field, i) => i == column ? "2027" : field)) : row)); // a reform ends it
        var first = county.Sheet();
        county.Import(first.Answer("O-L2A", answer).Signed()).Version.ShouldBe(1);
        if (twice)
            county.Import(first.Answer("O-L2A", answer).Signed("2026-01-11")).Version.ShouldBe(2);

        county.Import(first.Answer("O-L2A", "yes").Signed("2026-01-12")).Version.ShouldNotBeNull();

        (county.Offer("O-L2A").RouteLastYear, county.Offer("O-L2A").Provenance.Basis).ShouldBe((2027, Basis.Confirmed));
    }

    [Fact]
    public void A_closure_that_nobody_signed_is_not_said_to_be_the_providers()
    {
        using var county = new RegisterCounty();
        RegisterImport.Run(county.Request(county.Save(county.Sheet().Answer("O-L2A", "closed"))) with { Unsigned = true }, ImportCounty.Clock).Version.ShouldBe(1);

        county.Sheet().Read("O-L2A", "Where the row comes from").ShouldBe("entered as closed from a sheet that was not signed");
        RegisterStatus.Of(county.Loaded.With([])).Areas.Sum(area => area.Providers.Sum(provider => provider.Closed)).ShouldBe(0);
        county.Import(county.Sheet().Answer("O-L2A", "closed").Signed()).Version.ShouldBe(2);
        county.Sheet().Read("O-L2A", "Where the row comes from").ShouldBe("closed, by you on 10 January 2026");
        RegisterStatus.Of(county.Loaded.With([])).Areas.Sum(area => area.Providers.Sum(provider => provider.Closed)).ShouldBe(1);
    }

    [Fact]
    public void A_note_is_told_to_whoever_imports_and_is_in_no_file_of_the_dataset()
    {
        using var county = new RegisterCounty();

        var result = county.Import(county.Sheet().Answer("O-L1A", "yes").Set("O-L1A", "Note", "Ask Sam\nabout  groups").Set("O-L1B", "Note", "not sure yet").Signed());

        result.Version.ShouldBe(1);
        result.Quality.Notes.ShouldContain(note => note.Contains("O-L1A", StringComparison.Ordinal) && note.EndsWith(": Ask Sam about groups", StringComparison.Ordinal));
        result.Quality.Notes.ShouldContain(note => note.Contains("O-L1B", StringComparison.Ordinal) && note.EndsWith(": not sure yet", StringComparison.Ordinal));
        Directory.EnumerateFiles(county.Dataset, "*", SearchOption.AllDirectories).ShouldAllBe(file => !File.ReadAllText(file).Contains("Ask Sam"));
    }

    [Fact]
    public void Courses_that_a_provider_answered_for_before_it_merged_are_the_new_ones_answers()
    {
        using var county = new RegisterCounty();
        county.Import(county.Sheet().AnswerAll("yes").Answer("O-L2A", "closed").Signed()).Version.ShouldBe(1);
        var sites = Path.Combine(county.Dataset, "sites.csv");
        File.WriteAllText(sites, File.ReadAllText(sites).Replace(",P-1,", ",P-2,", StringComparison.Ordinal));

        var providers = RegisterStatus.Of(county.Loaded.With([])).Areas.SelectMany(area => area.Providers).ToList();

        providers.ShouldAllBe(provider => provider.ProviderId == "P-2");
        providers.ShouldAllBe(provider => provider.SignedOn == (provider.Outstanding.IsEmpty ? new DateOnly(2026, 1, 10) : (DateOnly?)null), "its own course is not signed for");
        providers.Sum(provider => provider.Closed).ShouldBe(1);
        county.Sheet("P-2").Read("O-L2A", "Where the row comes from").ShouldBe("closed, by the provider whose site it was on 10 January 2026");
        county.Import(county.Sheet("P-2").Answer("O-L2A", "yes").Signed("2026-01-12")).Version.ShouldBe(2);
        county.Register.AsNow(county.Loaded.Sites).Entries.ShouldAllBe(entry => entry.ProviderId == "P-2");
    }

    [Fact]
    public void A_course_that_is_added_is_confirmed_with_what_is_told_and_says_what_is_assumed()
    {
        using var county = new RegisterCounty();

        county.Import(county.Sheet().Add(("Course title", "Motor vehicle"), ("Level", "L1"), ("Subject", "4"), ("Site", "S-COL2"), ("Places for all", "14"), ("answer", "yes")).Signed()).Version.ShouldBe(1);

        var offer = county.Loaded.Offers.Single(one => one.Title == "Motor vehicle");
        (offer.SiteId, offer.Level, offer.SsaTier1, offer.GeneralPlaces, offer.GroupSize, offer.GroupsPerIntake, offer.Provenance.Basis).ShouldBe(("S-COL2", Level.Level1, "04", 14, 14, 1, Basis.Confirmed));
        offer.Provenance.Source.ShouldContain("assumed: learners in a group");
        county.Import(county.Sheet().Answer(offer.Id, "yes").Signed("2026-01-12")).Version.ShouldBe(2);
        county.Loaded.Offers.Count(one => one.Title == "Motor vehicle").ShouldBe(1, "the next sheet has it by its id");
    }

    [Fact]
    public void Without_a_sign_off_nothing_is_confirmed()
    {
        using var county = new RegisterCounty();
        var before = county.Bytes();
        foreach (var label in new[] { "Name of the person who confirms", "Role", "Date", "I declare this (yes)" })
        {
            var result = county.Import(county.Sheet().AnswerAll("yes").Signed().SignOff(label, null));
            RegisterCounty.Errors(result).ShouldContain(problem => problem.Field == label && problem.File == "sheet.xlsx [Sign-off]" && problem.Line > 0);
            county.Bytes().ShouldBe(before);
        }

        var taken = RegisterImport.Run(county.Request(county.Save(county.Sheet().AnswerAll("yes"))) with { Unsigned = true }, ImportCounty.Clock);
        taken.Version.ShouldBe(1);
        county.Loaded.Offers.Where(offer => offer.Id != "P2-A").ShouldAllBe(offer => offer.Provenance.Basis == Basis.Entered);
        RegisterStatus.Of(county.Loaded.With([])).All.ConfirmedCourses.ShouldBe(0);
        county.Import(county.Sheet().AnswerAll("yes").Signed()).Version.ShouldBe(2);
        RegisterImport.Run(county.Request(county.Save(county.Sheet().AnswerAll("yes"))) with { Unsigned = true }, ImportCounty.Clock).Version.ShouldBeNull("what is signed is never unsigned");
        county.Offer("O-E3").Provenance.Basis.ShouldBe(Basis.Confirmed);
    }

    [Fact]
    public void Of_two_sheets_of_one_provider_the_later_sign_off_counts_offer_by_offer_whatever_their_order()
    {
        foreach (var turned in new[] { false, true })
        {
            using var county = new RegisterCounty();
            var early = county.Save(county.Sheet().Answer("O-L1A", "yes").Answer("O-L1B", "closed").Signed("2026-01-08"), "early.xlsx");
            var late = county.Save(county.Sheet().Answer("O-L1A", "closed").Signed("2026-01-09"), "late.xlsx");

            var result = county.Import(turned ? [late, early] : [early, late]);

            result.Version.ShouldBe(1);
            county.Register.Entries.Single(entry => entry.Offer.Id == "O-L1A").Answer.ShouldBe(OfferAnswer.Closed);
            county.Register.Entries.Single(entry => entry.Offer.Id == "O-L1B").Answer.ShouldBe(OfferAnswer.Closed);
            SignOffFile.Read(county.Dataset).Length.ShouldBe(2, "both stand for something");
            county.Import(early).Version.ShouldBeNull("the register has the later sign-off");
            county.Register.Entries.Single(entry => entry.Offer.Id == "O-L1A").Answer.ShouldBe(OfferAnswer.Closed);
        }
    }

    [Fact]
    public void Two_sheets_of_the_same_day_that_say_different_things_are_refused_and_both_places_named()
    {
        using var county = new RegisterCounty();
        var one = county.Save(county.Sheet().Answer("O-L1A", "yes").Signed(), "one.xlsx");
        var two = county.Save(county.Sheet().Answer("O-L1A", "no").Signed(), "two.xlsx");

        var told = RegisterCounty.Errors(county.Import(one, two)).ShouldHaveSingleItem().ToString();

        told.ShouldContain("one.xlsx [Offers]");
        told.ShouldContain("two.xlsx [Offers]");
    }

    [Fact]
    public void The_same_sheet_again_changes_nothing()
    {
        using var county = new RegisterCounty();
        var sheet = county.Save(county.Sheet().AnswerAll("yes").Add(("Course title", "New"), ("Level", "Level 1"), ("Subject", "05"), ("Site", "S-COL1"), ("Places for all", 12), ("answer", "yes")).Signed());
        county.Import(sheet).Version.ShouldBe(1);
        var after = county.Bytes();

        county.Import(sheet).Version.ShouldBeNull();

        county.Bytes().ShouldBe(after);
    }

    [Fact]
    public void A_dry_run_tells_all_and_changes_nothing()
    {
        using var county = new RegisterCounty();
        var before = county.Bytes();

        var result = RegisterImport.Run(county.Request(county.Save(county.Sheet().AnswerAll("yes").Signed())) with { DryRun = true }, ImportCounty.Clock);

        result.Version.ShouldBeNull();
        result.Quality.Taken.ShouldBe(8);
        result.Quality.Notes.ShouldContain(note => note.Contains("8 courses run", StringComparison.Ordinal));
        county.Bytes().ShouldBe(before);
    }

    [Fact]
    public void The_history_tells_the_sheet_by_its_hash_and_the_hash_of_the_dataset_before_and_after()
    {
        using var county = new RegisterCounty();
        var before = DatasetHash.Of(county.Dataset);
        county.Import(county.Sheet().AnswerAll("yes").Signed());

        var version = ImportHistory.Read(county.Dataset).Versions.ShouldHaveSingleItem();

        (version.Kind, version.HashBefore, version.HashAfter).ShouldBe(("check-sheets", before, DatasetHash.Of(county.Dataset)));
        version.Files.ShouldHaveSingleItem().Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void An_import_that_replaces_the_offers_keeps_what_is_confirmed_and_says_so()
    {
        using var county = new RegisterCounty();
        var modelled = File.ReadAllText(Path.Combine(county.Dataset, "offers.csv"));
        county.Import(county.Sheet().Answer("O-L1A", "changed").Correct("O-L1A", "Places for all", 33).Answer("O-L1B", "no").Answer("O-L2A", "closed").Signed());
        var without = string.Join('\n', modelled.Split('\n').Where(line => !line.StartsWith("O-L1A,", StringComparison.Ordinal)));
        File.WriteAllText(county.Below("new-offers.csv"), without);

        var result = county.ImportKind("offers", county.Below("new-offers.csv"));

        result.Version.ShouldBe(2);
        result.Quality.Notes.ShouldContain(note => note.Contains("3 courses of offers.csv were made as the offer register has them", StringComparison.Ordinal));
        (county.Offer("O-L1A").GeneralPlaces, county.Offer("O-L1A").Provenance.Basis).ShouldBe((33, Basis.Confirmed));
        county.Loaded.Offers.ShouldNotContain(offer => offer.Id == "O-L1B");
        county.Offer("O-L2A").RouteLastYear.ShouldBe(2024);
    }

    [Fact]
    public void A_baseline_is_not_built_over_a_register()
    {
        using var county = new RegisterCounty();
        county.Import(county.Sheet().AnswerAll("yes").Signed());

        Should.Throw<InvalidInputException>(() => new Pathways.Data.Kent.BaselineFiles().WriteTo(county.Dataset)).Problems.Single().Message.ShouldContain("offer register");
    }

    [Fact]
    public void A_dataset_made_from_one_with_a_register_has_it_too_but_not_without_the_provision()
    {
        using var county = new RegisterCounty();
        county.Import(county.Sheet().AnswerAll("yes").Signed());

        NewDataset.Make(county.Dataset, county.Below("next"), withProvision: true);
        NewDataset.Make(county.Dataset, county.Below("empty"), withProvision: false);

        DatasetLoader.Read(county.Below("next"), DatasetRequest.AsItIs()).Records.Register.Entries.Length.ShouldBe(8);
        File.ReadAllLines(Path.Combine(county.Below("empty"), RegisterFile.Name)).Length.ShouldBe(1);
        File.Exists(Path.Combine(county.Below("empty"), SignOffFile.Name)).ShouldBeFalse();
    }

    [Fact]
    public void A_register_that_is_not_right_is_told_by_file_and_line()
    {
        using var county = new RegisterCounty();
        county.Import(county.Sheet().AnswerAll("yes").Signed());
        var path = Path.Combine(county.Dataset, RegisterFile.Name);
        File.WriteAllText(path, File.ReadAllText(path).Replace(",2026-01-10,", ",10 January,", StringComparison.Ordinal));

        Should.Throw<InvalidInputException>(() => county.Loaded).Problems[0].ToString().ShouldContain("offers-register.csv:2: confirmed_on");
    }

    [Fact]
    public void Sign_offs_that_cannot_be_read_are_told()
    {
        using var county = new RegisterCounty();
        File.WriteAllText(Path.Combine(county.Dataset, SignOffFile.Name), "[{");

        Should.Throw<InvalidInputException>(() => county.Import(county.Sheet().AnswerAll("yes").Signed())).Problems.Single().Message.ShouldContain("cannot be read");
    }
}
