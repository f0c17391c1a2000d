namespace Pathways.Model;

/// <summary>The two local authorities of the county.</summary>
public enum Authority
{
    /// <summary>Kent County Council, twelve districts.</summary>
    Kent,

    /// <summary>Medway Council, a unitary.</summary>
    Medway,
}
