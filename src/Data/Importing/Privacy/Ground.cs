using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>On what ground a dataset holds data about real people.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="LawfulBasis">Lawful basis, such as <c>public task, UK GDPR Article 6(1)(e)</c>.</param>
/// <param name="DpiaReference">Reference of the data protection impact assessment.</param>
/// <param name="SharingAgreement">Reference of the sharing agreement under which the extracts came.</param>
/// <param name="Expires">Last day on which the data may be used.</param>
public sealed record Ground(string Purpose, string LawfulBasis, string DpiaReference, string SharingAgreement, DateOnly Expires)
{
    /// <summary>Puts together what is recorded and what is given now; what is given stands before what is recorded.</summary>
    /// <exception cref="InvalidInputException">Something is missing, or the last day is past.</exception>
    public static Ground Of(GroundGiven given, GroundGiven recorded, string dataset, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(recorded);
        var both = new GroundGiven(
            given.Purpose ?? recorded.Purpose, given.LawfulBasis ?? recorded.LawfulBasis, given.DpiaReference ?? recorded.DpiaReference,
            given.SharingAgreement ?? recorded.SharingAgreement, given.Expires ?? recorded.Expires);
        var faults = both.Faults(dataset, dataset, today, needed: true).ToList();
        return faults.Count > 0 ? throw new InvalidInputException(faults)
            : new Ground(both.Purpose!, both.LawfulBasis!, both.DpiaReference!, both.SharingAgreement!, both.Expires!.Value);
    }
}
