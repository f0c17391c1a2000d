using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Which publication.</summary>
public enum PublicationKind
{
    /// <summary>The Provision Gap analysis.</summary>
    ProvisionGap,

    /// <summary>The NEET Deep Dive.</summary>
    NeetDeepDive,

    /// <summary>The strategy's own promises with evidence.</summary>
    Commitments,
}

/// <summary>What a publication is made from.</summary>
/// <param name="Result">The run.</param>
/// <param name="Provenance">What made it.</param>
/// <param name="World">Its world.</param>
/// <param name="Counts">What is counted besides.</param>
/// <param name="Figures">Every count of people as its readers may see it.</param>
/// <param name="ZonesGeoJson">Boundaries of the zones.</param>
/// <param name="AreasGeoJson">Boundaries of the areas; null for none.</param>
public sealed record PublicationSource(
    RunResult Result, RunProvenance Provenance, World World, PublicationCounts Counts, DisclosedPublication Figures, string ZonesGeoJson, string? AreasGeoJson)
{
    /// <summary>Which publication.</summary>
    public PublicationKind Kind { get; init; }

    /// <summary>The one area that it is about; null for all.</summary>
    public string? AreaCode { get; init; }

    /// <summary>Whether it is a pack for one area: two pages first, the long pack behind.</summary>
    public bool Pack { get; init; }

    /// <summary>The run that it is compared with; null for none.</summary>
    public RunProvenance? Against { get; init; }

    /// <summary>What the readers have already, with which this publication was protected, in the order in which it left.</summary>
    public ImmutableArray<EarlierPublication> Earlier { get; init; } = [];

    /// <summary>The institution whose readers these are, its own counts in full; null for none.</summary>
    public OwnFigures? Own { get; init; }

    /// <summary>Lots of a plan for the gaps; null where no plan was given.</summary>
    public ImmutableArray<PublishedLot>? Lots { get; init; }

    /// <summary>What imported tracking tells, as its readers may see it; null where nothing was imported.</summary>
    public Analysis.Observed.DisclosedObserved? Observed { get; init; }

    /// <summary>Why imported tracking was not read although there may be some, in a sentence; null otherwise.</summary>
    public string? ObservedNotRead { get; init; }

    /// <summary>Day on which it is made; null where nobody gave one, so that the same run gives the same bytes.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>Whom readers may ask, in the words of who publishes; null where not given.</summary>
    public string? Contact { get; init; }

    /// <summary>The runs behind its figures.</summary>
    internal RunProvenance[] Runs => Against is null ? [Provenance] : [Provenance, Against];

    /// <summary>Small counts of which what left before lets readers rule out some small values; how many may be told, not which.</summary>
    public int Narrowed => Among(log => log.Narrowed);

    /// <summary>Those of them that are known to within their protection interval.</summary>
    public int BelowInterval => Among(log => log.BelowInterval);

    /// <summary>Whether its readers are inside the authority.</summary>
    public bool IsInternal => Figures.Profile.Name == "internal";

    private int Among(Func<DisclosureLog, ImmutableArray<string>> which)
        => new[] { Figures.Log, Own?.Protected.Log, Observed?.Log }.OfType<DisclosureLog>().SelectMany(log => which(log)).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A publication that left before.</summary>
/// <param name="ScenarioName">Its scenario, with its dataset where that is another, or another version.</param>
/// <param name="ResultHash">Hash of its results.</param>
public sealed record EarlierPublication(string ScenarioName, string ResultHash);
