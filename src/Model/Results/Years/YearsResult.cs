using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Several years in a row, one light run each: <c>choice</c> and expected NEET, no best case. Modelled.</summary>
/// <param name="Years">The first is the scenario's own.</param>
/// <param name="Assumptions">The rates used, with their sources.</param>
/// <param name="StableFrom">First year after which no later year changes the NEET share of everything by more than the stated points; null where none is, the last year apart.</param>
public sealed record YearsResult(ImmutableArray<YearFigures> Years, ImmutableArray<Parameter> Assumptions, AcademicYear? StableFrom)
{
    /// <summary>Rows of years drawn, this one the first of them: other noise of choices, ties, progression, drop-out and resits in each; the offer and the rates the same.</summary>
    public int Draws { get; init; } = 1;

    /// <summary>Whether the scenario has guidance close part of the coordination gap, which needs the best case and so is not carried into these years.</summary>
    public bool LeavesOutGuidance { get; init; }

    /// <summary>By draw: <see cref="StableFrom"/>; empty where there is one.</summary>
    public ImmutableArray<AcademicYear?> StableFromOver { get; init; } = [];
}

/// <summary>One year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Areas">By area in the order of <see cref="RunResult.Areas"/>.</param>
/// <param name="Places">September places for residents at Entry level, Level 1 and Level 2, in this order.</param>
/// <param name="PlacesOnEndedRoutes">Of the Level 2 places as the dataset has them, those on routes that take no entrants any more.</param>
/// <param name="Course">What becomes of the young people aged 16 by the next year; null in the last year.</param>
public sealed record YearFigures(AcademicYear Year, ImmutableArray<YearArea> Areas, ImmutableArray<int> Places, int PlacesOnEndedRoutes, YearCourseCounts? Course)
{
    /// <summary>The row of everything.</summary>
    public YearArea Total => Areas[^1];
}

/// <summary>One area in one year.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="Cohort">Young people aged 16 and 17.</param>
/// <param name="Competing">Who compete for a place at Level 2 or below, all ages.</param>
/// <param name="Continuing">Who keep last year's place.</param>
/// <param name="Placed">Newly placed as applications work today.</param>
/// <param name="Neet">Expected NEET of the cohort, winter, for low, central and high.</param>
/// <param name="NotKnown">Expected not known; no place changes it.</param>
public sealed record YearArea(string AreaCode, string AreaName, int Cohort, int Competing, int Continuing, int Placed, AssumptionRange Neet, double NotKnown)
{
    /// <summary>By draw, this one first: expected NEET, central; empty where there is one.</summary>
    public ImmutableArray<double> NeetOver { get; init; } = [];

    /// <summary>By draw: no suitable place found in the model.</summary>
    public ImmutableArray<int> NoPlaceFoundOver { get; init; } = [];

    /// <summary>No suitable place found in the model.</summary>
    public int NoPlaceFound => Competing - Placed;

    /// <summary>0..1: expected NEET of the cohort, central; 0 without a cohort.</summary>
    public double NeetShare => Cohort == 0 ? 0 : Neet.Central / Cohort;
}

/// <summary>What becomes of the young people aged 16 by the next year.</summary>
/// <param name="ToLevel1">Placed at Entry level 3 who seek Level 1.</param>
/// <param name="ToLevel2">Placed at Level 1 who seek Level 2.</param>
/// <param name="ToLevel3">Placed at Level 2 who go on to Level 3.</param>
/// <param name="SecondYear">Placed who keep the place for a second year.</param>
/// <param name="DroppedOut">Placed who left before the end.</param>
/// <param name="LeftLevel3">On Level 3 who seek Level 2.</param>
/// <param name="Apprentices">Started an apprenticeship.</param>
/// <param name="EnglishPassed">Without grade 4 in English who reach it in a resit.</param>
/// <param name="MathsPassed">The same in maths.</param>
public sealed record YearCourseCounts(
    int ToLevel1, int ToLevel2, int ToLevel3, int SecondYear, int DroppedOut, int LeftLevel3, int Apprentices, int EnglishPassed, int MathsPassed);
