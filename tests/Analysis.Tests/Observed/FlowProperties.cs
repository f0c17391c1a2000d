using FsCheck;
using FsCheck.Fluent;
using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Any history of a dozen people over a year and a half, beside a count that is slow and plain.</summary>
public sealed class FlowProperties
{
    private static readonly short[] Activities = [230, 330, 530, 619, 619, 640, 810, 260];

    private static Gen<Histories> Any =>
        from born in Gen.Choose(2007, 2010).ArrayOf(12)
        from cells in Gen.Choose(0, 99).ArrayOf(12 * 18)
        select Make(born, cells);

    [Fact]
    public void Who_was_NEET_and_who_joined_are_as_many_as_who_is_NEET_and_who_ceased_in_every_place_and_month()
        => Prop.ForAll(Any.ToArbitrary(), made =>
        {
            var figures = made.Figures;
            foreach (var place in figures.Places.All)
            {
                foreach (var month in figures.Coverage.Months.Where(figures.Coverage.HasFlows))
                {
                    int Count(CalendarMonth when, ObservedTopic topic, string key) => figures.Count(place.Code, when, topic, key)!.Value;
                    (Count(month.Plus(-1), ObservedTopic.Trend, ObservedKeys.Neet) + Count(month, ObservedTopic.Joined, ""))
                        .ShouldBe(Count(month, ObservedTopic.Trend, ObservedKeys.Neet) + Count(month, ObservedTopic.Ceased, ""));
                    ObservedKeys.Flows.Sum(key => Count(month, ObservedTopic.Joined, key)).ShouldBe(Count(month, ObservedTopic.Joined, ""));
                    ObservedKeys.Flows.Sum(key => Count(month, ObservedTopic.Ceased, key)).ShouldBe(Count(month, ObservedTopic.Ceased, ""));
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_count_is_that_of_a_plain_recount()
        => Prop.ForAll(Any.ToArbitrary(), made =>
        {
            var (figures, rows) = (made.Figures, made.History.Rows.ToArray());
            foreach (var (place, zones) in (IEnumerable<(string, int[])>)[("ALL", [0, 1, 2]), ("E10000016", [0, 1]), ("A", [0]), ("M", [2])])
            {
                bool Neet(int person, CalendarMonth month) => Array.Exists(rows, row => row.Person == person && row.Month == month && (row.AcademicAge == 16 || row.AcademicAge == 17) && (row.Activity == 619 || row.Activity == 640) && zones.Contains(row.Zone));
                foreach (var month in figures.Coverage.Months)
                {
                    var here = rows.Where(row => row.Month == month && (row.AcademicAge == 16 || row.AcademicAge == 17) && zones.Contains(row.Zone)).ToArray();
                    figures.Count(place, month, ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(here.Length);
                    figures.Count(place, month, ObservedTopic.Trend, ObservedKeys.NotKnown).ShouldBe(here.Count(row => row.Activity == 810));
                    if (!figures.Coverage.Months.Contains(month.Plus(-1)))
                        continue;
                    figures.Count(place, month, ObservedTopic.Joined).ShouldBe(Enumerable.Range(0, 12).Count(person => Neet(person, month) && !Neet(person, month.Plus(-1))));
                    figures.Count(place, month, ObservedTopic.Ceased).ShouldBe(Enumerable.Range(0, 12).Count(person => !Neet(person, month) && Neet(person, month.Plus(-1))));
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Areas_come_to_authorities_and_districts_to_areas_in_every_month()
        => Prop.ForAll(Any.ToArbitrary(), made =>
        {
            var figures = made.Figures;
            foreach (var month in figures.Coverage.Months)
            {
                foreach (var key in (string[])[ObservedKeys.Cohort, ObservedKeys.Neet, ObservedKeys.NotKnown, ObservedKeys.Lapsed])
                {
                    int Count(string place) => figures.Count(place, month, ObservedTopic.Trend, key)!.Value;
                    (Count("A") + Count("B"), Count("E10000016") + Count("M"), Count("D1"), Count("D1") + Count("D2")).ShouldBe((Count("E10000016"), Count("ALL"), Count("A"), Count("E10000016")));
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void In_September_the_cohort_changes_over_by_age_and_nobody_is_taken_to_have_left_the_extract()
    {
        var figures = new Histories()
            .Add(0, 2025, 8, 619, age: 17) // 17 in the year that ends: gone in September
            .Add(1, 2025, 8, 619, age: 16).Add(1, 2025, 9, 619, age: 17) // stays
            .Add(2, 2025, 9, 619, age: 16) // from Year 11
            .Add(3, 2025, 8, 110, age: 15).Add(3, 2025, 9, 640, age: 16) // the same, tracked before
            .Figures;
        var september = CalendarMonth.Of(2025, 9);
        figures.Count("ALL", september, ObservedTopic.Ceased, ObservedKeys.Age).ShouldBe(1);
        figures.Count("ALL", september, ObservedTopic.Joined, ObservedKeys.Age).ShouldBe(2);
        figures.Count("ALL", september, ObservedTopic.Joined, ObservedKeys.Absent).ShouldBe(0);
        figures.Count("ALL", CalendarMonth.Of(2025, 8), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(2);
    }

    private static Histories Make(int[] born, int[] cells)
    {
        var made = new Histories();
        for (var person = 0; person < born.Length; person++)
        {
            for (var month = 0; month < 18; month++)
            {
                var (when, draw) = (CalendarMonth.Of(2024, 9).Plus(month), cells[(person * 18) + month]);
                if (draw >= 90) // not in the extract
                    continue;
                made.Add(person, when.Year, when.Month, Activities[draw % Activities.Length], zone: draw / 8 % 3, age: (byte)(when.AcademicStartYear - born[person] + 1), lapsed: draw % 11 == 0);
            }
        }

        made.Add(99, 2025, 1, 230).Add(99, 2025, 2, 230, zone: 1); // so that no history is empty
        return made;
    }
}
