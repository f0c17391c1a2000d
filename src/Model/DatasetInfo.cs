using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What a dataset says of itself.</summary>
/// <param name="Name">Name, such as <c>kent</c>.</param>
/// <param name="AcademicYear">Year it describes; in a <see cref="World"/> the year that is run.</param>
/// <param name="Synthetic">True when its learners are synthetic; false marks a dataset about real people.</param>
/// <param name="PopulationSeed">Seed from which synthetic learners are generated.</param>
/// <param name="Attributions">Lines that every output must carry.</param>
/// <param name="Hash">SHA-256 (hex) over its files.</param>
public sealed record DatasetInfo(
    string Name, AcademicYear AcademicYear, bool Synthetic, ulong PopulationSeed, ImmutableArray<string> Attributions, string Hash)
{
    /// <summary>Why and on what ground data about real people may be used for individuals; null where that is not recorded whole.</summary>
    public UseRecord? Use { get; init; }

    /// <summary>Where its young people and places come from.</summary>
    public DatasetOrigin Origin { get; init; } = DatasetOrigin.Modelled;
}

/// <summary>On what ground a dataset about real people is used to look at individuals.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="LawfulBasis">Lawful basis, such as <c>public task, UK GDPR Article 6(1)(e)</c>.</param>
/// <param name="DpiaReference">Reference of the data protection impact assessment.</param>
public sealed record UseRecord(string Purpose, string LawfulBasis, string DpiaReference)
{
    /// <summary>Reference of the agreement under which the data were shared; null where not recorded.</summary>
    public string? SharingAgreement { get; init; }

    /// <summary>Last day on which the data may be used; null where not recorded.</summary>
    public DateOnly? Expires { get; init; }
}
