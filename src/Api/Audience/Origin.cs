namespace Pathways.Api.Audience;

/// <summary>Whose scenario results are of, as far as counts of people depend on it.</summary>
internal enum Origin
{
    /// <summary>A scenario that ships.</summary>
    Ships,

    /// <summary>One that a caller made: no count of people leaves the authority.</summary>
    Made,

    /// <summary>One that a caller made and spent some of its budget on: coarse counts of whole areas leave.</summary>
    Budgeted,
}
