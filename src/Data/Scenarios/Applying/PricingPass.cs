using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Sets the price of the pass for all buses. Feasibility of journeys does not know money (no parameter of affordability exists),
/// so nothing but costs changes.
/// </summary>
internal static class PricingPass
{
    private const string Key = "travel.saver_pounds";

    public static World Apply(World world, TravelPass change, Faults faults)
    {
        if (!world.Parameters.Contains(Key))
            faults.Bad("pounds_a_year", null, $"needs the parameter {Key}, which the dataset has not", "give it a row in parameters.csv");
        return faults.Any ? world : world.With(parameters: world.Parameters.With(new Dictionary<string, double>(StringComparer.Ordinal) { [Key] = change.PoundsAYear }));
    }
}
