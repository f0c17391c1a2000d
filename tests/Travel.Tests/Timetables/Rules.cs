using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>Rules with round numbers: walking is 100 m a minute in a straight line, up to 1 km to a stop and 400 m at a change, which takes 2 minutes.</summary>
internal static class Rules
{
    public static ParameterSet With(params (string Key, double Value)[] changes)
    {
        var values = Tiny.Rules().All.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        values["travel.rail_access_limit_metres"] = 1000;
        values["travel.town_change_walk_limit_metres"] = 400;
        values["travel.walk_limit_metres"] = 3000;
        values["travel.change_minutes"] = 2;
        values["travel.changes_limit"] = 3;
        values["travel.early_wait_limit_minutes"] = 90;
        values["travel.window_from_minutes"] = 495;
        values["travel.window_to_minutes"] = 540;
        values["travel.window_step_minutes"] = 1;
        values["travel.headway_draws"] = 20;
        foreach (var (key, value) in changes)
            values[key] = value;
        return new ParameterSet(values.Select(pair => new Parameter(pair.Key, pair.Value, null, null, "", Tiny.Sure)));
    }
}
