using System.Collections.Immutable;
using Pathways.Data.Scenarios;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Api.Models;

/// <summary>Where worlds come from: the one dataset that this server speaks of. Tests put a small one in its place.</summary>
internal interface IModelSource
{
    /// <summary>Reads a scenario file; whatever dataset it names, its folder is this server's.</summary>
    /// <exception cref="InvalidInputException">The file is not right.</exception>
    ScenarioFile Read(string path);

    /// <summary>The world that a scenario makes.</summary>
    /// <exception cref="InvalidInputException">The dataset, or what the scenario asks of it, is not right.</exception>
    ModelInput Load(ScenarioFile scenario);

    /// <summary>The outlines of a sort of place (<c>zones</c>, <c>msoas</c>, <c>areas-lcpa</c>) as GeoJSON; null where there are none.</summary>
    string? Outlines(string name);

    /// <summary>The postcode districts known.</summary>
    ImmutableArray<PostcodeDistrict> PostcodeDistricts { get; }

    /// <summary>Names of the sector subject areas (tier 1), by code.</summary>
    ImmutableArray<SectorSubjectArea> Subjects { get; }
}

/// <summary>What a run is made from.</summary>
/// <param name="World">The world.</param>
/// <param name="Pack">Packs the dataset.</param>
/// <param name="Folder">Where the dataset is on this machine; null where it is nowhere.</param>
/// <param name="Notes">What was told but did not stop the reading.</param>
internal sealed record ModelInput(World World, Func<byte[]> Pack, string? Folder, ImmutableArray<Problem> Notes);
