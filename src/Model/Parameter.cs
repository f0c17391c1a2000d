namespace Pathways.Model;

/// <summary>An editable number of the model.</summary>
/// <param name="Key">Dotted key, such as <c>travel.limit_minutes</c>.</param>
/// <param name="Value">Central value.</param>
/// <param name="Low">Low value of an assumption that is printed as a range, else null.</param>
/// <param name="High">High value, else null.</param>
/// <param name="Unit">Unit in words.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Minimum">Smallest value that the model takes.</param>
/// <param name="Maximum">Largest value that the model takes.</param>
public sealed record Parameter(
    string Key, double Value, double? Low, double? High, string Unit, Provenance Provenance,
    double Minimum = double.MinValue, double Maximum = double.MaxValue);
