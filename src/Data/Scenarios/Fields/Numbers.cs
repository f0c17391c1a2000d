using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>A number within bounds, both included.</summary>
/// <param name="Minimum">Smallest.</param>
/// <param name="Maximum">Largest.</param>
internal sealed partial record NumberField(double Minimum, double Maximum) : FieldType
{
    public override string Words => string.Create(CultureInfo.InvariantCulture, $"a number from {Minimum} to {Maximum}");

    public override object? Read(FieldFaults faults, string field, YamlNode value)
    {
        if (value is not YamlScalar { Quoted: false } scalar || !Pattern().IsMatch(scalar.Text))
            return faults.Not(value, field, "a number", "give " + Words);
        var number = double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number >= Minimum && number <= Maximum ? number : faults.Bad(value, field, "is out of range", "give " + Words);
    }

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = Minimum, ["maximum"] = Maximum };

    [GeneratedRegex(@"\A[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>A whole number within bounds, both included.</summary>
/// <param name="Minimum">Smallest.</param>
/// <param name="Maximum">Largest.</param>
internal sealed partial record WholeField(int Minimum, int Maximum) : FieldType
{
    public override string Words => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}");

    public override object? Read(FieldFaults faults, string field, YamlNode value)
    {
        if (value is not YamlScalar { Quoted: false } scalar || !Pattern().IsMatch(scalar.Text))
            return faults.Not(value, field, "a whole number", "give " + Words);
        return int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum
            ? number
            : faults.Bad(value, field, "is out of range", "give " + Words);
    }

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = Minimum, ["maximum"] = Maximum };

    [GeneratedRegex(@"\A[-+]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
