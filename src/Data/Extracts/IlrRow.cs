namespace Pathways.Data.Extracts;

/// <summary>One learner with one learning delivery, as an ILR return has them.</summary>
/// <param name="Ukprn">Provider.</param>
/// <param name="Reference">The provider's own number of the learner.</param>
/// <param name="Uln">Unique learner number.</param>
/// <param name="Born">Date of birth.</param>
/// <param name="Female">Whether female.</param>
/// <param name="Postcode">Postcode of the home.</param>
/// <param name="Aim">Learning aim.</param>
/// <param name="Starts">Start.</param>
/// <param name="Ends">Planned end.</param>
/// <param name="TaughtAt">Postcode where it is taught; null where not known.</param>
internal sealed record IlrRow(string Ukprn, string Reference, string Uln, DateOnly Born, bool Female, string Postcode, string Aim, DateOnly Starts, DateOnly Ends, string? TaughtAt)
{
    /// <summary>Family name of everybody: no name of a person.</summary>
    public const string Nobody = "Nobody";

    /// <summary>Core aim of a study programme.</summary>
    public const int CoreAim = 5;

    /// <summary>Funding of 16 to 19.</summary>
    public const int Funded16To19 = 25;

    /// <summary>Continuing.</summary>
    public const int Continuing = 1;
}
