using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Five leavers of Year 11 in summer 2025, by hand.</summary>
public sealed class StepTests
{
    private static readonly DateOnly January = new(2025, 1, 20);
    private static readonly DateOnly March = new(2025, 3, 31);
    private static readonly DateOnly April = new(2025, 4, 1);
    private static readonly DateOnly September = new(2025, 9, 8);

    [Fact]
    public void Every_step_is_counted_by_its_day()
    {
        var figures = Made(applications: true, ilrUntil: null).Figures;
        var told = figures.Steps.ToDictionary(step => step, step => figures.Count("ALL", figures.StepMonth, ObservedTopic.Step, step.ToString()));

        told[ObservedStep.Leaver].ShouldBe(5);
        told[ObservedStep.Intended].ShouldBe(1);
        told[ObservedStep.Applied].ShouldBe(4);
        told[ObservedStep.OfferByMarch].ShouldBe(2); // 0 and 2; 1 had one on the day after
        told[ObservedStep.NoOfferByMarch].ShouldBe(1); // 1; 3 applied in April only
        told[ObservedStep.Offered].ShouldBe(3);
        told[ObservedStep.Accepted].ShouldBe(2); // 0 and 2
        told[ObservedStep.Enrolled].ShouldBe(3); // 0 by the ILR, 1 and 4 by tracking in October
        told[ObservedStep.NotTakenUp].ShouldBe(1); // 2
        told[ObservedStep.StillThereInJanuary].ShouldBe(2); // 0 and 4; 1 was NEET
        figures.Count("ALL", figures.StepMonth, ObservedTopic.Guarantee, "G1").ShouldBe(1);
        figures.Count("ALL", figures.StepMonth, ObservedTopic.Guarantee, ObservedKeys.NotTold).ShouldBe(4);
    }

    [Fact]
    public void What_was_not_imported_is_not_told()
    {
        var figures = Made(applications: false, ilrUntil: null, months: false).Figures;
        figures.Steps.ShouldBe([ObservedStep.Leaver, ObservedStep.Intended, ObservedStep.Enrolled]);
    }

    [Fact]
    public void An_ILR_that_ends_before_February_does_not_tell_of_January()
    {
        Made(applications: false, ilrUntil: new(2026, 1, 31), months: false).Figures.Steps.ShouldNotContain(ObservedStep.StillThereInJanuary);
        var later = Made(applications: false, ilrUntil: new(2026, 2, 20), months: false).Figures;
        later.Count("ALL", later.StepMonth, ObservedTopic.Step, nameof(ObservedStep.StillThereInJanuary)).ShouldBe(1);
    }

    private static Histories Made(bool applications, DateOnly? ilrUntil, bool months = true)
    {
        var made = new Histories { Sources = new Year11Sources(applications, ilrUntil) };
        made.Year11.Add(new(0, 0, true, "G1", applications ? January : null, applications ? March : null, applications ? April : null, September, null, true));
        made.Year11.Add(new(1, 0, false, "", applications ? January : null, applications ? April : null, null, null, null, false));
        made.Year11.Add(new(2, 1, false, "", applications ? January : null, applications ? January : null, applications ? March : null, null, null, false));
        made.Year11.Add(new(3, 1, false, "", applications ? April : null, null, null, null, null, false));
        made.Year11.Add(new(4, 2, false, "", null, null, null, null, null, false));
        for (var person = 0; person < 5; person++)
        {
            made.Add(person, 2025, 9, 810);
            if (!months)
                continue;
            made.Add(person, 2025, 10, (short)(person is 1 or 4 ? 230 : 810));
            made.Add(person, 2026, 1, (short)(person is 0 or 4 ? 230 : 619));
        }

        return made;
    }
}
