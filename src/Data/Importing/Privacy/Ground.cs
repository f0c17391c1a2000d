using System.Globalization;
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
        var missing = new List<Problem>();
        Need(both.Purpose, "purpose", "--purpose");
        Need(both.LawfulBasis, "lawful_basis", "--lawful-basis");
        Need(both.DpiaReference, "dpia_reference", "--dpia");
        Need(both.SharingAgreement, "sharing_agreement", "--agreement");
        Need(both.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "expires", "--expires");
        if (both.Expires < today)
            missing.Add(new Problem(dataset, null, null, "expires", both.Expires.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "is past, so that the data may not be used any more", $"purge it (pathways data purge {dataset}), or give a new agreement and --expires"));
        return missing.Count > 0 ? throw new InvalidInputException(missing)
            : new Ground(both.Purpose!, both.LawfulBasis!, both.DpiaReference!, both.SharingAgreement!, both.Expires!.Value);

        void Need(string? value, string field, string option)
        {
            if (string.IsNullOrWhiteSpace(value))
                missing.Add(new Problem(dataset, null, null, field, null, "is not recorded, and this kind of extract is about people", $"give {option}; it is then kept in the dataset"));
        }
    }
}

/// <summary>What of a ground is given or recorded.</summary>
/// <param name="Purpose">As in <see cref="Ground"/>, as all that follow; null for not given.</param>
/// <param name="LawfulBasis">Lawful basis.</param>
/// <param name="DpiaReference">Reference of the impact assessment.</param>
/// <param name="SharingAgreement">Reference of the agreement.</param>
/// <param name="Expires">Last day of use.</param>
public sealed record GroundGiven(string? Purpose, string? LawfulBasis, string? DpiaReference, string? SharingAgreement, DateOnly? Expires);
