using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Api.Hosting;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Api.Models;

/// <summary>The dataset of the baseline scenario, from its folder.</summary>
internal sealed class DatasetSource : IModelSource
{
    private readonly Lazy<string> _folder;
    private readonly Lazy<ImmutableArray<SectorSubjectArea>> _subjects;
    private readonly Lazy<ImmutableArray<PostcodeDistrict>> _districts;

    public DatasetSource(ApiSettings settings)
    {
        _folder = new Lazy<string>(() => ScenarioReader.Read(Path.Combine(settings.ScenarioFolder, settings.Baseline + ".yaml")).DatasetFolder);
        _subjects = new Lazy<ImmutableArray<SectorSubjectArea>>(() => DatasetLoader.Read(_folder.Value, DatasetRequest.AsItIs()).Subjects);
        _districts = new Lazy<ImmutableArray<PostcodeDistrict>>(() => Pathways.Data.Transport.PostcodeDistricts.Read(_folder.Value));
    }

    public ImmutableArray<PostcodeDistrict> PostcodeDistricts => _districts.Value;

    public ImmutableArray<SectorSubjectArea> Subjects => _subjects.Value;

    public ScenarioFile Read(string path) => ScenarioReader.Read(path, _folder.Value);

    public ModelInput Load(ScenarioFile scenario)
    {
        var loaded = DatasetLoader.Load(scenario, DatasetLearners.Sources);
        _ = ChoiceParameters.From(loaded.World.Parameters); // refused before a run is recorded
        return new ModelInput(loaded.World, () => DatasetPack.Pack(scenario.DatasetFolder), scenario.DatasetFolder, loaded.Notes);
    }

    public string? Outlines(string name)
    {
        var boundaries = new Boundaries(_folder.Value);
        return boundaries.Has(name) ? boundaries.Text(name) : null;
    }
}
