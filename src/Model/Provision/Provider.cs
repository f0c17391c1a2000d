namespace Pathways.Model;

/// <summary>What sort of institution a provider is.</summary>
public enum ProviderKind
{
    FeCollege,
    SchoolSixthForm,
    SpecialSchool,
    SpecialPost16,
    Utc,
    TrainingProvider,
    LocalAuthority,
}

/// <summary>An institution that offers post-16 provision.</summary>
/// <param name="Id">UKPRN where known, else <c>URN</c> followed by the URN, else <c>P-</c> and a slug.</param>
/// <param name="Ukprn">UK provider reference number, or null when not in the sources.</param>
/// <param name="Name">Published name.</param>
/// <param name="Kind">Sort of institution.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Provider(string Id, string? Ukprn, string Name, ProviderKind Kind, Provenance Provenance);
