using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The young people of the next year. Those aged 16 are carried to 17 one by one: achievement, progression, a second year, drop-out, resits
/// and apprenticeships by the stated rates, drawn for (seed, learner, year). The new 16-year-olds, and those from 18 on, come from the
/// projections of that year as the dataset's own generator makes them: no rate is published of who stays at Level 2 or below after 17.
/// </summary>
internal sealed class NextYear
{
    private readonly World _world;
    private readonly ChoiceSet _choices;
    private readonly ChoiceResult _choice;
    private readonly double[] _apprenticeship;
    private readonly YearsParameters _rates;
    private readonly ulong _seed;
    private readonly double[]? _stays;
    private int _toLevel1, _toLevel2, _toLevel3, _secondYear, _droppedOut, _leftLevel3, _apprentices, _english, _maths;

    private NextYear(World world, ChoiceSet choices, ChoiceResult choice, double[] apprenticeship, YearsParameters rates, ulong seed, double[]? stays)
        => (_world, _choices, _choice, _apprenticeship, _rates, _seed, _stays) = (world, choices, choice, apprenticeship, rates, seed, stays);

    /// <summary>Takes the year's learners on.</summary>
    /// <param name="world">The year.</param>
    /// <param name="choices">Who competed.</param>
    /// <param name="choice">What happened.</param>
    /// <param name="apprenticeship">By learner: chance of an apprenticeship.</param>
    /// <param name="projected">The learners of the next year as its projections have them.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="stays">By learner: how much likelier than the published share to stay to the end of the course, by need and journey; null for 1 for all.</param>
    /// <returns>Learners of the next year ordered by id, and what became of those aged 16.</returns>
    public static (ImmutableArray<Learner> Learners, YearCourseCounts Counts) Of(
        World world, ChoiceSet choices, ChoiceResult choice, double[] apprenticeship, ImmutableArray<Learner> projected, YearsParameters rates, ulong seed, double[]? stays = null)
    {
        var next = new NextYear(world, choices, choice, apprenticeship, rates, seed, stays);
        var pool = new int?[world.Learners.Length];
        for (var i = 0; i < choices.LearnerCount; i++)
            pool[choices.Learners[i]] = choice.PlacedPool[i];
        var year = world.Dataset.AcademicYear.StartYear + 1;
        var carried = Enumerable.Range(0, world.Learners.Length).Where(i => world.Learners[i].AcademicAge == 16).Select(i => next.Carry(i, pool[i])).ToList();
        var fresh = projected.Where(learner => learner.AcademicAge != 17).Select(learner => learner with { Id = $"{year}-{learner.Id}" });
        return (
            [.. carried.Concat(fresh).OrderBy(learner => learner.Id, StringComparer.Ordinal)],
            new YearCourseCounts(
                next._toLevel1, next._toLevel2, next._toLevel3, next._secondYear, next._droppedOut, next._leftLevel3, next._apprentices, next._english, next._maths));
    }

    /// <summary>One learner a year later. A place of −1 is none; null for one who did not compete.</summary>
    private Learner Carry(int index, int? pool)
    {
        var learner = _world.Learners[index];
        var older = learner with { AcademicAge = learner.AcademicAge + 1, HeldOfferId = null };
        if (!learner.InScope)
            return Level3(index, older);
        if (Draw(index, 3) < _apprenticeship[index])
        {
            _apprentices++;
            return older with { Stage = Stage.Continuing }; // holds a job, no place
        }

        return pool is >= 0 and var place ? Placed(index, older, place) : older with { Stage = WithoutPlace(index) };
    }

    private Learner Level3(int index, Learner older)
    {
        older = Resits(index, older);
        if (Draw(index, 0) >= _rates.Level3Leave)
            return older with { Stage = Stage.Continuing };
        _leftLevel3++;
        return older with { Stage = Stage.Mover, IntendedLevel = Level.Level2 };
    }

    private Learner Placed(int index, Learner older, int pool)
    {
        var offer = _world.Offers[_choices.Pools[pool].Offer];
        var band = offer.Level.Band();
        var end = Draw(index, 0); // progressed < achieved < stayed: the published shares are all of those who start
        var stays = _stays?[index] ?? 1; // achievement and progression are shares of those who start, so they go with who stays
        if (end >= stays * Math.Max(_rates.Retention(band), _rates.Achieve(band)))
        {
            _droppedOut++;
            return older with { Stage = WithoutPlace(index) };
        }

        older = Resits(index, older);
        if (end < stays * _rates.Achieve(band))
            older = older with { PriorAttainment = Higher(older.PriorAttainment, Attained(offer.Level, older)) };
        if (end < stays * _rates.Progress(band))
            return Progressed(older, offer.Level);
        if (Draw(index, 1) >= _rates.SecondYear[(int)band])
            return older with { Stage = Stage.Mover, IntendedLevel = offer.Level };
        _secondYear++;
        return older with { Stage = Stage.Continuing, IntendedLevel = offer.Level, HeldOfferId = offer.Id };
    }

    private Learner Progressed(Learner older, Level from)
    {
        var to = from + 1;
        _toLevel1 += to == Level.Level1 ? 1 : 0;
        _toLevel2 += to == Level.Level2 ? 1 : 0;
        _toLevel3 += to == Level.Level3 ? 1 : 0;
        return older with { Stage = to == Level.Level3 ? Stage.Continuing : Stage.Mover, IntendedLevel = to };
    }

    private Learner Resits(int index, Learner older)
    {
        var english = older.English != GradeBand.Grade4Plus && Draw(index, 4) < _rates.ResitEnglish;
        var maths = older.Maths != GradeBand.Grade4Plus && Draw(index, 5) < _rates.ResitMaths;
        _english += english ? 1 : 0;
        _maths += maths ? 1 : 0;
        return older with { English = english ? GradeBand.Grade4Plus : older.English, Maths = maths ? GradeBand.Grade4Plus : older.Maths };
    }

    private Stage WithoutPlace(int index) => Draw(index, 2) < _rates.NeetIfNoPlace ? Stage.Neet : Stage.Mover;

    private static PriorAttainment Attained(Level level, Learner learner) => level.Band() switch
    {
        LevelBand.Level2 when learner is { English: GradeBand.Grade4Plus, Maths: GradeBand.Grade4Plus } => PriorAttainment.Level2WithEnglishAndMaths,
        LevelBand.Level2 => PriorAttainment.Level2WithoutEnglishAndMaths,
        LevelBand.Level1 => PriorAttainment.Level1,
        _ => level == Level.Entry3 ? PriorAttainment.Entry3 : PriorAttainment.BelowEntry3,
    };

    private static PriorAttainment Higher(PriorAttainment one, PriorAttainment other) => one > other ? one : other;

    private double Draw(int index, int number)
        => Draws.Uniform(_seed, Draws.Key(_world.Learners[index].Id), ((ulong)_world.Dataset.AcademicYear.StartYear * 16) + (ulong)number, DrawPurpose.Progression);
}
