using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>Learners in scope of one sort.</summary>
/// <param name="Authority">Authority of the home.</param>
/// <param name="Level">Intended level, Entry 1 to Level 2.</param>
/// <param name="Ehcp">Whether they hold an EHCP.</param>
/// <param name="Continuing">Continuing on last year's programme; the others compete for a place.</param>
/// <param name="Learners">How many.</param>
public sealed record LevelDemand(Authority Authority, Level Level, bool Ehcp, bool Continuing, int Learners);

/// <summary>Demand for places at Level 2 and below, counted before any place is held, so that it never depends on the offers.</summary>
public static class PopulationDemand
{
    /// <summary>Every cell, zeros too: authority, then level, then general before EHCP, then continuing before competing.</summary>
    public static ImmutableArray<LevelDemand> Expected(IReadOnlyList<Learner> learners, IReadOnlyList<Zone> zones, IReadOnlyList<District> districts)
    {
        ArgumentNullException.ThrowIfNull(learners);
        var authorities = districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        var homes = zones.ToDictionary(zone => zone.Code, zone => authorities[zone.DistrictCode], StringComparer.Ordinal);
        var counts = learners.Where(learner => learner.InScope).CountBy(learner =>
            (homes[learner.ZoneCode], learner.IntendedLevel, learner.Sen == SenStatus.Ehcp, learner.Stage == Stage.Continuing))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return
        [
            .. from authority in Enum.GetValues<Authority>()
               from level in Levels.InScope
               from ehcp in (bool[])[false, true]
               from continuing in (bool[])[true, false]
               select new LevelDemand(authority, level, ehcp, continuing, counts.GetValueOrDefault((authority, level, ehcp, continuing))),
        ];
    }

    /// <summary>Demand from the zones and marginals alone.</summary>
    /// <param name="year">Academic year.</param>
    /// <param name="districts">Districts.</param>
    /// <param name="zones">Zones with cohorts.</param>
    /// <param name="marginals">Targets.</param>
    /// <param name="seed">Seed of the population; totals hardly depend on it, since the margins are exact.</param>
    /// <param name="scale">Factor on the number of people.</param>
    public static ImmutableArray<LevelDemand> Expected(
        AcademicYear year, ImmutableArray<District> districts, ImmutableArray<Zone> zones, Marginals marginals, ulong seed, double scale = 1)
        => Expected(
            LearnerGenerator.GenerateBeforePlaces(new PopulationInputs(year, districts, zones, marginals, [], [], new ParameterSet([])), seed, scale), zones, districts);
}
