using Pathways.Analysis.Observed;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Observed;

/// <summary>Who sends no extract has not nobody, but nobody knows: zones 0 and 1 are Kent's, zone 2 is Medway's.</summary>
public sealed class CoveredTests
{
    [Fact]
    public void With_the_extracts_of_one_authority_the_other_and_both_together_are_not_available_rather_than_nought()
    {
        var history = new Histories();
        for (var person = 0; person < 40; person++)
            history.Add(person, 2025, 12, (short)(person < 12 ? 610 : 210), zone: person % 2);
        var observed = Of(history);
        var december = Histories.Month(2025, 12);
        foreach (var place in observed.Figures.Places.All.Where(place => !place.Piece))
        {
            var kent = Within(observed, place, 0, 1);
            observed.Figures.Covers(place, december).ShouldBe(kent, place.Name);
            observed.Count(place.Code, december, ObservedTopic.Trend, ObservedKeys.Neet).Kind.ShouldBe(kent ? FigureKind.Number : FigureKind.NotAvailable, place.Name);
        }
    }

    [Fact]
    public void Nobody_of_an_authority_that_missed_a_month_leaves_or_joins_then_and_it_has_no_winter()
    {
        var history = new Histories();
        foreach (var (year, month) in new[] { (2025, 12), (2026, 1), (2026, 2) })
        {
            for (var person = 0; person < 60; person++)
            {
                if (person % 3 < 2 || month != 1) // Medway's January is missing
                    history.Add(person, year, month, 610, zone: person % 3);
            }
        }

        var observed = Of(history);
        var (medway, kent) = (Place(observed, 2), Place(observed, 0));
        observed.Figures.HasWinter(kent, 2025).ShouldBeTrue();
        observed.Figures.HasWinter(medway, 2025).ShouldBeFalse();
        observed.Winter(medway.Code, 2025, ObservedKeys.Neet).Kind.ShouldBe(FigureKind.NotAvailable);
        observed.Winter(kent.Code, 2025, ObservedKeys.Neet).Number.ShouldNotBeNull();
        foreach (var month in new[] { Histories.Month(2026, 1), Histories.Month(2026, 2) })
        {
            observed.Count(medway.Code, month, ObservedTopic.Joined).Kind.ShouldBe(FigureKind.NotAvailable);
            observed.Count(medway.Code, month, ObservedTopic.Ceased).Kind.ShouldBe(FigureKind.NotAvailable);
            observed.Count(kent.Code, month, ObservedTopic.Joined).Number.ShouldBe(0);
        }

        observed.Count(medway.Code, Histories.Month(2026, 2), ObservedTopic.Trend, ObservedKeys.Neet).Number.ShouldBe(20);
    }

    [Fact]
    public void A_young_adult_in_custody_is_in_no_count_and_joins_and_ceases_as_one_who_is_not_in_the_extract()
    {
        Histories Others() => new Histories().Add(1, 2025, 12, 619).Add(1, 2026, 1, 619).Add(2, 2025, 12, 230).Add(2, 2026, 1, 230).Add(3, 2025, 12, 619).Add(4, 2026, 1, 619);
        var (with, without) = (Others().Add(3, 2026, 1, 710).Add(4, 2025, 12, 710).Figures, Others().Figures);

        with.Counts.OrderBy(count => count.Key.ToString(), StringComparer.Ordinal).ShouldBe(without.Counts.OrderBy(count => count.Key.ToString(), StringComparer.Ordinal));
        with.Count("ALL", Histories.Month(2026, 1), ObservedTopic.Joined, ObservedKeys.Absent).ShouldBe(1);
        with.Count("ALL", Histories.Month(2026, 1), ObservedTopic.Ceased, ObservedKeys.Absent).ShouldBe(1);
    }

    private static DisclosedObserved Of(Histories history) => DisclosedObserved.Of(history.Figures, new DisclosureProfile("internal", "1", RoundingRule.Unrounded, RoundingRule.Unrounded, 0, 1, 0));

    /// <summary>The area that a zone lies in.</summary>
    private static ObservedPlace Place(DisclosedObserved observed, int zone)
        => observed.Figures.Places.OfZone[zone].Select(place => observed.Figures.Places.All[place]).First(place => place.Kind is AreaKind.Lcpa or AreaKind.Other);

    /// <summary>Whether all zones of a place are among these.</summary>
    private static bool Within(DisclosedObserved observed, ObservedPlace place, params int[] zones)
        => observed.Figures.Places.OfZone.Select((places, zone) => (places, zone)).Where(pair => pair.places.Any(one => observed.Figures.Places.All[one].Code == place.Code)).All(pair => zones.Contains(pair.zone));
}
