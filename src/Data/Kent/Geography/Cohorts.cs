using System.Collections.Immutable;

namespace Pathways.Data.Kent.Geography;

/// <summary>Young people by zone, age and year: mid-2020 estimates aged forward, shared out to the zones of 2021, scaled.</summary>
internal static class Cohorts
{
    /// <summary>Year of the population estimates.</summary>
    public const int BaseYear = 2020;

    /// <summary>The academic ages of the model, on 31 August before the academic year.</summary>
    public static readonly ImmutableArray<int> Ages = [15, 16, 17, 18];

    /// <summary>Calendar years in which the academic years start.</summary>
    public static readonly ImmutableArray<int> Years = [.. Enumerable.Range(2024, 9)];

    /// <summary>
    /// People of an age in a later year when nobody moves or dies: those who were that many years younger in the base year.
    /// Mid-year estimates count ages on 30 June; they stand for the academic age on 31 August, two months later.
    /// </summary>
    /// <param name="peopleByAge">People in mid-2020 by single year of age from 0.</param>
    /// <param name="age">Academic age in <paramref name="year"/>.</param>
    /// <param name="year">Year in which the academic year starts, from 2020.</param>
    public static int Aged(IReadOnlyList<int> peopleByAge, int age, int year) => peopleByAge[age - (year - BaseYear)];

    /// <summary>The people of one zone, unscaled: its share of each of its parents.</summary>
    public static double Shared(IEnumerable<ZoneLink> parents, int age, int year)
        => parents.Sum(link => link.Share * Aged(link.From.PeopleByAge, age, year));
}
