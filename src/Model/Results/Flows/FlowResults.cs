using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Where the newly placed learn, from where they live, as applications work today. Modelled.</summary>
/// <param name="Flows">From each area of the set to each, home area by home area; with nobody too.</param>
/// <param name="Today">The areas as they are, in their order.</param>
/// <param name="Regrouped">The same MSOAs in as many areas again, so that more learn where they live; null where it was not looked for, or nobody is placed.</param>
public sealed record FlowResults(ImmutableArray<AreaFlow> Flows, Grouping? Today, Grouping? Regrouped)
{
    /// <summary>Not looked at.</summary>
    public static FlowResults None { get; } = new([], null, null);
}

/// <summary>Newly placed learners from one area to another.</summary>
/// <param name="HomeCode">Area of the home.</param>
/// <param name="PlaceCode">Area of the place; null outside Kent and Medway.</param>
/// <param name="Learners">How many.</param>
public readonly record struct AreaFlow(string HomeCode, string? PlaceCode, int Learners);

/// <summary>A way to cut the county into areas, and how far each is a world of its own.</summary>
/// <param name="Areas">Its areas.</param>
/// <param name="LeastResidents">Newly placed learners who were to live in each area; 0 where none was asked for.</param>
public sealed record Grouping(ImmutableArray<GroupedArea> Areas, double LeastResidents)
{
    /// <summary>By replication of choices and of the uncertain offer: <see cref="Overall"/> of these areas; empty where it was not made, or nobody is placed in one.</summary>
    public ImmutableArray<double> OverallOver { get; init; } = [];

    /// <summary>0..1: part of the newly placed who learn in the area where they live; 0 where nobody is placed.</summary>
    public double Overall => Areas.Sum(area => area.Residents) is > 0 and var residents ? (double)Areas.Sum(area => area.Staying) / residents : 0;

    /// <summary>0..1: the lowest part of any area where anybody lives; 0 where nobody does.</summary>
    public double Weakest => Areas.Min(area => area.OfResidents) ?? 0;
}

/// <summary>One area of a grouping.</summary>
/// <param name="Code">Code of the area; R1, R2 … for one that is not today's.</param>
/// <param name="Name">Its name; for one that is not today's, the districts in which most of its newly placed learners live.</param>
/// <param name="MsoaCodes">Its MSOAs, ascending.</param>
/// <param name="Residents">Newly placed learners who live in it.</param>
/// <param name="Staying">Of these, who learn in it.</param>
/// <param name="Learners">Newly placed learners who learn in it, wherever they live.</param>
public sealed record GroupedArea(string Code, string Name, ImmutableArray<string> MsoaCodes, int Residents, int Staying, int Learners)
{
    /// <summary>By replication: <see cref="OfResidents"/>; empty where it was not made, or nobody lives here in one.</summary>
    public ImmutableArray<double> OfResidentsOver { get; init; } = [];

    /// <summary>By replication: <see cref="OfLearners"/>; empty likewise.</summary>
    public ImmutableArray<double> OfLearnersOver { get; init; } = [];

    /// <summary>0..1: part of the residents who learn here (supply side); null where nobody lives.</summary>
    public double? OfResidents => Residents > 0 ? (double)Staying / Residents : null;

    /// <summary>0..1: part of those learning here who live here (demand side); null where nobody learns.</summary>
    public double? OfLearners => Learners > 0 ? (double)Staying / Learners : null;
}
