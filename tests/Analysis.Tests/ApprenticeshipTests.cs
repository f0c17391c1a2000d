using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class ApprenticeshipTests
{
    private static Learner Seeker(string zone, int age, string subject = "05", Level level = Level.Level2)
        => Person(zone, level, Stage.Entrant, age, PreferredRoute.Apprenticeship, subject);

    private static ApprenticeshipVacancies Vacancy(string district, double vacancies, ApprenticeshipType type = ApprenticeshipType.Level2)
        => new(district, "05", type, vacancies, 0.5, 0.4, Source);

    private static ApprenticeshipFigures Figures(RunResult result, string area, ApprenticeshipTier tier = ApprenticeshipTier.Level2AndBelow)
        => result.Areas.Single(one => one.Code == area).Apprenticeships[(int)tier];

    [Fact]
    public void Vacancies_are_shared_by_those_who_reach_them_and_16_year_olds_get_only_what_takes_them()
    {
        // D1 is in reach of Z1 (home) and Z2 (S1 in 40 minutes), not of Z3. Two aged 16 and 17 want subject 05.
        var run = new TestRun();
        run.Vacancies.Add(Vacancy("D1", 2));
        run.Compete(Seeker("Z1", 16), [], -1);
        run.Compete(Seeker("Z2", 17), [], -1);
        run.Compete(Seeker("Z3", 17), [], -1);
        run.Compete(Seeker("Z1", 17, "07"), [], -1);
        run.Compete(Person("Z1"), [], -1);

        var result = run.Analyse();

        // 2 × 0.4 = 0.8 shared by both, 1.2 by the older alone; half of the vacancies become starts.
        var a = Figures(result, "A");
        (a.Demand, a.WithoutVacancyInReach).ShouldBe((2, 1));
        a.SharedVacancies.ShouldBe(0.4, 1e-12);
        a.ExpectedStarts.ShouldBe(1 - Math.Exp(-0.2), 1e-12);
        a.Shortfall.ShouldBe(2 - (1 - Math.Exp(-0.2)), 1e-12);
        Figures(result, "B").SharedVacancies.ShouldBe(1.6, 1e-12);
        Figures(result, "B").ExpectedStarts.ShouldBe(1 - Math.Exp(-0.8), 1e-12);
        Figures(result, "M").ExpectedStarts.ShouldBe(0);
        result.Vacancies.Single().StartsIfWanted.ShouldBe(1, 1e-12);
        result.Vacancies.Single().StartsOpenTo16.ShouldBe(0.4, 1e-12);
    }

    [Fact]
    public void Who_is_travel_trained_reaches_the_vacancies_of_their_own_journeys_only()
    {
        // D1 is 40 minutes from Z2, for the travel-trained 90.
        var run = new TestRun { TrainedMinutes = [20, 80, 60, 90, 30, 200, TravelMatrix.Unreachable, 70, 10] };
        run.Vacancies.Add(Vacancy("D1", 2));
        run.Compete(Seeker("Z2", 17), [], -1);
        run.Compete(Seeker("Z2", 17) with { TravelNeed = TravelNeed.Trained }, [], -1);

        var b = Figures(run.Analyse(), "B");
        (b.Demand, b.WithoutVacancyInReach).ShouldBe((2, 1));
        b.SharedVacancies.ShouldBe(2, 1e-12);
    }

    [Fact]
    public void Nobody_is_placed_with_certainty_and_no_more_start_than_vacancies_are_filled()
    {
        var run = new TestRun();
        run.Vacancies.Add(Vacancy("D1", 20));
        run.Compete(Seeker("Z1", 17), [], -1);
        run.Compete(Seeker("Z1", 17), [], -1);

        var figures = Figures(run.Analyse(), "A");

        figures.ExpectedStarts.ShouldBeLessThan(figures.Demand);
        figures.ExpectedStarts.ShouldBeLessThanOrEqualTo(20 * 0.5);
    }

    [Fact]
    public void Level_3_apprenticeships_are_for_those_who_intend_level_3()
    {
        var run = new TestRun();
        run.Vacancies.Add(Vacancy("D1", 4, ApprenticeshipType.Level3));
        run.Vacancies.Add(Vacancy("D1", 4, ApprenticeshipType.Foundation));
        run.Add(Seeker("Z1", 17, level: Level.Level3));
        run.Compete(Seeker("Z1", 17), [], -1);

        var result = run.Analyse();

        Figures(result, "A").SharedVacancies.ShouldBe(4, 1e-12);
        Figures(result, "A", ApprenticeshipTier.Level3).SharedVacancies.ShouldBe(4, 1e-12);
    }

    [Fact]
    public void Demand_leaves_out_those_who_keep_a_place_those_over_18_and_those_who_prefer_a_course()
    {
        var run = new TestRun();
        run.Compete(Seeker("Z1", 18), [], -1);
        run.Compete(Seeker("Z1", 19), [], -1);
        run.Compete(Person("Z1"), [], -1);
        run.Add(Seeker("Z1", 17) with { Stage = Stage.Continuing });

        Figures(run.Analyse(), "A").Demand.ShouldBe(1);
    }

    private static ApprenticeshipScope Scope(RunResult result, string area, ApprenticeshipTier tier = ApprenticeshipTier.Level2AndBelow)
        => result.ApprenticeshipReach.Areas.Single(one => one.AreaCode == area && one.Tier == tier);

    [Fact]
    public void A_subject_of_which_nobody_who_wants_it_has_a_vacancy_in_reach_is_a_shortfall_in_scope()
    {
        // Subject 05 has vacancies in D1, in reach of Z1 and Z2, not of Z3; subject 07 has none anywhere.
        var run = new TestRun();
        run.Vacancies.Add(Vacancy("D1", 2));
        run.Compete(Seeker("Z1", 17), [], -1);
        run.Compete(Seeker("Z1", 17, "07"), [], -1);
        run.Compete(Seeker("Z1", 16, "07"), [], -1);
        run.Compete(Seeker("Z3", 17), [], -1);

        var result = run.Analyse();

        (Scope(result, "A").SubjectsWanted, Scope(result, "A").DemandNoneInReach).ShouldBe((2, 2));
        Scope(result, "A").SubjectsNoneInReach.ShouldBe(["07"]);
        Scope(result, "M").SubjectsNoneInReach.ShouldBe(["05"]);
        Scope(result, "B").SubjectsWanted.ShouldBe(0);
        Scope(result, "ALL").SubjectsNoneInReach.ShouldBe(["07"]); // somebody who wants 05 reaches some
    }

    [Fact]
    public void A_vacancy_that_takes_no_16_year_old_is_in_reach_of_one_though_not_to_be_had()
    {
        var run = new TestRun();
        run.Vacancies.Add(Vacancy("D1", 2) with { Accepts16Share = 0 });
        run.Compete(Seeker("Z1", 16), [], -1);

        var result = run.Analyse();

        Scope(result, "A").SubjectsNoneInReach.ShouldBeEmpty();
        Figures(result, "A").WithoutVacancyInReach.ShouldBe(1);
    }

    [Fact]
    public void Foundation_apprenticeships_are_a_part_of_level_2_and_below_in_proportion()
    {
        var run = new TestRun();
        run.Vacancies.Add(Vacancy("D1", 3));
        run.Vacancies.Add(Vacancy("D1", 1, ApprenticeshipType.Foundation));
        run.Compete(Seeker("Z1", 17), [], -1);

        var result = run.Analyse();

        // λ = 4 × 0.5 = 2, a quarter of it by foundation apprenticeships.
        Scope(result, "A").FoundationVacancies.ShouldBe(1, 1e-12);
        Scope(result, "A").FoundationStarts.ShouldBe((1 - Math.Exp(-2)) / 4, 1e-12);
        Scope(result, "A", ApprenticeshipTier.Level3).FoundationVacancies.ShouldBe(0);
    }

    [Fact]
    public void Published_starts_are_added_up_by_where_they_are_delivered()
    {
        var run = new TestRun
        {
            Records = new Records([.. new[] { ("D1", "D1", 40), ("D1", "D2", 25), ("D1", "D3", 5), ("D1", ApprenticeshipFlow.London, 20), ("D1", ApprenticeshipFlow.Elsewhere, 10), ("D3", "D3", 7), ("D3", "D1", 3) }
                .Select(flow => new ApprenticeshipFlow("2024/25", flow.Item1, flow.Item2, flow.Item3, Source))], []),
        };

        run.Analyse().ApprenticeshipReach.Leakage.ShouldBe([
            new("2024/25", "D1", "One", 40, 25, 5, 20, 10), new("2024/25", "D3", "Medway", 7, 3, 0, 0, 0)]);
        new TestRun().Analyse().ApprenticeshipReach.Leakage.ShouldBeEmpty();
    }

    [Fact]
    public void A_chance_of_an_apprenticeship_lowers_expected_neet()
    {
        static double Neet(double vacancies)
        {
            var run = new TestRun();
            run.Vacancies.Add(Vacancy("D1", vacancies));
            run.Compete(Seeker("Z1", 17), [], -1);
            return run.Analyse().Total.Neet.Central;
        }

        Neet(2).ShouldBeLessThan(Neet(0));
    }
}
