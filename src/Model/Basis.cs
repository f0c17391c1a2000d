namespace Pathways.Model;

/// <summary>Where a figure comes from. Everything not from a published source is <see cref="Modelled"/> and is shown so.</summary>
public enum Basis
{
    /// <summary>Printed by a named publisher.</summary>
    Published,

    /// <summary>Derived here by a stated rule.</summary>
    Modelled,

    /// <summary>Confirmed by the provider it speaks of.</summary>
    Confirmed,

    /// <summary>Entered by a user, with the user's own source.</summary>
    Entered,
}
