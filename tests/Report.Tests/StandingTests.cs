using Pathways.Model;
using Pathways.Report.Publishing;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

/// <summary>Every output of a run says the same of its offer: that providers have confirmed it, or that they have not.</summary>
public sealed class StandingTests
{
    private const string Confirmed = "Course places confirmed by providers for 2025/26";

    private static readonly RunProvenance Whole = MadeUp.Provenance() with { ConfirmedFor = new AcademicYear(2025) };

    [Fact]
    public void Every_file_of_a_run_whose_offer_is_confirmed_says_so_and_none_calls_it_illustrative()
    {
        var files = Files(Whole);
        files.Count.ShouldBeGreaterThan(15);
        foreach (var (name, text) in files)
        {
            text.ShouldNotContain("Illustrative", Case.Insensitive, name);
            text.ShouldContain(Confirmed, Case.Sensitive, name);
        }

        files["report.html"].ShouldNotContain("until providers confirm them");
        files["report.html"].ShouldNotContain("press figure");
    }

    [Fact]
    public void Every_file_of_another_run_is_illustrative()
    {
        foreach (var (name, text) in Files(MadeUp.Provenance()))
        {
            text.ShouldContain(Notices.Illustrative, Case.Sensitive, name);
            text.ShouldNotContain(Confirmed, Case.Sensitive, name);
        }
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void What_is_made_from_two_runs_is_confirmed_when_both_are(bool one, bool other, bool confirmed)
    {
        var notice = Notices.Standing(one ? Whole : MadeUp.Provenance(), other ? Whole : MadeUp.Provenance());
        notice.StartsWith(Confirmed, StringComparison.Ordinal).ShouldBe(confirmed);
        (notice == Notices.Illustrative).ShouldBe(!confirmed);
        Notices.Standing().ShouldBe(Notices.Illustrative, "of nothing nobody has confirmed anything");
    }

    [Fact]
    public void The_run_and_its_provenance_say_the_same()
    {
        var result = MadeUp.Result() with { EveryOfferConfirmed = true };
        Notices.Standing(Whole).ShouldBe(Pathways.Report.Register.Confirmed.Standing(result));
        Notices.Of(Whole with { Synthetic = false }).ShouldBe($"{Pathways.Report.Register.Confirmed.Standing(result)}. {Notices.RealPeople}");
    }

    [Fact]
    public void A_notice_on_a_line_of_a_terminal_ends_with_one_full_stop()
    {
        Notices.Sentence(Whole).ShouldBe(Notices.Standing(Whole) + ".");
        var one = Whole with { Synthetic = false, Origin = Whole.Origin with { NotCovered = [Authority.Medway] } };
        Notices.Sentence(one).ShouldEndWith("larger than shown.");
        Notices.Sentence(one).ShouldNotContain("..");
    }

    /// <summary>Bases of the courses of a map; what its basis and its words are then.</summary>
    [Theory]
    [InlineData("modelled", true, false, Basis.Modelled)]
    [InlineData("confirmed", false, true, Basis.Confirmed)]
    [InlineData("confirmed and modelled", true, true, Basis.Modelled, Basis.Confirmed, Basis.Modelled)]
    public void The_curriculum_map_says_of_its_rows_what_they_are(string basis, bool placeholder, bool confirmed, params Basis[] bases)
    {
        OfferWords.Basis(bases).ShouldBe(basis);
        var about = OfferWords.About(bases, DatasetOrigin.Modelled);
        about.Contains("placeholder", StringComparison.Ordinal).ShouldBe(placeholder);
        about.Contains("confirmed by its provider", StringComparison.Ordinal).ShouldBe(confirmed && !placeholder);
        about.Contains("as their provider signed", StringComparison.Ordinal).ShouldBe(confirmed && placeholder);
        OfferWords.About(bases, DatasetOrigin.Modelled with { ImportedCourses = true }).ShouldNotContain("published totals");
    }

    private static IReadOnlyDictionary<string, string> Files(RunProvenance provenance)
    {
        var result = MadeUp.Result() with { EveryOfferConfirmed = provenance.ConfirmedFor is not null };
        return RunFolderFiles.Make(result, provenance, MadeUp.Grid(result), MadeUp.Grid(result));
    }
}
