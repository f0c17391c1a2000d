using System.Text;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Data.Tests.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing.RoundTrips;

/// <summary>A twentieth of Kent, exported as ONSPD, GIAS, LARS, course directory, ILR and NCCIS and imported into an empty dataset; made once.</summary>
public sealed class KentTrip : IDisposable
{
    private const double Scale = 0.05;

    private readonly TemporaryFolder _folder = new();

    public KentTrip()
    {
        var (small, empty, extracts) = (_folder.Below("small"), _folder.Below("empty"), _folder.Below("extracts"));
        Before = Small(small);
        DatasetExport.Write(Before, extracts);
        NotCarriedText = File.ReadAllText(Path.Combine(extracts, "not-carried.txt"));
        NewDataset.Make(small, empty, withProvision: false);
        foreach (var kind in new[] { "onspd", "gias", "lars", "course-directory", "ilr", "nccis" }) // learners are made once, by the last
        {
            var request = new ImportRequest(ImportKinds.Plain(kind), [Path.Combine(extracts, kind + ".csv")], empty, _folder.Below("data")) { Ground = ImportCounty.Ground, NewKey = ImportCounty.NewKey, With = [.. ImportKinds.OnRequest] };
            var result = Importer.Run(request, ImportCounty.Clock);
            result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
            result.Quality.Of(RowOutcome.Rejected).ShouldBe(0);
        }

        After = DatasetLoader.Load(empty, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
        var pseudonyms = new Pseudonyms(PseudonymKeys.Get(_folder.Below("data"), ImportHistory.Read(empty).KeyId!));
        PseudonymOf = id => pseudonyms.Of("person", "886 " + pseudonyms.Of("person", id));
    }

    public World Before { get; }

    public World After { get; }

    /// <summary>What the export says that the formats cannot carry.</summary>
    public string NotCarriedText { get; }

    /// <summary>The id that the import gives a learner, by the one before.</summary>
    internal Func<string, string> PseudonymOf { get; }

    public void Dispose() => _folder.Dispose();

    // People, places and the cohorts from which unknowns are drawn are made smaller alike, so that it takes seconds.
    private static World Small(string folder)
    {
        var kent = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(ShippedScenarios.PathOf("baseline"))!)!, "data", "kent");
        var inputs = DatasetLearners.Inputs(DatasetLoader.Read(kent, DatasetRequest.AsItIs()), [])!;
        DatasetGenerator.Generate(kent, folder, inputs, Scale, 7);
        var zones = Path.Combine(folder, "zones.csv");
        var lines = File.ReadAllLines(zones);
        var header = lines[0].Split(',');
        File.WriteAllText(zones, lines[0] + "\n" + string.Concat(lines.Skip(1).Select((line, row) => string.Join(',', line.Split(',').Select((field, at) => header[at].StartsWith("age", StringComparison.Ordinal) ? row % 20 == 0 ? field : "1" : field)) + "\n")), new UTF8Encoding(false));
        return DatasetLoader.Load(folder, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
    }
}
