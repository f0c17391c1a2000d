using System.Collections.Immutable;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>A dataset as read, before its learners.</summary>
/// <param name="Folder">Its folder, as the user named it.</param>
/// <param name="Info">What it says of itself, with its hash.</param>
/// <param name="Year">Academic year that is run.</param>
/// <param name="Districts">Districts, in file order, as all that follow.</param>
/// <param name="Msoas">MSOAs.</param>
/// <param name="Zones">Zones.</param>
/// <param name="Areas">The area set asked for.</param>
/// <param name="Providers">Providers.</param>
/// <param name="Sites">Sites.</param>
/// <param name="Offers">Offers of the year that is run; where the file has none, those of the last year before it, carried forward to it.</param>
/// <param name="Vacancies">Apprenticeship vacancies.</param>
/// <param name="Parameters">The model's numbers, with the values asked for.</param>
/// <param name="Subjects">Sector subject areas, tier 1.</param>
/// <param name="Targets">Calibration targets and validation figures.</param>
public sealed record LoadedDataset(
    string Folder, DatasetInfo Info, AcademicYear Year, ImmutableArray<District> Districts, ImmutableArray<Msoa> Msoas,
    ImmutableArray<Zone> Zones, AreaSet Areas, ImmutableArray<Provider> Providers, ImmutableArray<Site> Sites,
    ImmutableArray<CourseOffer> Offers, ImmutableArray<ApprenticeshipVacancies> Vacancies, ParameterSet Parameters,
    ImmutableArray<SectorSubjectArea> Subjects, ImmutableArray<Target> Targets)
{
    /// <summary>By zone: the zones that share a border with it; empty when the dataset has no <c>zone-neighbours.csv</c>.</summary>
    public ImmutableArray<ImmutableArray<int>> ZoneNeighbours { get; init; } = [];

    /// <summary>What is recorded of the ground for holding data about people, each part by itself: a dataset about real people is run only with all of it.</summary>
    public GroundGiven Ground { get; init; } = GroundGiven.Nothing;

    /// <summary>Published flows, and what the council enters.</summary>
    public Records Records { get; init; } = Records.None;

    /// <summary>The outlines for maps.</summary>
    public Boundaries Boundaries => new(Folder);

    /// <summary>Where a file of the dataset is.</summary>
    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    /// <summary>How messages name a file of the dataset.</summary>
    public string NameOf(string relativePath) => Path.TrimEndingDirectorySeparator(Folder) + "/" + relativePath;

    /// <summary>The world with these learners, which must be ordered by id. It describes the year that is run.</summary>
    public World With(ImmutableArray<Learner> learners)
        => new(Info with { AcademicYear = Year }, Districts, Msoas, Zones, Areas, Providers, Sites, Offers, Vacancies, learners, Parameters) { ZoneNeighbours = ZoneNeighbours, Targets = Targets, Records = Records };
}
