using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Observed;
using Pathways.Analysis.Tests.Disclosure;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Young people of one place and month by hand, whose counts overlap. What follows for the small one is worked out from what is shown of the others, not from the door's sums.</summary>
public sealed class ObservedOverlapTests
{
    private const string Medway = "M";

    /// <summary>Of 20 who are NEET and in the vulnerable group, 12 are looked after and 8 are carers: whoever is in the group is one of them, so that 18 to 22 less 10 to 12 would leave 6 carers or more.</summary>
    [Fact]
    public void Who_is_in_the_vulnerable_group_has_one_of_its_characteristics()
    {
        var made = new Histories();
        for (var person = 0; person < 120; person++)
            made.Add(person, 2026, 2, (short)(person < 20 ? 619 : 230), zone: 2, bits: TrackedRow.BitOf(person < 12 ? 110 : person < 20 ? 140 : 0));
        var shown = DisclosedObserved.Of(made.Figures, Profiles.Published);

        (double Least, double Most) Neet(string group) => Range(shown, ObservedTopic.GroupNeet, group);
        Neet("c140").ShouldBe((1, double.PositiveInfinity), "8 are too few to be shown");
        (Neet(ObservedKeys.Vulnerable).Least - Neet("c110").Most).ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>Of 104 young people 95 are NEET and 9 in learning; of both 9 have lapsed. No more than 11 are not NEET as shown, so that of 18 lapsed or more at least 7 would be NEET.</summary>
    [Fact]
    public void Whose_currency_has_lapsed_is_among_those_of_whom_the_same_is_recorded()
    {
        var made = new Histories();
        for (var person = 0; person < 104; person++)
            made.Add(person, 2026, 2, (short)(person < 95 ? 619 : 230), zone: 2, lapsed: person is < 9 or >= 95);
        var shown = DisclosedObserved.Of(made.Figures, Profiles.Published);

        (double Least, double Most) Trend(string key) => Range(shown, ObservedTopic.Trend, key);
        Range(shown, ObservedTopic.Lapsed, ObservedKeys.Neet).ShouldBe((1, double.PositiveInfinity), "9 are too few to be shown");
        (Trend(ObservedKeys.Lapsed).Least - (Trend(ObservedKeys.Cohort).Most - Trend(ObservedKeys.NeetOrNotKnown).Least)).ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>NEET of three months: 12, 14 and 5, each of 50. 20.7% of 50 on average fits four pairs in thirds of people, so that it tells that they are 31 together: beside 10 to 12 and 13 to 17 that leaves 2 to 8 of the third.</summary>
    [Fact]
    public void The_percentage_of_a_winter_does_not_tell_the_sum_of_its_three_months_where_one_of_them_is_small()
    {
        var made = new Histories();
        for (var month = 0; month < 3; month++)
        {
            var when = CalendarMonth.Of(2025, 12).Plus(month);
            for (var person = 0; person < 50; person++)
                made.Add((month * 50) + person, when.Year, when.Month, (short)(person < (month == 0 ? 12 : month == 1 ? 14 : 5) ? 619 : 230), zone: 2);
        }

        var shown = DisclosedObserved.Of(made.Figures, Profiles.Published);

        PublishedFigure Neet(int month) => shown.Count(Medway, CalendarMonth.Of(2025, 12).Plus(month), ObservedTopic.Trend, ObservedKeys.Neet);
        Neet(2).Number.ShouldBeNull("5 are too few to be shown");
        ((PublishedFigure[])[Neet(0), Neet(1), shown.Winter(Medway, 2025, ObservedKeys.Neet), shown.WinterShare(Medway, 2025, ObservedKeys.Neet)]).Count(figure => figure.Number is null).ShouldBeGreaterThan(0, "not all of them");
    }

    /// <summary>What stands there lets a count of the latest month be.</summary>
    private static (double Least, double Most) Range(DisclosedObserved shown, ObservedTopic topic, string key)
    {
        var figure = shown.Count(Medway, CalendarMonth.Of(2026, 2), topic, key);
        var rule = key == ObservedKeys.Cohort ? Profiles.Published.Default : Profiles.Published.Strict;
        return Glpk.Allowed(new PeopleCell(key, 0), figure.Kind, figure.Value, rule);
    }
}
