using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Register;

public sealed class OfferChangesTests
{
    private static readonly AcademicYear Last = new(2025);
    private static readonly AcademicYear This = new(2026);

    [Fact]
    public void A_course_has_opened_when_it_is_confirmed_and_was_on_nobodys_signed_sheet_a_year_ago()
        => Change(Said("P", "a", Last, OfferAnswer.Confirmed, 10), Said("P", "a", This, OfferAnswer.Confirmed, 10), Said("P", "b", This, OfferAnswer.Confirmed, 14))
            .ShouldBe([("a", OfferChange.Same, 10, 10), ("b", OfferChange.Opened, 0, 14)]);

    [Theory, InlineData(OfferAnswer.Closed), InlineData(OfferAnswer.NotRun)]
    public void A_course_has_closed_when_it_was_confirmed_and_does_not_run_now(OfferAnswer answer)
        => Change(Said("P", "a", Last, OfferAnswer.Confirmed, 10), Said("P", "a", This, answer, 10)).ShouldBe([("a", OfferChange.Closed, 10, 0)]);

    [Fact]
    public void A_course_that_is_on_its_providers_signed_sheet_no_more_has_closed()
        => Change(Said("P", "a", Last, OfferAnswer.Confirmed, 10), Said("P", "b", Last, OfferAnswer.Confirmed, 5), Said("P", "b", This, OfferAnswer.Confirmed, 5))
            .ShouldBe([("a", OfferChange.Closed, 10, 0), ("b", OfferChange.Same, 5, 5)]);

    [Fact]
    public void Of_a_provider_who_signed_one_year_only_nothing_is_told()
        => Change(Said("P", "a", Last, OfferAnswer.Confirmed, 10), Said("Q", "b", This, OfferAnswer.Confirmed, 10)).ShouldBe([("a", OfferChange.NotTold, 10, 0), ("b", OfferChange.NotTold, 0, 10)]);

    [Theory, InlineData(OfferAnswer.NotAnswered), InlineData(OfferAnswer.Entered)]
    public void A_row_left_unanswered_or_not_signed_is_neither_opened_nor_closed(OfferAnswer answer)
    {
        Change(Said("P", "a", Last, OfferAnswer.Confirmed, 10), Said("P", "a", This, answer, 10), Said("P", "b", Last, OfferAnswer.Confirmed, 1), Said("P", "b", This, OfferAnswer.Confirmed, 1))[0].Change.ShouldBe(OfferChange.NotTold);
        Change(Said("P", "a", Last, answer, 10), Said("P", "a", This, OfferAnswer.Confirmed, 10), Said("P", "b", Last, OfferAnswer.Confirmed, 1), Said("P", "b", This, OfferAnswer.Confirmed, 1))[0].Change.ShouldBe(OfferChange.NotTold);
    }

    [Fact]
    public void More_places_are_growth_and_fewer_shrinking()
        => Change(Said("P", "a", Last, OfferAnswer.Confirmed, 10), Said("P", "a", This, OfferAnswer.Confirmed, 11), Said("P", "b", Last, OfferAnswer.Confirmed, 10), Said("P", "b", This, OfferAnswer.Confirmed, 9))
            .Select(one => one.Change).ShouldBe([OfferChange.Grown, OfferChange.Shrunk]);

    [Fact]
    public void A_course_that_ran_in_neither_year_is_not_listed()
        => Change(Said("P", "a", Last, OfferAnswer.Closed, 10), Said("P", "a", This, OfferAnswer.NotRun, 10)).ShouldBeEmpty();

    [Fact]
    public void Back_to_front_openings_are_closures_and_growth_is_shrinking()
    {
        var states = Gen.Choose(0, 3).ArrayOf(6).Two();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(states.ToArbitrary(), pair =>
        {
            var (before, after) = (State(pair.Item1), State(pair.Item2));
            var forth = OfferChanges.BetweenVersions(before, after).CountBy(one => one.Change).ToDictionary();
            var back = OfferChanges.BetweenVersions(after, before).CountBy(one => one.Change).ToDictionary();
            int Forth(OfferChange change) => forth.GetValueOrDefault(change);
            int Back(OfferChange change) => back.GetValueOrDefault(change);
            return Forth(OfferChange.Opened) == Back(OfferChange.Closed) && Forth(OfferChange.Closed) == Back(OfferChange.Opened) && Forth(OfferChange.Grown) == Back(OfferChange.Shrunk)
                && Forth(OfferChange.Same) == Back(OfferChange.Same)
                && Forth(OfferChange.Opened) - Forth(OfferChange.Closed) == after.Count(one => one.Runs) - before.Count(one => one.Runs)
                && OfferChanges.BetweenVersions(before, after).Sum(one => one.PlacesAfter - one.PlacesBefore) == after.Where(one => one.Runs).Sum(one => one.Offer.GeneralPlaces) - before.Where(one => one.Runs).Sum(one => one.Offer.GeneralPlaces);
        }));
    }

    // 0: not there, 1: there and closed to entrants, others: that many places.
    private static (CourseOffer Offer, string ProviderId, bool Runs)[] State(int[] places)
        => [.. places.Select((count, index) => (count, index)).Where(pair => pair.count > 0).Select(pair => (Offer("o" + pair.index, Last, pair.count), "P", pair.count > 1))];

    private static (string Id, OfferChange Change, int Before, int After)[] Change(params RegisteredOffer[] said)
        => [.. OfferChanges.BetweenYears(new OfferRegister([.. said]), Last, This).Select(one => (one.Offer.Id, one.Change, one.PlacesBefore, one.PlacesAfter))];

    private static RegisteredOffer Said(string provider, string id, AcademicYear year, OfferAnswer answer, int places)
        => new(Offer(id, year, places), provider, answer, new DateOnly(year.StartYear, 11, 1), answer == OfferAnswer.Entered ? "" : $"{year.StartYear}-{provider}", 1);

    private static CourseOffer Offer(string id, AcademicYear year, int places) => new(
        id, "S", year, id, ProvisionType.StudyProgramme, Level.Level1, "route", null, null, "05", null, 20, 1, ImmutableArray.Create(9), places, 0, 38, 600, 8, EntryRequirement.None, EnglishMaths.None, new Provenance(Basis.Confirmed, Confidence.High, "made up"));
}
