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
