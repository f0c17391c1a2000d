using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pathways.Api.Audience;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Security;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Api.Scenarios;

/// <summary>A scenario that can be asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who made it; null for one that ships.</param>
/// <param name="Path">Its file.</param>
internal sealed record ShelvedScenario(string Name, string? Owner, string Path);

/// <summary>The scenarios that ship and those that callers made, each caller's in a folder of its own.</summary>
internal sealed partial class ScenarioShelf(ApiSettings settings, IModelSource source)
{
    private const string Made = "api-scenarios";

    private readonly Lock _gate = new();

    /// <summary>Whether a text may be a scenario's name.</summary>
    public const string NamePattern = "^[a-z0-9]+([-_][a-z0-9]+)*$";

    /// <summary>The scenarios that a caller may know of: those that ship, its own, and for analysts everybody's.</summary>
    public ImmutableArray<ShelvedScenario> List(Caller caller) =>
    [
        .. In(settings.ScenarioFolder, null),
        .. Owners(caller).SelectMany(owner => In(FolderOf(owner), owner)),
    ];

    /// <summary>What scenarios are listed by: those that ship first, then owner by owner, by name.</summary>
    public string KeyOf(ShelvedScenario scenario) => (scenario.Owner is null ? "0" : "1" + Path.GetFileName(FolderOf(scenario.Owner))[..12]) + "!" + scenario.Name;

    /// <summary>One of them; of several of one name the one that ships, then the caller's own.</summary>
    /// <exception cref="ApiProblem">There is none.</exception>
    public ShelvedScenario Find(Caller caller, string name)
        => List(caller).Where(scenario => scenario.Name == name).OrderBy(scenario => scenario.Owner is null ? 0 : scenario.Owner == caller.Id ? 1 : 2).FirstOrDefault()
            ?? throw ApiProblem.NotFound("scenario", "scenario");

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidInputException">Its file is not right.</exception>
    public ScenarioFile Read(ShelvedScenario scenario)
        => scenario.Owner is null ? source.Read(scenario.Path) : Staged(scenario.Owner, scenario.Name, File.ReadAllBytes(scenario.Path));

    /// <summary>Reads an uploaded text as it would be read were it kept.</summary>
    /// <exception cref="InvalidInputException">It is not right.</exception>
    /// <exception cref="ApiProblem">It asks for what an upload may not have.</exception>
    public ScenarioFile Check(Caller caller, byte[] text)
    {
        UploadedYaml.Check(text);
        return Staged(caller.Id, "uploaded", text);
    }

    /// <summary>Keeps an uploaded text under its name.</summary>
    /// <exception cref="ApiProblem">The name is taken.</exception>
    public ShelvedScenario Keep(Caller caller, Scenario scenario, byte[] text)
    {
        lock (_gate)
        {
            var path = Path.Combine(FolderOf(caller.Id), scenario.Name + ".yaml");
            if (File.Exists(Path.Combine(settings.ScenarioFolder, scenario.Name + ".yaml")))
                throw new ApiProblem(409, "The name is taken", "A scenario that ships has this name.", new FieldFault("name", "is the name of a scenario that ships", "give another"));
            if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(text))
                throw new ApiProblem(409, "The name is taken", "A scenario of yours has this name and says something else.", new FieldFault("name", "is taken", "give another"));
            OwnersAlone.Folder(Path.Combine(settings.DataFolder, Made));
            OwnersAlone.Folder(Path.GetDirectoryName(path)!);
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "owner"), caller.Id);
            File.WriteAllBytes(path + ".partial", text);
            File.Move(path + ".partial", path, overwrite: true);
            return new ShelvedScenario(scenario.Name, caller.Id, path);
        }
    }

    /// <summary>Reads a text beside copies of the scenarios that it may extend: those that ship and the owner's own.</summary>
    private ScenarioFile Staged(string owner, string name, byte[] text)
    {
        var stage = Directory.CreateTempSubdirectory("pathways-scenario-").FullName;
        try
        {
            foreach (var file in In(settings.ScenarioFolder, null).Concat(In(FolderOf(owner), owner)).DistinctBy(scenario => scenario.Name))
                File.Copy(file.Path, Path.Combine(stage, file.Name + ".yaml"));
            var path = Path.Combine(stage, "." + name + ".yaml");
            File.WriteAllBytes(path, text);
            var read = source.Read(path);
            return read.Scenario.Dataset == BaselineDataset() ? read
                : throw new ApiProblem(422, "The input is refused", "This server speaks of one dataset.", new FieldFault("dataset", "is not this server's", $"leave it out, or give {BaselineDataset()}"));
        }
        finally
        {
            Directory.Delete(stage, recursive: true);
        }
    }

    private string BaselineDataset() => source.Read(Path.Combine(settings.ScenarioFolder, settings.Baseline + ".yaml")).Scenario.Dataset;

    private static IEnumerable<ShelvedScenario> In(string folder, string? owner) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Select(path => new ShelvedScenario(Path.GetFileNameWithoutExtension(path), owner, path))
            .Where(scenario => Name().IsMatch(scenario.Name)).OrderBy(scenario => scenario.Name, StringComparer.Ordinal)
        : [];

    private IEnumerable<string> Owners(Caller caller)
    {
        var all = Path.Combine(settings.DataFolder, Made);
        if (caller.Profile != AudienceProfile.Internal)
            return [caller.Id];
        return Directory.Exists(all) ? Directory.EnumerateDirectories(all).Select(folder => Path.Combine(folder, "owner")).Where(File.Exists).Select(File.ReadAllText).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>A caller's folder: its id in hex, since ids of tokens' subjects may hold anything.</summary>
    private string FolderOf(string owner) => Path.Combine(settings.DataFolder, Made, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..32]);

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+([-_][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
