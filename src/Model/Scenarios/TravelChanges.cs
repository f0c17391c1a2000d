using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Another price of the pass that stands for all buses (KCC 16+ Travel Saver). It changes what journeys cost, not which are feasible.</summary>
/// <param name="PoundsAYear">Pounds a year; 0 for free.</param>
public sealed record TravelPass(double PoundsAYear) : Modification;

/// <summary>
/// Money with which families take holders of an education, health and care plan from door to door: so many percent of those who are
/// not taken yet are from then on. A draw keyed by learner, so that 5 % are among 10 %.
/// </summary>
/// <param name="Percent">0..100: percent of such learners.</param>
/// <param name="Areas">Areas of home, by code or name; none for all.</param>
/// <param name="Districts">Districts of home, by code or name; none for all.</param>
public sealed record PersonalTransportBudget(double Percent, ImmutableArray<string> Areas, ImmutableArray<string> Districts) : Modification;

/// <summary>
/// Training to travel a known way alone: so many percent of those who are taken from door to door travel so from then on. A draw
/// keyed by learner, so that 5 % are among 10 %.
/// </summary>
/// <param name="Percent">0..100: percent of such learners.</param>
/// <param name="Areas">Areas of home, by code or name; none for all.</param>
/// <param name="Districts">Districts of home, by code or name; none for all.</param>
public sealed record TravelTraining(double Percent, ImmutableArray<string> Areas, ImmutableArray<string> Districts) : Modification;

/// <summary>A new bus or train.</summary>
/// <param name="Service">The service.</param>
public sealed record NewRoute(ExtraService Service) : Modification
{
    /// <inheritdoc />
    public override bool ChangesNetwork => true;
}

/// <summary>Routes that run more or less often; one of the two is given.</summary>
/// <param name="Routes">route_id of the timetable.</param>
/// <param name="EveryMinutes">Minutes between departures, from the first to the last of today.</param>
/// <param name="Times">So many times as often as today.</param>
public sealed record ChangeFrequency(ImmutableArray<string> Routes, double? EveryMinutes, double? Times) : Modification
{
    /// <inheritdoc />
    public override bool ChangesNetwork => true;
}

/// <summary>Routes that no longer run.</summary>
/// <param name="Routes">route_id of the timetable.</param>
public sealed record WithdrawRoute(ImmutableArray<string> Routes) : Modification
{
    /// <inheritdoc />
    public override bool ChangesNetwork => true;
}
