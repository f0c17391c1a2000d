using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What of a ground is given or recorded.</summary>
/// <param name="Purpose">As in <see cref="Ground"/>, as all that follow; null for not given.</param>
/// <param name="LawfulBasis">Lawful basis.</param>
/// <param name="DpiaReference">Reference of the impact assessment.</param>
/// <param name="SharingAgreement">Reference of the agreement.</param>
/// <param name="Expires">Last day of use.</param>
public sealed record GroundGiven(string? Purpose, string? LawfulBasis, string? DpiaReference, string? SharingAgreement, DateOnly? Expires)
{
    /// <summary>Nothing of it.</summary>
    public static GroundGiven Nothing { get; } = new(null, null, null, null, null);

    /// <summary>What stands against using data about people on it: a last day that is past, and what is missing where all of it is needed.</summary>
    /// <param name="file">How messages name where it is recorded.</param>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="today">The day.</param>
    /// <param name="needed">Whether the data are about real people, so that all of it is needed.</param>
    public IEnumerable<Problem> Faults(string file, string dataset, DateOnly today, bool needed)
    {
        (string Field, string Option, bool Missing)[] parts =
        [
            ("purpose", "--purpose", string.IsNullOrWhiteSpace(Purpose)), ("lawful_basis", "--lawful-basis", string.IsNullOrWhiteSpace(LawfulBasis)), ("dpia_reference", "--dpia", string.IsNullOrWhiteSpace(DpiaReference)),
            ("sharing_agreement", "--agreement", string.IsNullOrWhiteSpace(SharingAgreement)), ("expires", "--expires", Expires is null),
        ];
        foreach (var (field, option, _) in parts.Where(part => needed && part.Missing))
            yield return new Problem(file, null, null, field, null, "is not recorded, and this is data about people", $"give {option} to pathways import, which keeps it in the dataset");
        if (Expires is { } last && last < today)
            yield return new Problem(file, null, null, "expires", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "is past: the data may not be used any more", $"purge it (pathways data purge {dataset}), or give pathways import a new agreement and its last day (--agreement, --expires)");
    }
}
