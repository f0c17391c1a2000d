using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Data.Importing;
using Pathways.Data.Kent;
using Pathways.Data.Register;
using Pathways.Data.Scenarios;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads a dataset's folder: every file, every fault at once.</summary>
public static class DatasetLoader
{
    private const string LearnersFile = "learners.csv";

    /// <summary>Loads the dataset that a scenario names.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="learners">Where learners come from.</param>
    /// <exception cref="InvalidInputException">A file, or what the scenario asks of it, is not right; carries every fault.</exception>
    public static LoadedWorld Load(ScenarioFile scenario, LearnerSources learners)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Load(scenario.DatasetFolder, DatasetRequest.Of(scenario), learners);
    }

    /// <summary>Loads a dataset.</summary>
    /// <param name="folder">Its folder, as the user named it.</param>
    /// <param name="request">What is wanted of it.</param>
    /// <param name="learners">Where learners come from.</param>
    /// <exception cref="InvalidInputException">As <see cref="Load(ScenarioFile, LearnerSources)"/>.</exception>
    public static LoadedWorld Load(string folder, DatasetRequest request, LearnerSources learners)
    {
        ArgumentNullException.ThrowIfNull(learners);
        var problems = new List<Problem>();
        var dataset = Read(folder, request, problems);
        if (dataset.Zones.IsEmpty || dataset.Sites.IsEmpty || dataset.Offers.IsEmpty)
            problems.ThrowIfErrors(); // no learner's codes can be known then, and the true fault would drown in theirs
        problems.AddRange(dataset.Ground.Faults(dataset.NameOf(DatasetInfoReader.File), folder, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), needed: !dataset.Info.Synthetic && dataset.Info.Name.Length > 0));
        var fromFile = File.Exists(dataset.PathOf(LearnersFile));
        if (!fromFile && !dataset.Info.Synthetic && dataset.Info.Name.Length > 0)
            problems.Add(new Problem(dataset.NameOf(DatasetInfoReader.File), null, null, "synthetic", "false", $"needs the file {LearnersFile}, which does not exist", "give it, import an NCCIS extract, or set synthetic to true"));
        var make = (fromFile ? learners.FromFile : learners.Generated)(dataset, problems);
        problems.ThrowIfErrors();

        var people = make().OrderBy(learner => learner.Id, StringComparer.Ordinal).ToImmutableArray();
        if (fromFile && !dataset.Info.Synthetic)
            dataset = dataset with { Info = dataset.Info with { Origin = dataset.Info.Origin with { NotCovered = ExtractReach.NotCovered(dataset.Districts, dataset.Zones, dataset.Info.AcademicYear.StartYear, people) } } };
        return new LoadedWorld(Modified.Of(dataset.With(people), dataset, request, problems), dataset, problems.Notes());
    }

    /// <summary>Reads a dataset without its learners.</summary>
    /// <exception cref="InvalidInputException">As <see cref="Load(ScenarioFile, LearnerSources)"/>.</exception>
    public static LoadedDataset Read(string folder, DatasetRequest request)
    {
        var problems = new List<Problem>();
        var dataset = Read(folder, request, problems);
        problems.ThrowIfErrors();
        return dataset;
    }

    private static LoadedDataset Read(string folder, DatasetRequest request, List<Problem> problems)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(request);
        if (!FolderExchange.Mend(folder))
            throw new InvalidInputException([new Problem(folder, null, null, null, null, "is not a folder that exists", "give the folder of a dataset, such as data/kent")]);

        var files = new DatasetFiles(folder);
        var info = DatasetInfoReader.Read(files, out var ground);
        var places = new PlacesReader(files);
        var areas = Areas(files, folder, request.AreaSet, places);
        var providers = new ProvidersReader(files, places);
        var (subjectCodes, subjects) = OtherTables.Subjects(files);
        var offers = new OffersReader(files, providers, subjectCodes).Offers;
        var register = RegisterFile.Read(files, providers, subjectCodes);
        var vacancies = OtherTables.Vacancies(files, places.DistrictCodes, subjectCodes);
        var parameters = RequestedParameters.Read(files, request, AuthoredPart.ParameterKeys);
        var targets = OtherTables.Targets(files);
        var neighbours = ZoneNeighboursReader.Read(files, places);
        var records = RecordsReader.Read(files, places.DistrictCodes) with { Register = register };
        var origin = OriginReader.Read(files, offers);
        var year = RequestedYear.Check(request.AcademicYear, info, places.CohortStartYears, files);
        problems.AddRange(files.Problems);
        return new LoadedDataset(
            folder, (info ?? Unknown) with { Hash = problems.HasErrors() ? "" : DatasetHash.Of(folder), Origin = origin }, year,
            places.Districts, places.Msoas, places.Zones, areas ?? NoAreas(request.AreaSet.Value), providers.Providers, providers.Sites,
            RegisterFile.WithClosures(RequestedYear.Offers(offers, year, files, problems), register), vacancies, parameters, subjects, targets)
        {
            ZoneNeighbours = neighbours,
            Records = records,
            Ground = ground,
        };
    }

    private static AreaSet? Areas(DatasetFiles files, string folder, Located<string> wanted, PlacesReader places)
    {
        var names = AreaSetReader.Names(folder);
        if (names.Contains(wanted.Value, StringComparer.Ordinal))
            return AreaSetReader.Read(files, wanted.Value, places);
        var allowed = names.IsEmpty ? $"put the file areas/{wanted.Value}.csv into {folder}" : NearestWord.Hint(wanted.Value, names);
        files.Problems.Add(new Problem(wanted.File, wanted.Line, wanted.Column, "area_set", wanted.Value, $"is not an area set of {folder}", allowed));
        return null;
    }

    // Stand-ins while problems are being gathered; never part of a world.
    private static DatasetInfo Unknown { get; } = new("", default, Synthetic: true, 0, [], "");

    private static AreaSet NoAreas(string name) => new(name, [], FrozenDictionary<string, int>.Empty, FrozenSet<string>.Empty);
}
