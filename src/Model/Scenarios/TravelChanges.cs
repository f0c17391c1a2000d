using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Another price of the pass that stands for all buses (KCC 16+ Travel Saver). It changes what journeys cost, not which are feasible.</summary>
/// <param name="PoundsAYear">Pounds a year; 0 for free.</param>
public sealed record TravelPass(double PoundsAYear) : Modification;

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
