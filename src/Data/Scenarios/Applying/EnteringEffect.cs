using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Gives a lever's parameter the effect entered and its source.</summary>
internal static class EnteringEffect
{
    public static World Apply(World world, Lever change, Faults faults)
    {
        if (!world.Parameters.Contains(change.Parameter))
        {
            faults.Bad("programme", change.Parameter, "needs a parameter that the dataset has not", $"give {change.Parameter} a row in parameters.csv");
            return world;
        }

        var lever = world.Parameters.Get(change.Parameter);
        if (lever.Provenance.Basis == Basis.Entered)
            faults.Bad("programme", change.Parameter, "is also given under parameters, or by a modification before", "give it once");
        if (change.Value < lever.Minimum || change.Value > lever.Maximum)
        {
            faults.Bad("value", change.Value.ToString(CultureInfo.InvariantCulture), "is out of range",
                string.Create(CultureInfo.InvariantCulture, $"give a number from {lever.Minimum} to {lever.Maximum} ({lever.Unit})"));
        }

        var entered = lever with { Value = change.Value, Provenance = new Provenance(Basis.Entered, Confidence.Medium, change.Source) };
        return faults.Any ? world : world.With(parameters: new ParameterSet(world.Parameters.All.Select(one => one.Key == lever.Key ? entered : one)));
    }
}
